import type { Day } from './day.ts'
import type { Period } from './period.ts'
import type { TermId } from './term.ts'

/**
 * What a school has entered about its time. Nothing is computed beyond it: a year not in the table is unknown
 * (校历未设). `recordedOn` is the day the row became known; without it the row was always known.
 */
export type SchoolCalendar = {
  readonly terms: readonly Term[]
  readonly holidayYears: readonly HolidayYear[]
  readonly festivals: readonly Festival[]
}

/** A semester as it counts: [from, to) holds the vacation days that the school gives to it. */
export type Term = Period & { readonly id: TermId; readonly recordedOn?: Day }

/** The State Council's notice for one calendar year: days off beside weekends, weekend days worked instead. */
export type HolidayYear = {
  readonly year: number
  readonly daysOff: readonly Day[]
  readonly makeUpDays: readonly Day[]
  readonly recordedOn?: Day
}

/** The days in which a visit counts as a visit for this festival; lunar days come in as facts. */
export type Festival = Period & { readonly name: string; readonly recordedOn?: Day }

/** The calendar as it was known at the end of a day. */
export function calendarKnownAt(calendar: SchoolCalendar, knownAt: Day): SchoolCalendar {
  const known = (row: { readonly recordedOn?: Day }) =>
    row.recordedOn === undefined || row.recordedOn <= knownAt
  return {
    terms: calendar.terms.filter(known),
    holidayYears: calendar.holidayYears.filter(known),
    festivals: calendar.festivals.filter(known),
  }
}

export type TermMistake =
  | { readonly kind: 'empty'; readonly term: TermId }
  | { readonly kind: 'overlap' | 'gap'; readonly term: TermId; readonly next: TermId }
  | { readonly kind: 'twice'; readonly term: TermId }

/** What is wrong with a table of terms: each day between its first and last must lie in exactly one term. */
export function mistakesOfTerms(terms: readonly Term[]): readonly TermMistake[] {
  const sorted = [...terms].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const mistakes: TermMistake[] = []
  sorted.forEach((term, index) => {
    if (term.from >= term.to) mistakes.push({ kind: 'empty', term: term.id })
    const next = sorted[index + 1]
    if (next === undefined) return
    if (next.id === term.id) mistakes.push({ kind: 'twice', term: term.id })
    if (next.from < term.to) mistakes.push({ kind: 'overlap', term: term.id, next: next.id })
    if (next.from > term.to) mistakes.push({ kind: 'gap', term: term.id, next: next.id })
  })
  return mistakes
}
