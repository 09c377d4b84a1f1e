import { type Day, dateOf } from '@tongxin/core/calendar/day'
import { understandDay } from '@tongxin/core/calendar/typed-day'
import { useId, useState } from 'react'
import { longDay, shortDay, dayInputWords as words } from '../words/days.ts'
import { Chip } from './chip.tsx'
import './controls.css'
import './day-input.css'

interface DayInputProps {
  readonly id?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: boolean | undefined
  /** null: what was typed is not one day yet; undefined: nothing was said. */
  readonly value?: Day | null | undefined
  readonly today: Day
  /** The first and the last day there can be. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly onChange?: (day: Day | null | undefined) => void
}

/** A day from the calendar or as one writes it: what was read stands below, and what it may mean is asked. */
export function DayInput({ id: own, value, today, from, to, onChange, ...said }: DayInputProps) {
  const id = useId()
  const [written, setWritten] = useState({ by: 'hand', text: '' })
  const bounds = { today, from, to }
  const reading = written.text.trim() === '' ? undefined : readTyped(written.text, bounds)
  // Another day was chosen elsewhere since: what was written before says nothing any more.
  const isPassed = value === undefined || (value !== null && reading?.day !== value)
  const read = isPassed ? undefined : reading
  const shownOf = (by: string) => (isPassed || written.by !== by ? '' : written.text)
  // What can be read in two ways, or cannot be, is no day: nothing is saved under another day meanwhile.
  const write = (by: 'hand' | 'calendar', text: string) => {
    setWritten({ by, text })
    onChange?.(text.trim() === '' ? undefined : readTyped(text, bounds).day)
  }
  return (
    <>
      <div className="day-input">
        <input
          // With an id it has a label of its own.
          {...(own === undefined ? { 'aria-label': words.picker } : { id: own, ...said })}
          className="input"
          type="date"
          min={from}
          max={to}
          value={value ?? shownOf('calendar')}
          onChange={(event) => write('calendar', event.target.value)}
        />
        <input
          className="input"
          type="text"
          aria-label={words.typed}
          aria-describedby={id}
          placeholder={words.typedAs[leanOf(bounds)]}
          value={shownOf('hand')}
          onChange={(event) => write('hand', event.target.value)}
        />
      </div>
      <div id={id} className="day-input-said" role="status">
        {(written.by === 'hand' || read?.day === null) && read?.said}
      </div>
      {read !== undefined && read.choices.length > 0 && (
        <div className="chips">
          {read.choices.map((day) => (
            <Chip key={day} pressed={value === day} onPress={() => write('calendar', day)}>
              {longDay(day)}
            </Chip>
          ))}
        </div>
      )}
    </>
  )
}

type Bounds = Pick<DayInputProps, 'today' | 'from' | 'to'>

interface ReadDay {
  readonly day: Day | null
  readonly said: string
  /** The days it may mean, of those that can be; one of them is to be pressed. */
  readonly choices: readonly Day[]
}

/** Where nothing lies ahead a day without a year is in the past, else it is the next. */
function readTyped(typed: string, bounds: Bounds): ReadDay {
  const { today } = bounds
  const meant = understandDay(typed, { today, lean: leanOf(bounds) })
  if (meant.kind === 'not-a-day') return { day: null, said: words.unknown(shortDay(today)), choices: [] }
  const days = meant.kind === 'day' ? [meant.day] : meant.days
  const choices = days.filter((day) => problemOf(day, bounds) === undefined)
  const [first = today] = days
  if (choices.length === 0) return { day: null, said: problemOf(first, bounds) ?? '', choices }
  if (meant.kind === 'unclear') return { day: null, said: words.unclear, choices }
  return { day: first, said: dayWithYear(first, today), choices: [] }
}

function leanOf({ today, to }: Bounds): 'past' | 'future' {
  return to !== undefined && to <= today ? 'past' : 'future'
}

function problemOf(day: Day, { today, from, to }: Bounds): string | undefined {
  // Two days are told apart by their years as soon as one of them is of another.
  const said = dateOf(day).year === dateOf(today).year ? (each: Day) => dayWithYear(each, today) : longDay
  if (to !== undefined && day > to)
    return to === today ? words.ahead(said(day)) : words.late(said(day), said(to))
  return from !== undefined && day < from ? words.early(said(day), said(from)) : undefined
}

function dayWithYear(day: Day, today: Day): string {
  return dateOf(day).year === dateOf(today).year ? shortDay(day) : longDay(day)
}
