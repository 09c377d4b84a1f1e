import type { Day } from './day.ts'
import type { Period } from './period.ts'
import type { AcademicYearId, TermId } from './term.ts'

/**
 * A row of the table of terms: [from, to) is what counts as the term, the vacation days given to it included.
 * `teaching` are its teaching days, null where the school did not enter them.
 */
export type TermRow = Period & { readonly id: TermId; readonly teaching: Period | null }

/** An academic year in which the school keeps no terms. */
export type YearRow = Period & { readonly id: AcademicYearId }

/** The school's terms, any number a year, and the years without any. */
export type TermTable = {
  readonly terms: readonly TermRow[]
  readonly yearsWithoutTerms: readonly YearRow[]
}

/**
 * The days between the teaching of one term and of the next. Those before `turn` were given to the term `after` whose
 * teaching they come, the others to the next. An open end: the table begins or ends with this vacation.
 */
export type Vacation = Period & {
  readonly after: TermId | null
  readonly before: TermId | null
  readonly turn: Day
}

/** The vacations of a table in order of time, each with the terms it was given to. */
export function vacationsOf(terms: readonly TermRow[]): readonly Vacation[] {
  const sorted = [...terms].sort((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.flatMap((term, at) => {
    const next = sorted[at + 1]
    const first = at === 0 && term.teaching !== null ? leading(term, term.teaching) : []
    if (term.teaching === null) return first
    if (next === undefined) return [...first, ...trailing(term, term.teaching)]
    if (next.teaching === null || next.from !== term.to) return first
    const { to: from } = term.teaching
    const { from: to } = next.teaching
    return from < to ? [...first, { from, to, after: term.id, before: next.id, turn: term.to }] : first
  })
}

function leading({ id, from }: TermRow, teaching: Period): readonly Vacation[] {
  return from < teaching.from ? [{ from, to: teaching.from, after: null, before: id, turn: from }] : []
}

function trailing({ id, to }: TermRow, teaching: Period): readonly Vacation[] {
  return teaching.to < to ? [{ from: teaching.to, to, after: id, before: null, turn: to }] : []
}
