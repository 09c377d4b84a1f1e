import type { CalendarMistake } from './calendar-mistake.ts'
import type { Period } from './period.ts'
import { type AcademicYearId, academicYearOf, type TermId } from './term.ts'
import type { TermTable } from './term-table.ts'

/**
 * Everything wrong with a table of terms: each day between its first and last must lie in exactly one term or year
 * without terms, terms must follow one another as they are numbered, and teaching lies within its term.
 */
export function mistakesOfTerms({ terms, yearsWithoutTerms }: TermTable): readonly CalendarMistake[] {
  const stretches: readonly Stretch[] = [...terms, ...yearsWithoutTerms]
  const sorted = [...stretches].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return [
    ...sorted.flatMap((stretch) => alone(stretch)),
    ...doubled(stretches),
    ...sorted.slice(1).flatMap((next, at) => between(sorted[at] ?? next, next)),
    ...terms.flatMap(({ id, from, to, teaching }): readonly CalendarMistake[] =>
      teaching === null || (from <= teaching.from && teaching.from < teaching.to && teaching.to <= to)
        ? []
        : [{ kind: 'teaching-outside', term: id }],
    ),
    ...yearsWithoutTerms.flatMap(({ id }): readonly CalendarMistake[] =>
      terms.some((term) => academicYearOf(term.id) === id) ? [{ kind: 'year-has-terms', year: id }] : [],
    ),
  ]
}

type Stretch = Period & { readonly id: TermId | AcademicYearId }

function alone({ id, from, to }: Stretch): readonly CalendarMistake[] {
  return from < to ? [] : [{ kind: 'term-empty', term: id }]
}

function doubled(stretches: readonly Stretch[]): readonly CalendarMistake[] {
  const ids = stretches.map(({ id }) => id)
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
  return [...twice].map((term) => ({ kind: 'term-twice', term }))
}

function between(term: Stretch, next: Stretch): readonly CalendarMistake[] {
  if (term.id === next.id) return []
  const at = { term: term.id, next: next.id }
  if (next.from < term.to) return [{ kind: 'terms-overlap', ...at }]
  if (next.from > term.to) return [{ kind: 'terms-apart', ...at }]
  return next.id < term.id ? [{ kind: 'terms-out-of-order', ...at }] : []
}
