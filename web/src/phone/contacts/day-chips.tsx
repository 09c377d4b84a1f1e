import { addDays, type Day, dateOf, isDay } from '@tongxin/core/calendar/day'
import { understandDay } from '@tongxin/core/calendar/typed-day'
import { useId, useState } from 'react'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { longDay, shortDay } from '../../words/days.ts'
import { logWords as words } from '../../words/log-contact.ts'

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
  const understood = typed.trim() === '' ? undefined : understandDay(typed, { today })
  // What can be read in two ways is no day until one of them is pressed: nothing is saved under another day meanwhile.
  const read = (text: string) => {
    setTyped(text)
    const meant = understandDay(text, { today })
    if (text.trim() !== '') onChange(meant.kind === 'day' ? meant.day : null)
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
          onChange={(event) => {
            setTyped('')
            if (isDay(event.target.value)) onChange(event.target.value)
          }}
        />
        <input
          className="input"
          type="text"
          aria-label={words.typedDay}
          aria-describedby={id}
          placeholder={words.typedDay}
          value={typed}
          onChange={(event) => read(event.target.value)}
        />
      </div>
      <div id={id} className="log-day-said" role="status">
        {understood?.kind === 'day' && dayWithYear(understood.day, today)}
        {understood?.kind === 'unclear' && words.dayUnclear}
        {understood?.kind === 'not-a-day' && words.dayUnknown}
      </div>
      {understood?.kind === 'unclear' && (
        <div className="chips">
          {understood.days.map((day) => (
            <Chip
              key={day}
              pressed={value === day}
              onPress={() => {
                setTyped('')
                onChange(day)
              }}
            >
              {longDay(day)}
            </Chip>
          ))}
        </div>
      )}
    </>
  )
}

function dayWithYear(day: Day, today: Day): string {
  return dateOf(day).year === dateOf(today).year ? shortDay(day) : longDay(day)
}
