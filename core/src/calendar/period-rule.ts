/** Periods that need no school table. */
export type CivilPeriod = 'week' | 'month' | 'two-months' | 'quarter' | 'calendar-year'

/** Periods read from the school's table of terms. */
export type TablePeriod = 'semester' | 'academic-year'

/** 'MM-DD' */
export type MonthDay = string

/** Periods and windows a document defines for itself. */
export type NamedPeriod =
  /** Each year in these months (1–12); neighbouring months are one window. */
  | { readonly months: readonly number[] }
  /** Each month from its first day to this number, moved on to a working day if the document says so. */
  | { readonly day: number; readonly roll?: 'next-working-day' }
  /** A year with a cut-off of its own. */
  | { readonly year: { readonly from: MonthDay } }
  /** The days the school has entered for these festivals. */
  | { readonly festivals: readonly string[] }
  /** Written out, [from, to). */
  | { readonly list: readonly { readonly from: string; readonly to: string; readonly label?: string }[] }

export type PeriodRule = CivilPeriod | TablePeriod | NamedPeriod
