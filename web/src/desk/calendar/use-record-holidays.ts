import { listCalendarGaps, recordHolidays, showCalendar } from '@tongxin/contract/calendar/calendar'
import { useSend } from '../../app/api.ts'

/** Sends whole notices; what they change is read anew. */
export function useRecordHolidays() {
  return useSend(recordHolidays, [showCalendar, listCalendarGaps])
}
