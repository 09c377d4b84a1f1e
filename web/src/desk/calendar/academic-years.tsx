import { listCalendarGaps, recordTerms, showCalendar } from '@tongxin/contract/calendar/calendar'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { academicYearLabel, academicYearOf, termId } from '@tongxin/core/calendar/term'
import { Button } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { calendarWords, termWords as words } from '../../words/calendar.ts'
import type { CalendarPart, ShownCalendar, ShownYear } from './calendar-part.ts'
import type { Row } from './rows-editor.tsx'
import { TermFile } from './term-file.tsx'
import { TermLines } from './term-lines.tsx'
import { rowsOfTerms, TermsEditor, termsOfRows } from './terms-editor.tsx'
import { YearTimeline } from './year-timeline.tsx'

/** The academic years of the table, newest first, and the table's editor. */
export function AcademicYears({ calendar, today, onStale }: CalendarPart) {
  const [editing, setEditing] = useState<readonly Row[]>()
  const send = useSend(recordTerms, [showCalendar, listCalendarGaps])
  const years = yearsOf(calendar)
  const edit = calendar.can.write && !editing && (
    <Button size="small" icon={<Icon name="edit" />} onClick={() => setEditing(rowsOfTerms(calendar))}>
      {words.edit}
    </Button>
  )
  return (
    <Card title={words.title} note={words.note} extra={edit}>
      {calendar.can.write && !editing && <TermFile calendar={calendar} onRows={setEditing} />}
      {editing ? (
        <TermsEditor
          begin={editing}
          error={send.error}
          busy={send.isPending}
          onStale={onStale}
          onClose={() => setEditing(undefined)}
          onSave={(rows, onSuccess) =>
            send.mutate({ body: termsOfRows(rows), version: calendar.version }, { onSuccess })
          }
        />
      ) : years.length === 0 ? (
        <EmptyState icon="calendar" title={words.empty}>
          {words.emptyNext}
        </EmptyState>
      ) : (
        years.map((year) => <YearBlock key={year.id} year={year} years={years} today={today} />)
      )}
    </Card>
  )
}

interface YearBlockProps {
  readonly year: ShownYear
  readonly years: readonly ShownYear[]
  readonly today: Day
}

function YearBlock({ year, years, today }: YearBlockProps) {
  const running = years.find(({ from, to }) => from <= today && today < to)
  const mark =
    year.id === running?.id ? words.running : running && year.from === running.to ? words.next : null
  return (
    <section className="calendar-year" aria-label={year.label}>
      <header>
        <h3>{year.label}</h3>
        {mark && <span className="calendar-mark">{mark}</span>}
        <span className="calendar-dates">{calendarWords.stretch(year.from, addDays(year.to, -1))}</span>
        {year.terms.length === 0 && <span className="calendar-dates">{words.withoutTerms}</span>}
      </header>
      <YearTimeline year={year} today={today} />
      {year.terms.length === 0 ? (
        <p className="calendar-hint">{words.withoutTermsNote}</p>
      ) : (
        <TermLines terms={year.terms} following={following(years, year)} />
      )}
    </section>
  )
}

/** The first term after a year: its vacation may begin in the year before. */
function following(years: readonly ShownYear[], year: ShownYear) {
  return years.find(({ from }) => from === year.to)?.terms[0]
}

function yearsOf({ terms, yearsWithoutTerms }: ShownCalendar): readonly ShownYear[] {
  const years = new Map<string, ShownYear>()
  for (const term of [...terms].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const id = academicYearOf(termId(term.id))
    const known = years.get(id)
    const from = known?.from ?? term.from
    const own = [...(known?.terms ?? []), term]
    years.set(id, { id, label: academicYearLabel(id), from, to: term.to, terms: own })
  }
  for (const year of yearsWithoutTerms) years.set(year.id, { ...year, terms: [] })
  return [...years.values()].sort((a, b) => (a.from < b.from ? 1 : -1))
}
