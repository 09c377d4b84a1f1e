// The figures above a list, and what the last step did to them.

export const figureWords = {
  coverage: '覆盖',
  coverageOf: (of: number) => `/ ${of} 人`,
  uncovered: (count: number) => `${count} 人未覆盖`,
  unknown: (count: number) => `${count} 人无法判断`,
  allCovered: '全部覆盖',
  notRequired: '文件未规定覆盖',
  quota: '名额',
  quotaOf: (of: number) => `/ ${of} 位`,
  inRange: '无超无缺',
  withElsewhere: (count: number) => `${count} 位连同其他名单计`,
  notJudged: (count: number) => `${count} 位暂不判定`,
  short: (count: number) => `${count} 位不足`,
  over: (count: number) => `${count} 位超出`,
  kept: '延续原结对',
  keptOf: (of: number) => `/ ${of} 对`,
  pairs: '对',
  newPairs: (count: number) => (count === 0 ? '没有新结' : `新结 ${count} 对`),
  nothingBefore: '此前没有结对',
  moved: (count: number) => (count === 0 ? '全部保留' : `动 ${count} 对`),
} as const

/** The bar that tells the last step, of a list and of a proposal. */
export const lastStepWords = {
  title: '刚才一步',
  nothingYet: '还没有改动',
  undo: '撤销',
  redo: '重做',
  undoKeys: '撤销（Ctrl+Z）',
  redoKeys: '重做（Ctrl+Y）',
  undone: (step: string) => `已撤销：${step}`,
  redone: (step: string) => `已重做：${step}`,
} as const

const rangeOf = (atLeast: number | null, atMost: number | null): string => {
  if (atLeast !== null && atMost !== null)
    return atLeast === atMost ? `${atLeast} 人` : `${atLeast}–${atMost} 人`
  if (atLeast !== null) return `至少 ${atLeast} 人`
  return atMost === null ? '' : `至多 ${atMost} 人`
}

/** 1–2 人, 至少 1 人: the numbers of a quota. */
export function quotaRange(quota: {
  readonly atLeast: number | null
  readonly atMost: number | null
}): string {
  return rangeOf(quota.atLeast, quota.atMost)
}

interface ChangedPair {
  readonly cadre: string
  readonly person: string
  /** How many pairs the step is of, this the first of them. */
  readonly of?: number
}

/** What was done, with the names: 加 卞怀瑾—柏予安. */
export function sayChange(
  kind: 'paired' | 'removed' | 'moved',
  { cadre, person, of = 1 }: ChangedPair,
): string {
  const more = of > 1 ? ` 等 ${of} 对` : ''
  if (kind === 'paired') return `加 ${cadre}—${person}${more}`
  return kind === 'removed' ? `减 ${cadre}—${person}${more}` : `${person}改由${cadre}联系`
}

interface FigureChange {
  readonly what: string
  readonly before: number
  readonly after: number
  readonly unit: string
}

/** What it did to one figure: 覆盖增至 23 人, 覆盖不变. */
export function sayEffect({ what, before, after, unit }: FigureChange): string {
  if (before === after) return `${what}不变`
  return `${what}${after > before ? '增至' : '减至'} ${after} ${unit}`
}
