import { dateOf } from './day.ts'
import type { MissingCalendar } from './duty-period.ts'

/** What the school's calendar lacks, as a page and the command line say it: 2027年节假日安排未公布（未录入）. */
export function missingWords({ what, from }: MissingCalendar): string {
  const { year } = dateOf(from)
  switch (what) {
    case 'terms':
      return '校历未设'
    case 'holidays':
      return `${year}年节假日安排未公布（未录入）`
    case 'festivals':
      return `${year}年节日走访时段未录入`
  }
}
