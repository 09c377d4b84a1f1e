import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { Period } from './period.ts'
import { academicYearOf, type TermId } from './term.ts'
import { mistakesOfTerms } from './term-mistakes.ts'
import type { TermRow, TermTable, YearRow } from './term-table.ts'

export interface TermChanges {
  readonly terms: readonly TermRow[]
  readonly yearsWithoutTerms: readonly YearRow[]
  /** Ids of the stored rows that give way. */
  readonly superseded: { readonly terms: readonly string[]; readonly years: readonly string[] }
}

export interface StoredTerms {
  readonly terms: readonly (TermRow & Stored)[]
  readonly yearsWithoutTerms: readonly (YearRow & Stored)[]
}

type Stored = { readonly rowId: string }

/**
 * The table of terms as sent against what is stored; rows that stay the same are not touched. Any mistake refuses the
 * whole table, and all are named at once.
 */
export function decideTerms(stored: StoredTerms, sent: TermTable): Decision<TermChanges> {
  const mistakes = mistakesOfTerms(sent)
  if (mistakes.length > 0) return refuse({ code: 'calendar-has-mistakes', mistakes })
  const changes = {
    terms: without(sent.terms, stored.terms),
    yearsWithoutTerms: without(sent.yearsWithoutTerms, stored.yearsWithoutTerms),
    superseded: {
      terms: without(stored.terms, sent.terms).map(({ rowId }) => rowId),
      years: without(stored.yearsWithoutTerms, sent.yearsWithoutTerms).map(({ rowId }) => rowId),
    },
  }
  return accept(changes, {
    act: 'term.recorded',
    subjectKind: 'term',
    subjectIds: [],
    fields: [...new Set([...changes.terms.map(yearOf), ...changes.yearsWithoutTerms.map(({ id }) => id)])],
  })
}

function yearOf({ id }: TermRow): string {
  return academicYearOf(id)
}

type Row = Period & { readonly id: TermId | string; readonly teaching?: Period | null }

function without<R extends Row>(rows: readonly R[], others: readonly Row[]): readonly R[] {
  return rows.filter((row) => !others.some((other) => isSame(row, other)))
}

function isSame(a: Row, b: Row): boolean {
  return (
    a.id === b.id &&
    a.from === b.from &&
    a.to === b.to &&
    a.teaching?.from === b.teaching?.from &&
    a.teaching?.to === b.teaching?.to
  )
}
