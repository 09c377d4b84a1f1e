import { showCalendar } from '@tongxin/contract/calendar'
import { useAnswer } from '../../app/api.ts'
import { paths } from '../../app/paths.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { calendarWords as words } from '../../words/calendar.ts'
import './calendar.css'
import { DayTable } from './day-table.tsx'
import { TermTable } from './term-table.tsx'

/** The school's time: terms, and the days that are not what their weekday says. */
export function CalendarPage() {
  const shown = useAnswer(showCalendar, {})
  const calendar = shown.data?.value
  const again = () => void shown.refetch()
  return (
    <>
      <PageHeader title={words.title} crumbs={[{ label: words.roster, to: paths.roster }]} />
      {shown.error && <RefusalNotice error={shown.error} onRetry={again} />}
      {calendar && (
        <div className="calendar-page">
          <TermTable key={`terms-${calendar.version}`} calendar={calendar} onStale={again} />
          <DayTable key={`days-${calendar.version}`} calendar={calendar} onStale={again} />
        </div>
      )}
    </>
  )
}
