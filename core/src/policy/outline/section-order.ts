import { numberOf } from '../own-text/chinese-number.ts'

/** Where a section stands: its article or part, the item within it, and a rank to sort by. */
export interface SectionPlace {
  /** 第三条 or 三: what the item belongs to. */
  readonly part: string
  /** （一）, or null for the part itself. */
  readonly item: string | null
  readonly rank: readonly [kind: number, part: number, item: number]
}

/** Reads a section as documents number it: 三(二), 第五条（一）, 附件, 首部. One of no known form stands before the annexes. */
export function placeOfSection(section: string): SectionPlace {
  const match =
    /^(第?([一二三四五六七八九十]+)[条章部分节、]*)(?:[（(]([一二三四五六七八九十]+)[）)])?(.*)$/.exec(
      section,
    )
  if (!match?.[1] || match[4] !== '') return { part: section, item: null, rank: [kindOf(section), 0, 0] }
  const item = match[3] ?? null
  return {
    part: match[1],
    item: item === null ? null : `（${item}）`,
    rank: [numbered, numberOf(match[2] ?? ''), item === null ? 0 : numberOf(item)],
  }
}

/** In the order of the document. */
export function bySection(a: string, b: string): number {
  const [left, right] = [placeOfSection(a).rank, placeOfSection(b).rank]
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
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
