import type { Day } from './day.ts'

/** What a typed date means: one day, one of several (ask), or none. */
export type TypedDay =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'unclear'; readonly days: readonly Day[] }
  | { readonly kind: 'not-a-day' }

export type TypedDayOptions = {
  readonly today: Day
  /** Where a date without a year lies: a talk in the past (default), a promise in the future. */
  readonly lean?: 'past' | 'future'
}
