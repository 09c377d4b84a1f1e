import type { Day } from './day.ts'
import type { Period } from './period.ts'

/**
 * One turn of a recurring period. A record in [to, lateUntil) still serves it, late; `lateUntil` is `to` where one
 * period follows another at once, and null while the opening of the next window is not known.
 */
export type DutyPeriod = Period & {
  /** Stable name of the turn: 2026-2027-1, 2026-11, 2026-W47. */
  readonly id: string
  readonly label: string
  readonly lateUntil: Day | null
  /** The day it is settled for good, where that is not the first on which nothing serves it any more; null: not known yet. */
  readonly closesOn?: Day | null
}

/** The first day on which nothing that is done or written down changes it; null: not known yet. */
export function closingOf({ lateUntil, closesOn }: Pick<DutyPeriod, 'lateUntil' | 'closesOn'>): Day | null {
  return closesOn === undefined ? lateUntil : closesOn
}

export type PeriodsInSpan = {
  /** In order of time. */
  readonly periods: readonly DutyPeriod[]
  /** What the school has not entered (校历未设); null when the whole span is known. */
  readonly missing: MissingCalendar | null
}

export type MissingCalendar = {
  readonly what: 'terms' | 'holidays' | 'festivals'
  /** The first day for which it is missing. */
  readonly from: Day
}
