import type { Day } from './day.ts'
import type { Period } from './period.ts'
import type { AcademicYearId, TermId } from './term.ts'

/**
 * What a school has entered about its time, corrected rows included. Nothing is computed beyond it: a year not in the
 * table is unknown (校历未设). What stood in the books on a day is `calendarKnownAt`.
 */
export type SchoolCalendar = {
  readonly terms: readonly Term[]
  /** Academic years in which the school keeps no terms; one with terms runs from its first to its last. */
  readonly yearsWithoutTerms: readonly AcademicYear[]
  readonly holidayYears: readonly HolidayYear[]
  readonly festivals: readonly Festival[]
}

/** The day a row became known and the day a correction took its place. Without them: always known, still standing. */
export type Entered = { readonly recordedOn?: Day; readonly supersededOn?: Day }

/** A semester as it counts: [from, to) holds the vacation days that the school gives to it. */
export type Term = Period & Entered & { readonly id: TermId }

/** An academic year of the table, 2026-2027. */
export type AcademicYear = Period & Entered & { readonly id: AcademicYearId }

/** The State Council's notice for one calendar year: days off beside weekends, weekend days worked instead. */
export type HolidayYear = Entered & {
  readonly year: number
  readonly daysOff: readonly Day[]
  readonly makeUpDays: readonly Day[]
}

/** The days in which a visit counts as a visit for this festival; lunar days come in as facts. */
export type Festival = Period & Entered & { readonly name: string }

/** The calendar as it stood in the books at the end of a day: a correction of a later day does not reach back. */
export function calendarKnownAt(calendar: SchoolCalendar, knownAt: Day): SchoolCalendar {
  const known = ({ recordedOn, supersededOn }: Entered) =>
    (recordedOn === undefined || recordedOn <= knownAt) &&
    (supersededOn === undefined || supersededOn > knownAt)
  return {
    terms: calendar.terms.filter(known),
    yearsWithoutTerms: calendar.yearsWithoutTerms.filter(known),
    holidayYears: calendar.holidayYears.filter(known),
    festivals: calendar.festivals.filter(known),
  }
}

/** A school that has entered nothing. */
export const emptyCalendar: SchoolCalendar = {
  terms: [],
  yearsWithoutTerms: [],
  holidayYears: [],
  festivals: [],
}
