import { eventOfAct } from '../built-in-events.ts'
import type { Policy } from '../policy.ts'
import { type StepAct, stepActs } from '../step.ts'
import { actWords } from './act-words.ts'
import { isWord, targetCalled, tierCalled } from './tier-called.ts'

/** The document's own names for what a policy refers to by id. */
export interface OutlineNames {
  readonly role: (id: string) => string
  readonly tier: (id: string) => string
  readonly target: (id: string) => string
  readonly annex: (id: string) => string
  readonly event: (id: string) => string
}

export type NamedInPolicy = Pick<Policy, 'roles' | 'tiers' | 'annexForms' | 'vocabulary'>

export function outlineNames({ roles, tiers, annexForms, vocabulary }: NamedInPolicy): OutlineNames {
  return {
    role: (id) => roles[id] ?? builtInRoles[id] ?? wordOr(id, '其他机构'),
    tier: (id) => tierCalled(id, { tiers }),
    target: (id) => targetCalled(id, { tiers }),
    annex: (id) => annexForms.find((form) => form.id === id)?.title ?? wordOr(id, '附件表'),
    event: (id) =>
      vocabulary.events.find((event) => event.id === id)?.label ?? stepEventWord(id, tiers) ?? eventWord(id),
  }
}

/** A step taken, as unit.decided: in words 二级单位名单确定; of a tier without a name 名单确定. */
function stepEventWord(id: string, tiers: readonly Labelled[]): string | undefined {
  const [procedure = '', done] = id.split('.')
  const act = stepActs.find((one) => eventOfAct(one) === done)
  if (act === undefined || builtIn[id] !== undefined) return undefined
  return stepName(procedure, act, tiers)
}

/** An act of a tier's list or of a procedure: 校级名单备案, 意见建议答复. */
export function stepName(procedure: string, act: StepAct, tiers: readonly Labelled[]): string {
  const tier = tiers.find(({ id }) => id === procedure)?.label ?? ''
  return `${procedures[procedure] ?? `${tier}名单`}${actWords[act]}`
}

const procedures: Readonly<Record<string, string>> = {
  list: '名单',
  matters: '意见建议',
  matter: '意见建议',
  // The acts of a request name it themselves: 提出约谈, 安排.
  requests: '',
  request: '',
  reporting: '情况',
  report: '情况',
}

/** A built-in event in words; the document's own are words already. */
function eventWord(kind: string): string {
  return builtIn[kind] ?? wordOr(kind, '其他事件')
}

function wordOr(id: string, other: string): string {
  return isWord(id) ? id : other
}

interface Labelled {
  readonly id: string
  readonly label?: string
}

const builtInRoles: Readonly<Record<string, string>> = {
  cadre: '联系干部',
  person: '联系对象',
  unit: '单位',
  leaders: '校领导',
}

const builtIn: Readonly<Record<string, string>> = {
  contact: '联系',
  record: '记录',
  handover: '交接',
  pairing: '结对',
  inspection: '督查',
  activity: '活动',
  document: '报送',
  appointment: '人员确定',
  step: '办理步骤完成',
  'post.changed': '职务变动',
  'unit.changed': '单位变动',
  'employment.changed': '任职变动',
  'membership.changed': '政治面貌变动',
  'identity.changed': '身份变动',
  reelection: '换届',
  'pairing.started': '结对',
  'pairing.ended': '结对结束',
  'list.effective': '名单生效',
  'list.decided': '名单确定',
  'list.issued': '名单印发',
}
