import type { LeftFieldName, LeftPartName } from '@tongxin/core/policy/left-parts'

/** A unit's own document on 制度: what it sets of what the school's leaves to units. */
export const unitDocumentWords = {
  title: '单位规定',
  unit: '单位',
  nothingLeft: '现行制度没有授权各单位另行规定的事项。',
  readOnly: '本单位的规定由二级单位统战委员或统战部办理。',
  versions: '历次规定',
  versionsNote: '新规定从起用日期起计算，以前的仍按当时的规定',
  none: '还没有规定',
  noneNext: '在上面填写本单位研究确定的内容，存为新版后列在这里。',
  columns: {
    from: '起用日期',
    values: '规定的内容',
    adopted: '由谁确定',
    adoptedOn: '确定日期',
    docNo: '纪要编号',
    recorded: '存入',
  },
  recorded: (by: string, moment: string) => `${by}，${moment}`,
} as const

export const unitDraftWords = {
  title: (unit: string) => `${unit}的规定`,
  note: '只能规定学校文件授权本单位确定的事项，超出范围的不能存入。',
  parts: {
    requirements: '要求',
    tiers: '层级',
    periods: '时间窗口',
    forms: '联系形式',
    annexForms: '登记表',
  } satisfies Record<LeftPartName, string>,
  festivalsHint: '用顿号分开，如 元旦、春节、国庆',
  fields: {
    bearer: '对谁判定',
    of: '适用范围',
    every: '周期',
    within: '期限',
    before: '截止日',
    where: '计入哪些记录',
    distinct: '按什么计数',
    atLeast: '下限',
    atMost: '上限',
    target: '目标',
    force: '约束程度',
    cadres: '哪些人结对联系',
    scope: '选人范围',
    adjust: '名单调整周期',
    festivals: '指哪些节日',
    counts: '计入谁',
    per: '一张表记什么',
  } satisfies Record<LeftFieldName, string>,
  judgedOnceAllAreSet: '这一项各栏都填了才开始判定',
  /** 文件允许 2–5; '' without a bound. */
  bounds: ({ atLeast, atMost }: { readonly atLeast?: number; readonly atMost?: number }): string => {
    if (atLeast !== undefined && atMost !== undefined) return `文件允许 ${atLeast}–${atMost}`
    if (atLeast !== undefined) return `文件允许不少于 ${atLeast}`
    return atMost === undefined ? '' : `文件允许不多于 ${atMost}`
  },
} as const

export const saveUnitWords = {
  title: '存为本单位的规定',
  note: '从起用日期起按新规定计算；以前的数量和周期仍按当时的规定。',
  effectiveOn: '起用日期',
  adoptedBy: '由谁研究确定',
  adoptedByHint: '如 外国语学院党总支委员会',
  adoptedOn: '研究确定日期',
  docNo: '纪要编号',
  docNoHint: '如 纪要〔2026〕7号，可不填',
  yes: '存入',
  cancel: '取消',
  done: '已存入，各项结论正在重算',
  stale: '同事刚存了另一版，您的草稿没有存入，还在这里。请刷新后核对差异再存。',
} as const

export const unitValuesWords = {
  title: '授权各单位确定的事项',
  note: '文件授权本单位研究确定',
  countSet: (count: number) => `${count} 个单位已定`,
  open: '去规定',
  columns: { unit: '单位', values: '规定的内容', adopted: '由谁确定', docNo: '纪要编号', from: '起用日期' },
  notSet: '尚未规定',
  none: '还没有单位规定',
  noneNext: '由各单位统战委员在“单位规定”里填写，统战部也可以代为登记。',
} as const
