import type { showCalendar } from '@tongxin/contract/calendar/calendar'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { Day } from '@tongxin/core/calendar/day'
import type { Period } from '@tongxin/core/calendar/period'

export type ShownCalendar = AnswerOf<typeof showCalendar>

/** What each part of the page is given. */
export interface CalendarPart {
  readonly calendar: ShownCalendar
  readonly today: Day
  /** Reads the calendar anew, after somebody else changed it. */
  readonly onStale: () => void
}

/** An academic year with its terms, none where it is kept without. */
export interface ShownYear extends Period {
  readonly id: string
  readonly label: string
  readonly terms: ShownCalendar['terms']
}
