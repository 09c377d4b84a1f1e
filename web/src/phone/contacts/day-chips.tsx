import { addDays, type Day, dateOf, isDay } from '@tongxin/core/calendar/day'
import { understandDay } from '@tongxin/core/calendar/typed-day'
import { useId, useState } from 'react'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { longDay, shortDay } from '../../words/days.ts'

interface DayChipsProps {
  /** null: what was typed is not one day yet. */
  readonly value: Day | null
  readonly today: Day
  readonly onChange: (day: Day | null) => void
}

const recent = [words.today, words.yesterday, words.dayBefore]

/** 今天, 昨天, 前天, or another day from the calendar or as one writes it. */
export function DayChips({ value, today, onChange }: DayChipsProps) {
  const label = useId()
  const [picking, setPicking] = useState(value === null)
  const isRecent = recent.some((_, ago) => addDays(today, -ago) === value)
  return (
    <section className="log-field" aria-labelledby={label}>
      <h2 id={label} className="log-label">
        {words.when}
      </h2>
      <div className="log-days">
        {recent.map((word, ago) => (
          <Chip
            key={word}
            pressed={!picking && addDays(today, -ago) === value}
            onPress={() => {
              setPicking(false)
              onChange(addDays(today, -ago))
            }}
          >
            {word}
          </Chip>
        ))}
        <button
          type="button"
          className="chip chip-always-icon"
          aria-pressed={picking || !isRecent}
          onClick={() => setPicking(!picking)}
        >
          <Icon name="calendar" />
          {isRecent || picking || value === null ? words.pickDay : shortDay(value)}
        </button>
      </div>
      {picking && <OtherDay value={value} today={today} onChange={onChange} />}
    </section>
  )
}

function OtherDay({ value, today, onChange }: DayChipsProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const read = typed.trim() === '' ? undefined : readTyped(typed, today)
  // What can be read in two ways, or lies ahead, is no day: nothing is saved under another day meanwhile.
  const type = (text: string) => {
    setTyped(text)
    if (text.trim() !== '') onChange(readTyped(text, today).day)
  }
  const pick = (picked: string) => {
    if (!isDay(picked)) return setTyped('')
    if (picked > today) return type(picked)
    setTyped('')
    onChange(picked)
  }
  return (
    <>
      <div className="log-other-day">
        <input
          className="input"
          type="date"
          aria-label={words.dayPicker}
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
      <div id={id} className="log-day-said" role="status">
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
