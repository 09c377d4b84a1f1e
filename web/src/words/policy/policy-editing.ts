import type { PolicyDecision } from '@tongxin/contract/policy/policy'

/** Deciding what the document leaves open, and editing it: the words of the office's own work on 制度. */
export const decisionWords = {
  by: '由谁决定',
  byHint: '人或会议，如 祝以宁',
  since: '起用日期',
  body: '会议',
  bodyHint: '可不填',
  minutesNo: '纪要编号',
  minutesHint: '如 纪要〔2026〕7号',
  cancel: '取消',
  stale: '您打开页面后，制度有了新版本，这次没有保存。填写的内容还在，请刷新后核对再存。',
} as const

export const adoptWords = {
  adopt: '采用一种',
  change: '改采另一种',
  title: (about: string) => `采用一种理解：${about}`,
  note: '采用后存为制度的新版本，从起用日期起按这种理解计算；已经结束的学期不变。',
  readings: '采用哪一种',
  none: '不采用，留待解释',
  yes: '采用',
  done: '已采用，各项结论正在重算',
} as const

export const fillWords = {
  fill: '确定',
  change: '改定',
  title: (about: string) => `确定${about}`,
  note: (role: string) => `文件授权${role}确定。确定后存为制度的新版本，从起用日期起计算。`,
  value: '确定为',
  bounds: (bounds: string) => `文件允许的范围：${bounds}`,
  atLeast: (least: number) => `不少于 ${least}`,
  atMost: (most: number) => `不多于 ${most}`,
  festivalsHint: '用顿号分开，如 元旦、春节、国庆',
  amount: '数量',
  unit: '单位',
  inText: '这一项的写法较多，请在“起草新版”的文本里填写 filled。',
  yes: '确定',
  done: '已确定，各项结论正在重算',
  set: (words: string) => `已定：${words}`,
} as const

export const periodWords: Readonly<Record<string, string>> = {
  week: '每周',
  month: '每月',
  'two-months': '每两个月',
  quarter: '每季度',
  'calendar-year': '每年（自然年）',
  semester: '每学期',
  'academic-year': '每学年',
}

export const spanUnitWords = {
  days: '日',
  weeks: '周',
  months: '个月',
  'working-days': '个工作日',
} as const

export const compareWords = {
  title: '并排比较',
  left: '左边的版本',
  right: '右边的版本',
  same: '两个版本的规定相同。',
  onlyOne: '只有一个版本，还没有可比较的。载入或起草新版后，可在这里逐项对照。',
  item: '事项',
  missing: '没有这一项',
  storedAt: (name: string, moment: string) => `${name}（${moment} 存入）`,
} as const

export const historyWords = {
  title: '版本与采用',
  versions: '历次版本',
  versionsNote: '新版本不改动旧版本，已结束的学期仍按当时的版本',
  columns: { name: '文件', from: '起用日期', recorded: '存入时间', by: '存入人', compare: '比较' },
  compareWith: '与现行并排',
  decisions: '采用与确定的记录',
  decisionsNote: '文件有多种理解或授权另定的，历次决定都列在这里',
  none: '还没有决定',
  noneNext: '条文旁标有“有两种理解”或“授权”的，由统战部采用或确定后记在这里。',
  decisionColumns: {
    since: '起用日期',
    item: '事项',
    decided: '决定',
    by: '由谁',
    minutes: '会议与纪要',
    clause: '条款',
  },
} as const

/** 采用：元旦、春节; 收回采用. */
export function decisionInWords({ kind, words }: Pick<PolicyDecision, 'kind' | 'words'>): string {
  if (kind === 'adopted') return `采用：${words ?? ''}`
  if (kind === 'filled') return `确定为：${words ?? ''}`
  return kind === 'taken-back' ? '收回采用，留待解释' : '收回，未再确定'
}

export const draftWords = {
  title: '起草新版',
  note: '在现有版本上修改，存入后成为新版本；现有版本和已结束的学期不变。',
  readOnly: '只有统战部可以起草新版，且须从现行或尚未施行的版本起草。',
  form: '表单',
  text: '文本',
  ways: '编辑方式',
  item: '改哪一项',
  rules: '要求',
  forms: '联系形式',
  tiers: '层级',
  targets: '对象类别',
  put: '放入草稿',
  nothingPut: '没有改动',
  wrongValue: '请按提示填写',
  differences: '与现有版本的差异',
  noDifferences: '还没有改动。',
  mistakesFirst: '文本有错误，改好后才能比较和存入。',
  base: '现有版本',
  draft: '草稿',
  discard: '放弃草稿',
  save: '存为新版',
  outdated: '这份草稿是从较早的版本起草的。下面已改与现有版本比较：凡不是您要改的，请在表单或文本里改回。',
  kept: '草稿存在本机，关闭页面前都在',
} as const

export const ruleFormWords = {
  of: '适用范围',
  where: '计入哪些记录',
  distinct: '按什么计数',
  before: '截止日',
  label: '名称',
  force: '约束程度',
  atLeast: '下限',
  atLeastHint: '整数，或 全部',
  atMost: '上限',
  atMostHint: '整数，或 不设上限',
  target: '目标',
  every: '周期',
  within: '期限',
  counts: '计入谁',
  section: '条款',
  phrase: '原文短语',
  mode: (field: string) => `${field}怎样规定`,
  modes: { set: '文件规定', delegated: '授权另定', readings: '有多种理解', absent: '不作规定' },
  to: '授权给',
  low: '不少于',
  high: '不多于',
  reading: (at: number) => `第 ${at} 种理解`,
  more: '再加一种',
  inText: '下列各处写法较多，表单里改不了，请在“文本”里修改。',
  showLine: '到所在行',
  showLineOf: (label: string) => `在文本中查看：${label}`,
} as const

export const countsWords: Readonly<Record<string, string>> = {
  each: '每位在场的人',
  none: '不计入次数',
  spoke: '只计发言的人',
  talk: '只计谈了话的人',
}

export const scopeWords: Readonly<Record<string, string>> = {
  whole: '全校',
  ownUnit: '本单位',
  portfolio: '分管联系的部门和单位',
  contactPoint: '联系点',
}

export const saveVersionWords = {
  title: '存为新版',
  note: '新版从起用日期起施行。正在进行的周期怎样衔接，请逐项选定。',
  effectiveOn: '起用日期',
  docNo: '新文号',
  docNoHint: '重新印发时填写',
  pairings: '原有结对',
  keep: '继续有效，按新版计',
  end: '在新版起用日结束，重新编制名单',
  transition: (label: string) => `${label}：正在进行的这一期`,
  whole: '整期按新版计，已有的记录都算',
  old: '仍按旧版计，从下一期起按新版',
  next: '不判定，从下一期起按新版',
  yes: '存入',
  cancel: '取消',
  done: '新版已存入，各项结论正在重算',
  stale: '同事刚存了另一个新版本，您的草稿没有存入，还在这里。请读取同事的版本，核对差异后再存。',
  reread: '读取同事的版本',
} as const
