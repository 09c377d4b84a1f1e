import { listCalendarGaps, recordFestivals, showCalendar } from '@tongxin/contract/calendar/calendar'
import { festivalYearOf } from '@tongxin/core/calendar/beside-file'
import { addDays, daysBetween, isDay, parseDay } from '@tongxin/core/calendar/day'
import type { FestivalWindow } from '@tongxin/core/calendar/decide-festivals'
import { Button } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { calendarWords, festivalWords as words } from '../../words/calendar.ts'
import type { CalendarPart } from './calendar-part.ts'
import { FestivalFile } from './festival-file.tsx'
import { FestivalSuggestions } from './festival-suggestions.tsx'
import { type Row, RowsEditor } from './rows-editor.tsx'

type Mode =
  | { readonly kind: 'shown' | 'suggesting' }
  | { readonly kind: 'editing'; readonly begin: readonly FestivalWindow[] }

/** The days in which a visit is for a festival: the table, its editor, and suggestions from the almanac. */
export function Festivals({ calendar, today, onStale }: CalendarPart) {
  const [mode, setMode] = useState<Mode>({ kind: 'shown' })
  const send = useSend(recordFestivals, [showCalendar, listCalendarGaps])
  const show = () => setMode({ kind: 'shown' })
  const edit = (begin: readonly FestivalWindow[]) => setMode({ kind: 'editing', begin })
  const save = (festivals: readonly FestivalWindow[], onSuccess: () => void) =>
    send.mutate({ body: { festivals: [...festivals] }, version: calendar.version }, { onSuccess })
  const sending = { error: send.error, busy: send.isPending, onStale, onClose: show }
  return (
    <Card
      title={words.title}
      note={words.note}
      extra={
        calendar.can.write &&
        mode.kind === 'shown' && (
          <>
            <Button
              size="small"
              icon={<Icon name="calendar" />}
              onClick={() => setMode({ kind: 'suggesting' })}
            >
              {words.suggest}
            </Button>
            <Button size="small" icon={<Icon name="edit" />} onClick={() => edit(calendar.festivals)}>
              {words.edit}
            </Button>
          </>
        )
      }
    >
      {mode.kind === 'suggesting' && (
        <FestivalSuggestions {...sending} known={calendar.festivals} today={today} onSave={save} />
      )}
      {mode.kind === 'editing' && (
        <RowsEditor
          {...sending}
          note={words.note}
          add={words.add}
          save={calendarWords.save}
          begin={mode.begin.length === 0 ? [{}] : mode.begin.map(rowOf)}
          columns={[
            { field: 'name', title: words.name, isRight: (text) => text !== '' && text.length <= 20 },
            { field: 'from', title: words.from, placeholder: '2027-01-30', isRight: isDay },
            { field: 'last', title: words.last, placeholder: '2027-02-06', isRight: isDay },
          ]}
          onSave={(rows, onSuccess) => save(rows.flatMap(windowOf), onSuccess)}
        />
      )}
      {mode.kind === 'shown' && calendar.can.write && (
        <FestivalFile known={calendar.festivals} onRows={edit} />
      )}
      {mode.kind === 'shown' && <Windows festivals={calendar.festivals} />}
    </Card>
  )
}

function Windows({ festivals }: { readonly festivals: readonly FestivalWindow[] }) {
  if (festivals.length === 0) {
    return (
      <EmptyState icon="flag" title={words.empty}>
        {words.emptyNext}
      </EmptyState>
    )
  }
  const years = [...new Set(festivals.map(festivalYearOf))].sort((a, b) => b - a)
  return (
    <div className="calendar-columns">
      {years.map((year) => (
        <section key={year} className="calendar-year" aria-label={words.year(String(year))}>
          <header>
            <h3>{words.year(String(year))}</h3>
          </header>
          <table className="dense-table">
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.window}</th>
                <th scope="col" className="number">
                  {words.length}
                </th>
              </tr>
            </thead>
            <tbody>
              {festivals
                .filter((window) => festivalYearOf(window) === year)
                .map(({ name, from, to }) => (
                  <tr key={`${name} ${from}`}>
                    <th scope="row">{name}</th>
                    <td>{calendarWords.stretch(from, addDays(to, -1))}</td>
                    <td className="number">{calendarWords.days(daysBetween(from, to))}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  )
}

function rowOf({ name, from, to }: FestivalWindow): Row {
  return { name, from, last: addDays(to, -1) }
}

function windowOf(row: Row): readonly FestivalWindow[] {
  const from = parseDay(row['from'] ?? '')
  const last = parseDay(row['last'] ?? '')
  return from === null || last === null ? [] : [{ name: row['name'] ?? '', from, to: addDays(last, 1) }]
}
