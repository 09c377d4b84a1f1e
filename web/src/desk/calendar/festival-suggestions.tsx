import { listFestivalDays } from '@tongxin/contract/calendar/calendar'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { addDays, type Day, dateOf } from '@tongxin/core/calendar/day'
import type { FestivalWindow } from '@tongxin/core/calendar/decide-festivals'
import { defaultWindowLength, type WindowLength, windowAround } from '@tongxin/core/calendar/festival-day'
import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { calendarWords, festivalWords as words } from '../../words/calendar.ts'
import { dayWithWeekday } from '../../words/days.ts'
import { NumberField } from './number-field.tsx'

type Suggested = AnswerOf<typeof listFestivalDays>['days'][number]

interface FestivalSuggestionsProps {
  readonly known: readonly FestivalWindow[]
  readonly today: Day
  readonly error: unknown
  readonly busy: boolean
  readonly onStale: () => void
  readonly onSave: (festivals: readonly FestivalWindow[], onSuccess: () => void) => void
  readonly onClose: () => void
}

/** The festivals of a year by the almanac, those the document names chosen first; windows of the length the school sets. */
export function FestivalSuggestions(props: FestivalSuggestionsProps) {
  const { known, today, error, busy, onStale, onSave, onClose } = props
  const { message } = App.useApp()
  const [year, setYear] = useState(dateOf(today).year + 1)
  const [length, setLength] = useState(defaultWindowLength)
  const [picked, setPicked] = useState<ReadonlyMap<string, boolean>>(new Map())
  const suggested = useAnswer(listFestivalDays, { query: { year } }, { keepPrevious: true })
  const days = (suggested.data?.value.days ?? []).filter(({ on }) => dateOf(on).year === year)
  const isKnown = ({ name, on }: Suggested) =>
    known.some(
      (window) => window.name === name && window.from <= addDays(on, 31) && on < addDays(window.to, 31),
    )
  const isPicked = (day: Suggested) => !isKnown(day) && (picked.get(day.name) ?? day.named)
  const chosen = days.filter(isPicked)
  const take = () =>
    onSave([...known, ...chosen.map((day) => windowAround(day, length))], () => {
      void message.success(calendarWords.saved)
      onClose()
    })
  return (
    <section className="calendar-editor" aria-label={words.suggestTitle}>
      <LengthFields year={year} length={length} onYear={setYear} onLength={setLength} />
      <table className="dense-table">
        <thead>
          <tr>
            <th scope="col">{words.choose}</th>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.window}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={`${day.name} ${day.on}`}>
              <td>
                <Checkbox
                  checked={isPicked(day)}
                  disabled={isKnown(day)}
                  onChange={({ target }) => setPicked(new Map(picked).set(day.name, target.checked))}
                >
                  {day.name}
                </Checkbox>
                {day.named && <span className="calendar-mark">{words.named}</span>}
              </td>
              <td>
                {dayWithWeekday(day.on)} <span className="calendar-dates">{words.kinds[day.kind]}</span>
              </td>
              <td>{isKnown(day) ? words.known : windowWords(day, length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {suggested.error && <RefusalNotice error={suggested.error} />}
      {error !== null && <RefusalNotice error={error} onRetry={onStale} />}
      <div className="calendar-foot">
        <span className="spread calendar-dates">{words.takeHint}</span>
        <Button onClick={onClose}>{calendarWords.cancel}</Button>
        <Button type="primary" loading={busy} disabled={chosen.length === 0} onClick={take}>
          {words.take(chosen.length)}
        </Button>
      </div>
    </section>
  )
}

interface LengthFieldsProps {
  readonly year: number
  readonly length: WindowLength
  readonly onYear: (year: number) => void
  readonly onLength: (length: WindowLength) => void
}

function LengthFields({ year, length, onYear, onLength }: LengthFieldsProps) {
  const isDefault =
    length.daysBefore === defaultWindowLength.daysBefore && length.daysAfter === defaultWindowLength.daysAfter
  return (
    <div className="calendar-lengths">
      <NumberField
        label={words.suggestYear}
        min={1949}
        max={2099}
        value={year}
        onChange={(value) => value !== null && onYear(value)}
      />
      <NumberField
        label={words.before}
        min={0}
        max={60}
        value={length.daysBefore}
        onChange={(daysBefore) => daysBefore !== null && onLength({ ...length, daysBefore })}
      />
      <NumberField
        label={words.after}
        min={0}
        max={60}
        value={length.daysAfter}
        onChange={(daysAfter) => daysAfter !== null && onLength({ ...length, daysAfter })}
      />
      {isDefault && <span className="calendar-dates">{words.byDefault}</span>}
    </div>
  )
}

function windowWords(day: Suggested, length: WindowLength): string {
  const { from, to } = windowAround(day, length)
  return calendarWords.stretch(from, addDays(to, -1))
}
