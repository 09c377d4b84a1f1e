import { tierCalled } from './outline/tier-called.ts'
import type { Policy } from './policy.ts'

/** What a path under `silent` is about, in Chinese: 施行日期, 校级：名单由谁决定. A path of no known meaning is 其他事项: never a code. */
export function silentLabel(path: string, { tiers }: Pick<Policy, 'tiers'>): string {
  const known = labels[path]
  if (known) return known
  if (/^annexForms\.[^.]+\.fields$/.test(path)) return '附件表的栏目'
  const [head = '', ...rest] = path.split('.')
  const [tierId = '', ...part] = head === 'tiers' ? rest : [rest.join('.'), head]
  const tier = tiers.find(({ id }) => id === tierId)
  const about = part.map((key) => partLabels[key] ?? '').join('')
  return tier && about !== '' ? `${tierCalled(tier.id, { tiers })}：${about}` : otherMatters
}

const otherMatters = '其他事项'

const labels: Readonly<Record<string, string>> = {
  effective: '施行日期',
  interpretedBy: '解释部门',
  bothTiers: '跨层级任职按哪一级计',
  coverage: '全覆盖',
  quota: '每人联系人数',
  contact: '联系次数',
  forms: '联系形式',
  record: '记录',
  annexForms: '附件表',
  handover: '交接',
  summary: '汇总报告',
  submit: '报送',
  assessment: '考核运用',
  inspection: '检查督促',
  governance: '组织领导',
  requests: '约谈申请',
  matters: '意见建议的办理',
  reporting: '情况汇报',
  'procedures.requests': '约谈申请',
  'procedures.matters': '意见建议的办理',
  'procedures.reporting': '情况汇报',
  escalation: '必要时向上级报告',
  'study-tour': '组织学习考察',
  'inspection.every': '检查督促的周期',
  'procedures.matters.steps.answer': '向本人答复',
}

/** What a document can be silent about beside the fields of its file: alone, or tier by tier as coverage.school. */
export const silentTopics: readonly string[] = [...Object.keys(labels), 'employment']

/** Parts of a tier, and of what is said tier by tier. */
const partLabels: Readonly<Record<string, string>> = {
  cadres: '联系主体',
  targets: '联系对象',
  scope: '选人范围',
  employment: '是否包括离退休人员',
  pairTerm: '结对期限',
  list: '名单',
  steps: '由谁',
  propose: '提出',
  recommend: '推荐',
  consult: '征求意见',
  'confirm-self': '本人确认',
  decide: '决定',
  file: '备案',
  issue: '印发',
  adjust: '名单调整',
  every: '的周期',
  after: '的情形',
  quota: '每人联系人数',
  coverage: '全覆盖',
  contact: '联系次数',
}
