import { addDays, type Day, isDay, parseDay } from '@tongxin/core/calendar/day'
import type { Holiday, HolidayTable } from '@tongxin/core/calendar/holiday-table'
import { Input } from 'antd'
import { useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { holidayWords as words } from '../../words/calendar.ts'
import { type Row, RowsEditor } from './rows-editor.tsx'
import { useRecordHolidays } from './use-record-holidays.ts'

interface HolidayEditorProps {
  readonly begin: HolidayTable
  readonly version: number
  readonly onStale: () => void
  readonly onClose: () => void
}

/** A year's notice line by line; saved, the year counts as published. */
export function HolidayEditor({ begin, version, onStale, onClose }: HolidayEditorProps) {
  const send = useRecordHolidays()
  const [documentNo, setDocumentNo] = useState(begin.documentNo ?? '')
  const { year } = begin
  const save = (rows: readonly Row[], onSuccess: () => void) => {
    const holidays = rows.flatMap(holidayOf)
    const table = { year, documentNo: documentNo.trim() === '' ? null : documentNo.trim(), holidays }
    send.mutate({ body: { years: [table] }, version }, { onSuccess })
  }
  return (
    <>
      <div className="calendar-document-no">
        <Field label={words.documentNo}>
          {(ids) => (
            <Input
              {...ids}
              value={documentNo}
              maxLength={60}
              onChange={(event) => setDocumentNo(event.target.value)}
            />
          )}
        </Field>
      </div>
      <RowsEditor
        note={words.editNote}
        add={words.add}
        save={words.saveYear(year)}
        begin={begin.holidays.map(rowOf)}
        columns={[
          { field: 'name', title: words.name, isRight: (text) => text !== '' && text.length <= 20 },
          { field: 'from', title: words.from, placeholder: `${year}-10-01`, isRight: isDay },
          { field: 'last', title: words.last, placeholder: `${year}-10-07`, isRight: isDay },
          {
            field: 'makeUpDays',
            title: words.makeUpDays,
            isRight: (text) => daysIn(text) !== null,
          },
        ]}
        error={send.error}
        busy={send.isPending}
        onStale={onStale}
        onSave={save}
        onClose={onClose}
      />
    </>
  )
}

function rowOf({ name, from, to, makeUpDays }: Holiday): Row {
  return { name, from, last: addDays(to, -1), makeUpDays: makeUpDays.join('、') }
}

function holidayOf(row: Row) {
  const from = parseDay(row['from'] ?? '')
  const last = parseDay(row['last'] ?? '')
  if (from === null || last === null) return []
  const makeUpDays = [...(daysIn(row['makeUpDays'] ?? '') ?? [])]
  return [{ name: row['name'] ?? '', from, to: addDays(last, 1), makeUpDays }]
}

/** 2026-09-20、2026-10-10; null where one of them is no day. */
function daysIn(text: string): readonly Day[] | null {
  const parts = text.split(/[、,，;；\s]+/).filter((part) => part !== '')
  const days = parts.map(parseDay).filter((day) => day !== null)
  return days.length === parts.length ? days : null
}
