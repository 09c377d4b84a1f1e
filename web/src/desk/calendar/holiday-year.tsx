import { listCalendarGaps, showCalendar, withdrawHolidays } from '@tongxin/contract/calendar/calendar'
import type { HolidayTable } from '@tongxin/core/calendar/holiday-table'
import { Button } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { calendarWords, holidayWords as words } from '../../words/calendar.ts'
import type { CalendarPart } from './calendar-part.ts'
import { HolidayEditor } from './holiday-editor.tsx'
import { HolidayLines } from './holiday-lines.tsx'
import { NoticeReader } from './notice-reader.tsx'

type Mode =
  | { readonly kind: 'shown' }
  | { readonly kind: 'pasting' }
  | { readonly kind: 'editing'; readonly begin: HolidayTable }

/** One calendar year: what the notice said, or plainly that it is not published. */
export function HolidayYear({ year, calendar, onStale }: CalendarPart & { readonly year: number }) {
  const [mode, setMode] = useState<Mode>({ kind: 'shown' })
  const table = calendar.holidayYears.find((one) => one.year === year)
  const show = () => setMode({ kind: 'shown' })
  const empty: HolidayTable = { year, documentNo: null, holidays: [] }
  return (
    <section className="calendar-year" aria-label={`${year}年`} data-wide={mode.kind !== 'shown'}>
      <header>
        <h3>{year}年</h3>
        {table ? (
          <span className="calendar-published">
            <Icon name="check-circle" size={16} />
            {words.published}
          </span>
        ) : (
          <span className="calendar-unpublished">
            <Icon name="help" size={16} />
            {words.unpublished}
          </span>
        )}
        {table?.documentNo && <span className="calendar-dates">{table.documentNo}</span>}
        {calendar.can.write && mode.kind === 'shown' && (
          <span className="calendar-year-actions">
            <Button size="small" onClick={() => setMode({ kind: 'pasting' })}>
              {words.paste}
            </Button>
            <Button size="small" onClick={() => setMode({ kind: 'editing', begin: table ?? empty })}>
              {table ? calendarWords.edit : words.enter}
            </Button>
            {table && <Withdraw year={year} version={calendar.version} onStale={onStale} />}
          </span>
        )}
      </header>
      {mode.kind === 'pasting' && (
        <NoticeReader year={year} onTake={(begin) => setMode({ kind: 'editing', begin })} onClose={show} />
      )}
      {mode.kind === 'editing' && (
        <HolidayEditor begin={mode.begin} version={calendar.version} onStale={onStale} onClose={show} />
      )}
      {mode.kind === 'shown' &&
        (table ? (
          <HolidayLines holidays={table.holidays} empty={words.emptyYear} />
        ) : (
          <p className="calendar-hint">{words.unpublishedNote(year)}</p>
        ))}
    </section>
  )
}

interface WithdrawProps {
  readonly year: number
  readonly version: number
  readonly onStale: () => void
}

function Withdraw({ year, version, onStale }: WithdrawProps) {
  const [asking, setAsking] = useState(false)
  const send = useSend(withdrawHolidays, [showCalendar, listCalendarGaps])
  return (
    <>
      <Button size="small" type="text" onClick={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      {send.error && <RefusalNotice error={send.error} onRetry={onStale} />}
      {asking && (
        <ConfirmDialog
          title={words.withdraw}
          yes={words.withdrawYes}
          no={words.withdrawNo}
          onYes={() => {
            setAsking(false)
            send.mutate({ params: { year }, version })
          }}
          onNo={() => setAsking(false)}
        >
          {words.withdrawAsk(year)}
        </ConfirmDialog>
      )}
    </>
  )
}
