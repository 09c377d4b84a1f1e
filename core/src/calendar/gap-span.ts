import { addMonths, type Day, dateOf, dayInMonth, daysBetween } from './day.ts'
import type { Period } from './period.ts'
import type { SchoolCalendar } from './school-calendar.ts'
import { tablePeriods } from './table-periods.ts'

/** 系统默认: an academic year of fewer days has not been entered to its end. */
const wholeYear = 300

/**
 * The days a school is to have entered by now: the running and the next academic year; a year from where the table ends, where
 * it holds no next one. Where today is in none, from the end of the last.
 */
export function gapSpan(calendar: SchoolCalendar, today: Day): Period {
  const always = { from: dayInMonth(1900, 1, 1), to: dayInMonth(9999, 1, 1) }
  const years = tablePeriods('academic-year', calendar, always).periods
  const running = years.find(({ from, to }) => from <= today && today < to)
  const next = running && years.find(({ from }) => from === running.to)
  const ended = years.filter(({ to }) => to <= today).at(-1)
  const isWhole = next !== undefined && daysBetween(next.from, next.to) >= wholeYear
  return {
    from: running?.from ?? ended?.to ?? today,
    to: isWhole ? next.to : addMonths(running?.to ?? today, 12),
  }
}

/** Holidays from this day on are not asked for yet: the notice for a year comes late in the year before. */
export function notYetPublished(today: Day): Day {
  return dayInMonth(dateOf(today).year + 2, 1, 1)
}
