import { addDays, type Day, isDay } from '@tongxin/core/calendar/day'
import { understandDay } from '@tongxin/core/calendar/typed-day'
import { useId, useState } from 'react'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { shortDay } from '../../words/days.ts'
import { logWords as words } from '../../words/log-contact.ts'

interface DayChipsProps {
  readonly value: Day
  readonly today: Day
  readonly onChange: (day: Day) => void
}

const recent = [words.today, words.yesterday, words.dayBefore]

/** 今天, 昨天, 前天, or another day from the calendar or as one writes it. */
export function DayChips({ value, today, onChange }: DayChipsProps) {
  const label = useId()
  const [picking, setPicking] = useState(false)
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
          {isRecent || picking ? words.pickDay : shortDay(value)}
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
  const read = (text: string) => {
    setTyped(text)
    const meant = understandDay(text, { today })
    if (meant.kind === 'day') onChange(meant.day)
  }
  return (
    <>
      <div className="log-other-day">
        <input
          className="input"
          type="date"
          aria-label={words.dayPicker}
          max={today}
          value={value}
          onChange={(event) => isDay(event.target.value) && onChange(event.target.value)}
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
      <p id={id} className="log-day-said" role="status">
        {understood?.kind === 'day' && shortDay(understood.day)}
        {understood?.kind === 'unclear' && words.dayUnclear(understood.days.map(shortDay).join('、'))}
        {understood?.kind === 'not-a-day' && words.dayUnknown}
      </p>
    </>
  )
}
