import type { Day } from './day.ts'
import type { DutyPeriod, PeriodsInSpan } from './duty-period.ts'
import { overlaps, type Period } from './period.ts'
import type { SchoolCalendar, Term } from './school-calendar.ts'
import { academicYearLabel, academicYearOf, termLabel } from './term.ts'

type Table = Pick<SchoolCalendar, 'terms' | 'yearsWithoutTerms'>

/** Periods read from the school's table of terms. */
export type TablePeriod = 'semester' | 'academic-year'

/**
 * Semesters or academic years of the school's table that share a day with the span; beyond the table nothing. A year
 * without terms is known, and has no semester.
 */
export function tablePeriods(rule: TablePeriod, table: Table, span: Period): PeriodsInSpan {
  const terms = inOrder(table.terms)
  const all = rule === 'semester' ? terms.map(semester) : academicYears(terms, table)
  const missingFrom = firstDayOutside(inOrder<Period>([...terms, ...table.yearsWithoutTerms]), span)
  return {
    periods: all.filter((period) => overlaps(period, span)),
    missing: missingFrom === null ? null : { what: 'terms', from: missingFrom },
  }
}

function inOrder<P extends Period>(periods: readonly P[]): readonly P[] {
  return [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))
}

function semester(term: Term): DutyPeriod {
  return { id: term.id, label: termLabel(term.id), from: term.from, to: term.to, lateUntil: term.to }
}

function academicYears(terms: readonly Term[], { yearsWithoutTerms }: Table): readonly DutyPeriod[] {
  const years = new Map<string, DutyPeriod>()
  for (const term of terms) {
    const id = academicYearOf(term.id)
    const from = years.get(id)?.from ?? term.from
    years.set(id, { id, label: academicYearLabel(id), from, to: term.to, lateUntil: term.to })
  }
  for (const { id, from, to } of yearsWithoutTerms) {
    years.set(id, { id, label: academicYearLabel(id), from, to, lateUntil: to })
  }
  return inOrder([...years.values()])
}

function firstDayOutside(known: readonly Period[], span: Period): Day | null {
  let covered = span.from
  for (const period of known) {
    if (period.to <= covered) continue
    if (period.from > covered) break
    covered = period.to
    if (covered >= span.to) return null
  }
  return covered
}
