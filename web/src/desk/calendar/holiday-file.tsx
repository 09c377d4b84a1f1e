import { readHolidayFile } from '@tongxin/contract/calendar/calendar-files'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { calendarWords, holidayWords, calendarFileWords as words } from '../../words/calendar.ts'
import type { CalendarPart } from './calendar-part.ts'
import { ChooseFile } from './choose-file.tsx'
import { FileProblems } from './file-problems.tsx'
import { HolidayLines } from './holiday-lines.tsx'
import { useRecordHolidays } from './use-record-holidays.ts'

type Read = AnswerOf<typeof readHolidayFile>

/** A table of holidays from a file: read and shown first, then written whole or not at all. */
export function HolidayFile(part: CalendarPart) {
  const send = useSend(readHolidayFile)
  const [read, setRead] = useState<{ readonly name: string; readonly value: Read }>()
  const upload = (file: File) => {
    setRead(undefined)
    send.mutate({ body: file }, { onSuccess: ({ value }) => setRead({ name: file.name, value }) })
  }
  return (
    <div className="calendar-file">
      <ChooseFile
        label={holidayWords.importFile}
        hint={holidayWords.importHint}
        isReading={send.isPending}
        onFile={upload}
      />
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
  const { years, problems } = value
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
      <FileProblems {...value} />
      {problems.length === 0 &&
        years.map((table) => (
          <div key={table.year}>
            <h4>
              {table.year}年
              {calendar.holidayYears.some(({ year }) => year === table.year) && (
                <span className="calendar-dates"> {holidayWords.fileReplaces(table.year)}</span>
              )}
            </h4>
            <HolidayLines holidays={table.holidays} empty={holidayWords.emptyYear} />
          </div>
        ))}
      {send.error && <RefusalNotice error={send.error} onRetry={onStale} />}
      <div className="calendar-foot">
        <Button onClick={onClose}>{words.drop}</Button>
        {problems.length === 0 && (
          <Button type="primary" loading={send.isPending} onClick={write}>
            {holidayWords.writeFile(years.map(({ year }) => year).join('、'))}
          </Button>
        )}
      </div>
    </section>
  )
}
