import type { BuiltInPeriod } from '../policy/period-spec.ts'
import { addDays, addMonths, type Day, dateOf, dayInMonth, daysBetween, weekday } from './day.ts'
import type { DutyPeriod } from './duty-period.ts'
import type { Period } from './period.ts'
import type { TablePeriod } from './table-periods.ts'

/** Periods that need no school table. */
export type CivilPeriod = Exclude<BuiltInPeriod, TablePeriod>

/** The civil periods that share a day with the span. A week begins on Monday and is numbered as in ISO 8601. */
export function civilPeriods(rule: CivilPeriod, span: Period): readonly DutyPeriod[] {
  const periods: DutyPeriod[] = []
  let from = rule === 'week' ? mondayOf(span.from) : firstOfMonths(span.from, monthsOf[rule])
  while (from < span.to) {
    const to = rule === 'week' ? addDays(from, 7) : addMonths(from, monthsOf[rule])
    periods.push({ from, to, lateUntil: to, ...nameOf(rule, from) })
    from = to
  }
  return periods
}

const monthsOf = { month: 1, 'two-months': 2, quarter: 3, 'calendar-year': 12 }

function mondayOf(value: Day): Day {
  return addDays(value, 1 - weekday(value))
}

function firstOfMonths(value: Day, months: number): Day {
  const { year, month } = dateOf(value)
  return dayInMonth(year, month - ((month - 1) % months), 1)
}

function nameOf(rule: CivilPeriod, from: Day): { readonly id: string; readonly label: string } {
  const { year, month } = dateOf(from)
  switch (rule) {
    case 'week':
      return weekName(from)
    case 'month':
      return { id: from.slice(0, 7), label: `${year}年${month}月` }
    case 'two-months':
      return { id: `${from.slice(0, 4)}-B${(month + 1) / 2}`, label: `${year}年${month}–${month + 1}月` }
    case 'quarter':
      return { id: `${from.slice(0, 4)}-Q${(month + 2) / 3}`, label: `${year}年第${(month + 2) / 3}季度` }
    case 'calendar-year':
      return { id: from.slice(0, 4), label: `${year}年` }
  }
}

function weekName(monday: Day): { readonly id: string; readonly label: string } {
  const { year } = dateOf(addDays(monday, 3)) // a week belongs to the year of its Thursday
  const firstMonday = mondayOf(dayInMonth(year, 1, 4))
  const number = daysBetween(firstMonday, monday) / 7 + 1
  return { id: `${year}-W${String(number).padStart(2, '0')}`, label: `${year}年第${number}周` }
}
