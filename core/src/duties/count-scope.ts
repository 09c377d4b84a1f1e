import type { Day } from '../calendar/day.ts'

/** Narrows counting to what a write has touched. */
export interface CountScope {
  /** Ids of bearers; null: all. */
  readonly bearers: ReadonlySet<string> | null
  /** Rule keys; null: all. */
  readonly rules: ReadonlySet<string> | null
  /** Periods over, and events, before this day are left aside; null: from the first version on. */
  readonly since: Day | null
  /** Only what a contact held on these days can count for, as far as anything counted for it; absent: all. */
  readonly serving?: HeldDays
}

/** Days on which contacts were held, both included. */
export interface HeldDays {
  readonly from: Day
  readonly to: Day
}

export const everything: CountScope = { bearers: null, rules: null, since: null }

/** Whether the findings of a requirement for a period (`frozenName`) were frozen by an earlier closing. */
export type IsFrozen = (requirement: string, period: string) => boolean
