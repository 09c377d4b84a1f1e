import type { showCalendar } from '@tongxin/contract/calendar/calendar'
import type { AnswerOf } from '@tongxin/contract/endpoint'

type Shown = AnswerOf<typeof showCalendar>

/** A school's calendar with these parts entered, as an office that may change it sees it. */
export function calendarWith(parts: Partial<Shown> = {}): Shown {
  return {
    terms: [],
    yearsWithoutTerms: [],
    holidayYears: [],
    festivals: [],
    version: 1,
    can: { write: true },
    ...parts,
  }
}
