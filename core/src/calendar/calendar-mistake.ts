import type { Day } from './day.ts'

/** What is wrong with a table of the calendar. `term` and `next` are ids of terms, or of years without terms. */
export type CalendarMistake =
  | { readonly kind: 'term-empty' | 'term-twice' | 'teaching-outside'; readonly term: string }
  | {
      readonly kind: 'terms-overlap' | 'terms-apart' | 'terms-out-of-order'
      readonly term: string
      readonly next: string
    }
  | { readonly kind: 'year-has-terms'; readonly year: string }
  | { readonly kind: 'holiday-year-twice'; readonly year: number }
  | { readonly kind: 'holiday-empty' | 'holiday-elsewhere'; readonly year: number; readonly name: string }
  | {
      readonly kind:
        | 'day-off-twice'
        | 'make-up-twice'
        | 'make-up-off'
        | 'make-up-weekday'
        | 'make-up-elsewhere'
      readonly year: number
      readonly name: string
      readonly day: Day
    }
  | { readonly kind: 'festival-empty' | 'festival-overlap'; readonly name: string; readonly from: Day }
