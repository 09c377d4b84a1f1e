import type { Value } from './value.ts'

/** Periods every policy knows without naming them; the first five follow the calendar, the last two the school's table. */
export const builtInPeriods = [
  'week',
  'month',
  'two-months',
  'quarter',
  'calendar-year',
  'semester',
  'academic-year',
] as const
export type BuiltInPeriod = (typeof builtInPeriods)[number]

/** A period or window that a policy names under `periods`. */
export type PeriodSpec = PeriodShape & {
  /** `never`: what is done after a window serves it no more, as a visit after a festival is none at it. Absent: late, until the next opens. */
  readonly late?: 'never'
}

/** Exactly one of them. */
type PeriodShape =
  /** Each year in these months, 1 to 12. */
  | { readonly months: readonly number[] }
  /** Each month by this day, moved on to a working day if the document says so. */
  | { readonly day: number; readonly roll?: 'next-working-day' }
  /** A year with a cut-off of its own, MM-DD. */
  | { readonly year: { readonly from: string } }
  /** The days the school entered for these festivals; delegated where the document does not name them. */
  | { readonly festivals: Value<readonly string[]> }
  /** Written out: half-open days [from, to), YYYY-MM-DD. */
  | { readonly list: readonly Window[] }

export interface Window {
  readonly label?: string
  readonly from: string
  readonly to: string
}
