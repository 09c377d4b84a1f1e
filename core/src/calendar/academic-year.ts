import type { Day } from './day.ts'
import { day } from './day.ts'
import type { DutyPeriod } from './duty-period.ts'
import type { SchoolCalendar } from './school-calendar.ts'
import { tablePeriods } from './table-periods.ts'

/** The academic years of the school's table; beyond it nothing is known. */
export function academicYearsOf(calendar: SchoolCalendar): readonly DutyPeriod[] {
  return tablePeriods('academic-year', calendar, { from: day('0001-01-01'), to: day('9999-12-31') }).periods
}

/** The academic year a day lies in, as 2026-2027; null beyond the table. */
export function academicYearOn(calendar: SchoolCalendar, on: Day): string | null {
  return academicYearsOf(calendar).find(({ from, to }) => from <= on && on < to)?.id ?? null
}
