import { compareText } from '../../reading/compare-text.ts'

/** The orders a list of people may be read in: 手工顺序 (班子排序) and then 姓氏笔画; 姓氏笔画 alone; 拼音 alone. */
export const rosterOrders = ['manual', 'strokes', 'sound'] as const
export type RosterOrder = (typeof rosterOrders)[number]

export interface Placed {
  readonly id: string
  /** Of a cadre the number the unit has among the units; 0: it has none, or no unit, and of persons. */
  readonly unitPlace: number
  /** The number of 手工顺序; null or 0: none. */
  readonly number: number | null
  readonly strokeOrder: string
}

/**
 * The order wherever people are listed and nobody asks for another. Cadres stand unit by unit, in the order of the units: a
 * 班子排序 is the order of one unit's leaders. Within it, among units without an order, and among persons, who has a number of 手工顺序
 * comes by it, then the rest 以姓氏笔画为序. SQL says the same in server/platform/people-sql (`inRosterOrder`), over the stored key.
 */
export function compareInRoster(a: Placed, b: Placed): number {
  return (
    a.unitPlace - b.unitPlace ||
    placeOf(a) - placeOf(b) ||
    compareText(a.strokeOrder, b.strokeOrder) ||
    compareText(a.id, b.id)
  )
}

const placeOf = ({ number }: Placed) => number || Number.MAX_SAFE_INTEGER
