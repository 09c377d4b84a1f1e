import type { Day } from './day.ts'
import type { DutyPeriod, PeriodsInSpan } from './duty-period.ts'
import { overlaps, type Period } from './period.ts'
import type { Term } from './school-calendar.ts'
import { academicYearLabel, academicYearOf, termLabel } from './term.ts'

/** Periods read from the school's table of terms. */
export type TablePeriod = 'semester' | 'academic-year'

/** Semesters or academic years of the school's table that share a day with the span; beyond the table nothing. */
export function tablePeriods(rule: TablePeriod, terms: readonly Term[], span: Period): PeriodsInSpan {
  const sorted = [...terms].sort((a, b) => (a.from < b.from ? -1 : 1))
  const all = rule === 'semester' ? sorted.map(semester) : academicYears(sorted)
  const missingFrom = firstDayOutside(sorted, span)
  return {
    periods: all.filter((period) => overlaps(period, span)),
    missing: missingFrom === null ? null : { what: 'terms', from: missingFrom },
  }
}

function semester(term: Term): DutyPeriod {
  return { id: term.id, label: termLabel(term.id), from: term.from, to: term.to, lateUntil: term.to }
}

function academicYears(terms: readonly Term[]): readonly DutyPeriod[] {
  const years = new Map<string, DutyPeriod>()
  for (const term of terms) {
    const id = academicYearOf(term.id)
    const from = years.get(id)?.from ?? term.from
    years.set(id, { id, label: academicYearLabel(id), from, to: term.to, lateUntil: term.to })
  }
  return [...years.values()]
}

function firstDayOutside(terms: readonly Term[], span: Period): Day | null {
  let covered = span.from
  for (const term of terms) {
    if (term.to <= covered) continue
    if (term.from > covered) break
    covered = term.to
    if (covered >= span.to) return null
  }
  return covered
}
