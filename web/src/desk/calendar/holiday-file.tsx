import { readHolidayFile } from '@tongxin/contract/calendar'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useSend } from '../../app/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { calendarWords, holidayWords, holidayFileWords as words } from '../../words/calendar.ts'
import type { CalendarPart } from './calendar-part.ts'
import { HolidayLines } from './holiday-lines.tsx'
import { useRecordHolidays } from './use-record-holidays.ts'

type Read = AnswerOf<typeof readHolidayFile>

/** A table of holidays from a file: read and shown first, then written whole or not at all. */
export function HolidayFile(part: CalendarPart) {
  const input = useRef<HTMLInputElement>(null)
  const send = useSend(readHolidayFile)
  const [read, setRead] = useState<{ readonly name: string; readonly value: Read }>()
  const upload = (file: File | undefined) => {
    if (!file) return
    setRead(undefined)
    send.mutate({ body: file }, { onSuccess: ({ value }) => setRead({ name: file.name, value }) })
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = ''
  }
  return (
    <div className="calendar-file">
      <label className="calendar-file-choose">
        <Icon name="upload" size={16} />
        <span aria-live="polite">{send.isPending ? words.reading : holidayWords.importFile}</span>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept=".xlsx,.csv"
          onChange={(event) => upload(event.target.files?.[0])}
        />
      </label>
      <span className="calendar-dates">{holidayWords.importHint}</span>
      {send.error && <RefusalNotice error={send.error} />}
      {read && <FilePreview {...part} {...read} onClose={() => setRead(undefined)} />}
    </div>
  )
}

interface FilePreviewProps extends CalendarPart {
  readonly name: string
  readonly value: Read
  readonly onClose: () => void
}

function FilePreview({ name, value, calendar, onStale, onClose }: FilePreviewProps) {
  const { years, problems, rowCount } = value
  const { message } = App.useApp()
  const send = useRecordHolidays()
  const write = () =>
    send.mutate(
      { body: { years: [...years] }, version: calendar.version },
      {
        onSuccess: () => {
          void message.success(calendarWords.saved)
          onClose()
        },
      },
    )
  return (
    <section className="calendar-preview" aria-label={words.title(name)}>
      <h4>{words.title(name)}</h4>
      <p role="status">{problems.length > 0 ? words.problems(problems.length) : words.ready(rowCount)}</p>
      {problems.length > 0 ? (
        <ul className="calendar-problems">
          {problems.map(({ row, text }) => (
            <li key={`${row} ${text}`}>{text}</li>
          ))}
        </ul>
      ) : (
        years.map((table) => (
          <div key={table.year}>
            <h4>
              {table.year}年
              {calendar.holidayYears.some(({ year }) => year === table.year) && (
                <span className="calendar-dates"> {words.replaces(table.year)}</span>
              )}
            </h4>
            <HolidayLines holidays={table.holidays} empty={holidayWords.emptyYear} />
          </div>
        ))
      )}
      {send.error && <RefusalNotice error={send.error} onRetry={onStale} />}
      <div className="calendar-foot">
        <Button onClick={onClose}>{words.drop}</Button>
        {problems.length === 0 && (
          <Button type="primary" loading={send.isPending} onClick={write}>
            {words.write(years.map(({ year }) => year).join('、'))}
          </Button>
        )}
      </div>
    </section>
  )
}
