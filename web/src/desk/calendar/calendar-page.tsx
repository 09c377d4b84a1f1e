import { listCalendarGaps, showCalendar } from '@tongxin/contract/calendar/calendar'
import { useAnswer } from '../../app/api.ts'
import { paths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { calendarWords as words } from '../../words/calendar.ts'
import { dayWithWeekday } from '../../words/days.ts'
import { AcademicYears } from './academic-years.tsx'
import './calendar.css'
import { Festivals } from './festivals.tsx'
import { GapsCard } from './gaps-card.tsx'
import { HolidayYears } from './holiday-years.tsx'

/** The school's time as dated tables: what is missing first, then terms, holidays and festivals. */
export function CalendarPage() {
  const { today } = useMe()
  const shown = useAnswer(showCalendar, {})
  const gaps = useAnswer(listCalendarGaps, {})
  const calendar = shown.data?.value
  const again = () => void shown.refetch()
  const term = calendar?.terms.find(({ from, to }) => from <= today && today < to)
  return (
    <>
      <PageHeader title={words.title} crumbs={[{ label: words.roster, to: paths.roster }]}>
        {calendar && words.today(dayWithWeekday(today), term?.label ?? null)}
      </PageHeader>
      {shown.error && <RefusalNotice error={shown.error} onRetry={again} />}
      {calendar && (
        <div className="calendar-page">
          {gaps.data && <GapsCard gaps={gaps.data.value.gaps} />}
          <AcademicYears calendar={calendar} today={today} onStale={again} />
          <HolidayYears calendar={calendar} today={today} onStale={again} />
          <Festivals calendar={calendar} today={today} onStale={again} />
        </div>
      )}
    </>
  )
}
