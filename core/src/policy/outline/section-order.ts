import { numberOf } from '../own-text/chinese-number.ts'

/** Where a section stands: its article or part, the item within it, and a rank to sort by. */
export interface SectionPlace {
  /** 第三条 or 三: what the item belongs to. */
  readonly part: string
  /** （一）, 2, 2（1）, or null for the part itself. */
  readonly item: string | null
  /** The numbers of the part, the item, and items within it; what has no number stands by its kind. */
  readonly rank: readonly number[]
}

/**
 * Reads a section as documents number it: 三(二), 第五条（一）, 五.2, 二.2(1), 三(一)1, 附件, 首部. One of no known form stands
 * before the annexes.
 */
export function placeOfSection(section: string): SectionPlace {
  const match = /^(第?([一二三四五六七八九十]+)[条章部分节、]*)(.*)$/.exec(section)
  const items = match ? itemsOf(match[3] ?? '') : undefined
  if (!match?.[1] || items === undefined) return { part: section, item: null, rank: [kindOf(section)] }
  return {
    part: match[1],
    item: items.length === 0 ? null : items.map(({ words }) => words).join(''),
    rank: [numbered, ...[match[2] ?? '', ...items.map(({ number }) => number)].map(numberOf)],
  }
}

interface Item {
  readonly words: string
  readonly number: string
}

/** （二） · .2 · (1) · 1, one within the other; undefined when something else stands there. */
function itemsOf(rest: string): readonly Item[] | undefined {
  const found = [...rest.matchAll(/[（(]([一二三四五六七八九十]+|\d+)[）)]|\.?(\d+)/g)]
  if (found.map(([whole]) => whole).join('') !== rest) return undefined
  return found.map(([, bracketed, plain = '']) =>
    bracketed === undefined
      ? { words: plain, number: plain }
      : { words: `（${bracketed}）`, number: bracketed },
  )
}

/** In the order of the document; what a part says of itself stands before its items. */
export function bySection(a: string, b: string): number {
  return byRank(placeOfSection(a), placeOfSection(b))
}

/** The same of places already read. */
export function byRank({ rank: left }: SectionPlace, { rank: right }: SectionPlace): number {
  const differs = left.findIndex((number, at) => number !== right[at])
  return differs === -1 ? left.length - right.length : (left[differs] ?? 0) - (right[differs] ?? -1)
}

// What stands before the numbered parts of an official document, and after them.
const before = ['标题', '首部', '主送', '导语']
const after = ['附件', '落款', '版记']
const numbered = before.length

function kindOf(section: string): number {
  const first = before.indexOf(section)
  if (first !== -1) return first
  const last = after.findIndex((word) => section.startsWith(word))
  return numbered + (last === -1 ? 1 : last + 2)
}
