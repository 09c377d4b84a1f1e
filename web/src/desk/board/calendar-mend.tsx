import { calendarMend } from '@tongxin/core/calendar/missing-sentences'
import { paths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { boardWords as words } from '../../words/duties/board.ts'

/** Behind what cannot be told for want of the calendar: the way to enter it, or whom to ask. */
export function CalendarMend() {
  const me = useMe()
  return me.grants.some(({ role }) => role === 'office') ? (
    <AppLink to={paths.calendar}>{words.enterCalendar}</AppLink>
  ) : (
    <span>{calendarMend}</span>
  )
}
