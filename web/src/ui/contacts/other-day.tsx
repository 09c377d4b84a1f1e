import { type Day, dateOf, isDay } from '@tongxin/core/calendar/day'
import { understandDay } from '@tongxin/core/calendar/typed-day'
import { useId, useState } from 'react'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { longDay, shortDay } from '../../words/days.ts'
import { Chip } from '../chip.tsx'
import '../controls.css'
import './other-day.css'

interface OtherDayProps {
  readonly id?: string
  /** null: what was typed is not one day yet. */
  readonly value?: Day | null
  readonly today: Day
  readonly onChange?: (day: Day | null) => void
}

/** A day that has come, from the calendar or as one writes it: what was read stands below, and what it may mean is asked. */
export function OtherDay({ id: own, value = null, today, onChange }: OtherDayProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const read = typed.trim() === '' ? undefined : readTyped(typed, today)
  // What can be read in two ways, or lies ahead, is no day: nothing is saved under another day meanwhile.
  const type = (text: string) => {
    setTyped(text)
    if (text.trim() !== '') onChange?.(readTyped(text, today).day)
  }
  const pick = (picked: string) => {
    if (!isDay(picked)) return setTyped('')
    if (picked > today) return type(picked)
    setTyped('')
    onChange?.(picked)
  }
  return (
    <>
      <div className="other-day">
        <input
          // With an id it has a label of its own.
          {...(own === undefined ? { 'aria-label': words.dayPicker } : { id: own })}
          className="input"
          type="date"
          max={today}
          value={value ?? ''}
          onChange={(event) => pick(event.target.value)}
        />
        <input
          className="input"
          type="text"
          aria-label={words.typedDay}
          aria-describedby={id}
          placeholder={words.typedDay}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <div id={id} className="other-day-said" role="status">
        {read?.said}
      </div>
      {read !== undefined && read.choices.length > 0 && (
        <div className="chips">
          {read.choices.map((day) => (
            <Chip key={day} pressed={value === day} onPress={() => pick(day)}>
              {longDay(day)}
            </Chip>
          ))}
        </div>
      )}
    </>
  )
}

interface ReadDay {
  readonly day: Day | null
  readonly said: string
  /** The days it may mean, of those that have come; one of them is to be pressed. */
  readonly choices: readonly Day[]
}

/** A talk is written down once it was: a day that lies ahead is none, and is told. */
function readTyped(typed: string, today: Day): ReadDay {
  const meant = understandDay(typed, { today })
  if (meant.kind === 'not-a-day') return { day: null, said: words.dayUnknown, choices: [] }
  const days = meant.kind === 'day' ? [meant.day] : meant.days
  const choices = days.filter((day) => day <= today)
  const [first = today] = days
  if (choices.length === 0) return { day: null, said: words.dayAhead(dayWithYear(first, today)), choices }
  if (meant.kind === 'unclear') return { day: null, said: words.dayUnclear, choices }
  return { day: first, said: dayWithYear(first, today), choices: [] }
}

function dayWithYear(day: Day, today: Day): string {
  return dateOf(day).year === dateOf(today).year ? shortDay(day) : longDay(day)
}
