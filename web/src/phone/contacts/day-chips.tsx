import { addDays, type Day } from '@tongxin/core/calendar/day'
import { useId, useState } from 'react'
import { Chip } from '../../ui/chip.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Icon } from '../../ui/icon.tsx'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { shortDay } from '../../words/days.ts'

interface DayChipsProps {
  /** null: what was typed is not one day yet. */
  readonly value: Day | null
  readonly today: Day
  /** The first day a contact can be entered of. */
  readonly earliestOn: Day
  readonly onChange: (day: Day | null) => void
}

const recent = [words.today, words.yesterday, words.dayBefore]

/** 今天, 昨天, 前天, or another day from the calendar or as one writes it. */
export function DayChips({ value, today, earliestOn, onChange }: DayChipsProps) {
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
      {picking && (
        <div className="log-other-day">
          <DayInput
            value={value}
            today={today}
            from={earliestOn}
            to={today}
            onChange={(day) => onChange(day ?? null)}
          />
        </div>
      )}
    </section>
  )
}
