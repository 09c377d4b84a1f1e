// 登记核实: what gives occasion to ask a cadre about record-keeping. A question, never a judgement: no rule, list, figure or
// assessment reads it.
import type { Day } from '../calendar/day.ts'

export const occasionKinds = ['same-text', 'same-day', 'last-week'] as const
export type OccasionKind = (typeof occasionKinds)[number]

/** One revision of a contact as one cadre had it. */
export interface RecordedContact {
  /** The revision that stands: an amendment has another. */
  readonly contactId: string
  readonly cadreId: string
  /** The cadre's unit on that day. */
  readonly unitId: string | null
  readonly recorderId: string
  readonly heldOn: Day
  /** null: brought in by an import, where many are entered on one day for good reason. */
  readonly enteredOn: Day | null
  /** A group form, or several persons of the cadre in it: written once for many. */
  readonly isGroup: boolean
  readonly text: string
}

/** Contacts of one cadre in one unit that give occasion to ask, in the order of their days. */
export interface Occasion {
  readonly kind: OccasionKind
  readonly cadreId: string
  readonly unitId: string | null
  readonly contactIds: readonly string[]
  readonly firstOn: Day
}

/** Shorter texts are alike by nature (了解近期教学工作): only from here on does equality give occasion to ask. Characters. */
export const shortestText = 12
/** Two talks on a day are an ordinary afternoon. */
export const manyOnOneDay = 3
/** The days before a term ends that are its last week. */
export const lastWeekDays = 7
/** Fewer than this in the last week, and a term with two friends in all would be asked about. */
export const manyInLastWeek = 3
