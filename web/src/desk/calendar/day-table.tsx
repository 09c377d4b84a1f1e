import { recordDays, showCalendar } from '@tongxin/contract/calendar'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { isDay } from '@tongxin/core/calendar/day'
import { dayKinds } from '@tongxin/core/calendar/day-kind'
import { useSend } from '../../app/api.ts'
import { dayKindWords, calendarWords as words } from '../../words/calendar.ts'
import { EditableRows } from './editable-rows.tsx'

interface DayTableProps {
  readonly calendar: AnswerOf<typeof showCalendar>
  readonly onStale: () => void
}

export function DayTable({ calendar, onStale }: DayTableProps) {
  const send = useSend(recordDays, [showCalendar])
  return (
    <EditableRows
      title={words.days}
      note={words.daysNote}
      add={words.addDay}
      empty={{ title: words.emptyDays, next: words.emptyDaysNext }}
      begin={calendar.days.map(({ day, kind, name }) => ({ day, kind, name }))}
      blank={{ day: '', kind: 'holiday', name: '' }}
      canWrite={calendar.can.write}
      columns={[
        { field: 'day', title: words.day, placeholder: '2026-10-01', isRight: isDay },
        {
          field: 'kind',
          title: words.kind,
          isRight: (text) => dayKinds.some((kind) => kind === text),
          options: dayKinds.map((kind) => ({ value: kind, label: dayKindWords[kind] })),
        },
        { field: 'name', title: words.name, placeholder: '国庆节', isRight: (text) => text.trim() !== '' },
      ]}
      error={send.error}
      busy={send.isPending}
      onStale={onStale}
      onSave={(rows, onSuccess) =>
        send.mutate({ body: { days: rows.map(dayOf) }, version: calendar.version }, { onSuccess })
      }
    />
  )
}

function dayOf(row: Readonly<Record<string, string>>) {
  const kind = dayKinds.find((one) => one === row['kind']) ?? 'holiday'
  return { day: row['day'] ?? '', kind, name: row['name'] ?? '' }
}
