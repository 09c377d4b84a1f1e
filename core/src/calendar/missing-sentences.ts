import { dateOf } from './day.ts'
import type { MissingCalendar } from './duty-period.ts'
import { longDay } from './long-day.ts'

/**
 * What the school's calendar lacks, as a page and the command line say it: 2027年节假日安排未公布（未录入）,
 * 2027年7月11日起的学期未公布（未录入）.
 */
export function missingWords({ what, from }: MissingCalendar): string {
  const { year } = dateOf(from)
  switch (what) {
    case 'terms':
      return `${longDay(from)}起的学期未公布（未录入）`
    case 'holidays':
      return `${year}年节假日安排未公布（未录入）`
    case 'festivals':
      return `${year}年节日走访时段未录入`
  }
}

/** Who can mend it, and where; the same whatever is missing. */
export const calendarMend = '请联系统战部在校历中录入'
