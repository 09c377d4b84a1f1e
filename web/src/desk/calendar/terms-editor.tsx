import type { recordTerms } from '@tongxin/contract/calendar/calendar'
import type { BodyOf } from '@tongxin/contract/endpoint'
import { addDays, isDay, parseDay } from '@tongxin/core/calendar/day'
import { isAcademicYearId, isTermId, termLabel } from '@tongxin/core/calendar/term'
import { type TermRow, type Vacation, vacationsOf } from '@tongxin/core/calendar/term-table'
import { Button } from 'antd'
import { calendarWords, termWords as words } from '../../words/calendar.ts'
import type { ShownCalendar } from './calendar-part.ts'
import { type Row, RowsEditor } from './rows-editor.tsx'

interface TermsEditorProps {
  readonly begin: readonly Row[]
  readonly error: unknown
  readonly busy: boolean
  readonly onStale: () => void
  readonly onSave: (rows: readonly Row[], onSuccess: () => void) => void
  readonly onClose: () => void
}

/** All terms in one table; below it each vacation with the choice of the term it counts to. */
export function TermsEditor(props: TermsEditorProps) {
  return (
    <RowsEditor
      {...props}
      note={words.editNote}
      add={words.add}
      save={calendarWords.save}
      columns={[
        {
          field: 'id',
          title: words.id,
          placeholder: words.idHint,
          isRight: (text) => isTermId(text) || isAcademicYearId(text),
        },
        { field: 'teachingFrom', title: words.teachingFrom, isRight: isDayOrEmpty },
        { field: 'teachingLast', title: words.teachingLast, isRight: isDayOrEmpty },
        { field: 'from', title: words.from, placeholder: '2026-09-01', isRight: isDay },
        { field: 'last', title: words.last, placeholder: '2027-02-20', isRight: isDay },
      ]}
      below={(rows, onRows) => <VacationChoices rows={rows} onRows={onRows} />}
    />
  )
}

interface VacationChoicesProps {
  readonly rows: readonly Row[]
  readonly onRows: (rows: readonly Row[]) => void
}

function VacationChoices({ rows, onRows }: VacationChoicesProps) {
  const vacations = vacationsOf(rows.flatMap(termRow)).filter(({ after, before }) => after && before)
  if (vacations.length === 0) return null
  /** The days from `turn` on count to the term that follows. */
  const give = ({ after, before }: Vacation, turn: Vacation['turn']) =>
    onRows(
      rows.map((row) =>
        row['id'] === after
          ? { ...row, last: addDays(turn, -1) }
          : row['id'] === before
            ? { ...row, from: turn }
            : row,
      ),
    )
  return (
    <ul className="calendar-vacations">
      {vacations.map((vacation) => (
        <li key={vacation.from}>
          <span>
            <strong>{words.vacation}</strong> {calendarWords.stretch(vacation.from, addDays(vacation.to, -1))}
            ：{split(vacation)}
          </span>
          <Button size="small" onClick={() => give(vacation, vacation.to)}>
            {words.allBefore}
          </Button>
          <Button size="small" onClick={() => give(vacation, vacation.from)}>
            {words.allAfter}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function split({ from, to, turn, after, before }: Vacation): string {
  const parts = [
    ...(from < turn && after
      ? [words.belongs(calendarWords.shortStretch(from, addDays(turn, -1)), termLabel(after))]
      : []),
    ...(turn < to && before
      ? [words.belongs(calendarWords.shortStretch(turn, addDays(to, -1)), termLabel(before))]
      : []),
  ]
  return parts.join('，')
}

export function rowsOfTerms({ terms, yearsWithoutTerms }: ShownCalendar): readonly Row[] {
  const rows = [
    ...terms.map(({ id, from, to, teaching }) => ({
      id,
      from,
      last: addDays(to, -1),
      teachingFrom: teaching?.from ?? '',
      teachingLast: teaching ? addDays(teaching.to, -1) : '',
    })),
    ...yearsWithoutTerms.map(({ id, from, to }) => ({
      id,
      from,
      last: addDays(to, -1),
      teachingFrom: '',
      teachingLast: '',
    })),
  ]
  return rows.length === 0 ? [{}] : rows.sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** The rows as the contract takes them; every cell has been checked before. */
export function termsOfRows(rows: readonly Row[]): BodyOf<typeof recordTerms> {
  return {
    terms: rows.flatMap(termRow).map(({ id, from, to, teaching }) => ({ id, from, to, teaching })),
    yearsWithoutTerms: rows.flatMap((row) => {
      const id = row['id'] ?? ''
      const stretch = stretchOf(row, 'from', 'last')
      return isAcademicYearId(id) && stretch ? [{ id, ...stretch }] : []
    }),
  }
}

function termRow(row: Row): readonly TermRow[] {
  const id = row['id'] ?? ''
  const stretch = stretchOf(row, 'from', 'last')
  if (!isTermId(id) || stretch === null) return []
  return [{ id, ...stretch, teaching: stretchOf(row, 'teachingFrom', 'teachingLast') }]
}

function stretchOf(row: Row, first: string, final: string) {
  const from = parseDay(row[first] ?? '')
  const last = parseDay(row[final] ?? '')
  return from === null || last === null ? null : { from, to: addDays(last, 1) }
}

function isDayOrEmpty(text: string): boolean {
  return text === '' || isDay(text)
}
