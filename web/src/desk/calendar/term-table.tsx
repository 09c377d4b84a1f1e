import { recordTerms, showCalendar } from '@tongxin/contract/calendar'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { addDays, isDay, parseDay } from '@tongxin/core/calendar/day'
import { isTermId, termLabel } from '@tongxin/core/calendar/term'
import { useSend } from '../../app/api.ts'
import { calendarWords as words } from '../../words/calendar.ts'
import { EditableRows } from './editable-rows.tsx'

interface TermTableProps {
  readonly calendar: AnswerOf<typeof showCalendar>
  readonly onStale: () => void
}

/** The last day is shown as people say it; stored is the first day of what follows. */
export function TermTable({ calendar, onStale }: TermTableProps) {
  const send = useSend(recordTerms, [showCalendar])
  const begin = calendar.terms.map(({ id, from, to }) => ({ id, from, last: addDays(to, -1) }))
  return (
    <EditableRows
      title={words.terms}
      note={words.termsNote}
      add={words.addTerm}
      empty={{ title: words.emptyTerms, next: words.emptyTermsNext }}
      begin={begin}
      blank={{ id: '', from: '', last: '' }}
      canWrite={calendar.can.write}
      columns={[
        { field: 'id', title: words.term, placeholder: words.termHint, isRight: isTermId },
        { field: 'from', title: words.from, placeholder: '2026-09-01', isRight: isDay },
        { field: 'last', title: words.last, placeholder: '2027-02-20', isRight: isDay },
      ]}
      rowLabel={(row) => (isTermId(row['id'] ?? '') ? labelOf(row['id'] ?? '') : '')}
      error={send.error}
      busy={send.isPending}
      onStale={onStale}
      onSave={(rows, onSuccess) =>
        send.mutate({ body: { terms: rows.map(termOf) }, version: calendar.version }, { onSuccess })
      }
    />
  )
}

function labelOf(id: string): string {
  return isTermId(id) ? termLabel(id) : ''
}

function termOf(row: Readonly<Record<string, string>>) {
  const last = parseDay(row['last'] ?? '')
  return { id: row['id'] ?? '', from: row['from'] ?? '', to: last === null ? '' : addDays(last, 1) }
}
