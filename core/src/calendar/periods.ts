import type { BuiltInPeriod, PeriodSpec } from '../policy/period-spec.ts'
import { civilPeriods } from './civil-periods.ts'
import type { PeriodsInSpan } from './duty-period.ts'
import type { Period } from './period.ts'
import type { SchoolCalendar } from './school-calendar.ts'
import { tablePeriods } from './table-periods.ts'
import { windows } from './windows.ts'

/**
 * The turns of a period that share a day with [span.from, span.to), windows whose late time reaches into it included.
 */
export function periodsIn(
  rule: BuiltInPeriod | PeriodSpec,
  calendar: SchoolCalendar,
  span: Period,
): PeriodsInSpan {
  if (span.from >= span.to) return { periods: [], missing: null }
  if (typeof rule !== 'string') return windows(rule, calendar, span)
  if (rule === 'semester' || rule === 'academic-year') return tablePeriods(rule, calendar, span)
  return { periods: civilPeriods(rule, span), missing: null }
}
