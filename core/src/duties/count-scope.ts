import type { Day } from '../calendar/day.ts'

/** Narrows counting to what a write has touched. */
export interface CountScope {
  /** Ids of bearers; null: all. */
  readonly bearers: ReadonlySet<string> | null
  /** Rule keys; null: all. */
  readonly rules: ReadonlySet<string> | null
  /** Periods over, and events, before this day are left aside; null: from the first version on. */
  readonly since: Day | null
}

export const everything: CountScope = { bearers: null, rules: null, since: null }

/** Whether the findings of a requirement for a period (`frozenName`) were frozen by an earlier closing. */
export type IsFrozen = (requirement: string, period: string) => boolean
