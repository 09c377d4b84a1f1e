import { Input } from 'antd'
import { useId } from 'react'
import { useMe } from '../../app/session.ts'
import { Icon } from '../../ui/icon.tsx'
import { asOfWords as words } from '../../words/duties/board.ts'
import { type AsOf, useAsOf } from './use-as-of.ts'
import { useFilters } from './use-filters.ts'
import './as-of.css'

/** Chooses the day judged and the knowledge used. A day chosen brings its own knowledge, until another is chosen. */
export function AsOfPicker() {
  const { today } = useMe()
  const { change } = useFilters()
  const { on, knownAt } = useAsOf() ?? { on: today, knownAt: today }
  const choose = (asOf: { readonly [Name in keyof AsOf]: string }) =>
    change(asOf.on === today && asOf.knownAt === today ? backToToday : asOf)
  return (
    <div className="as-of">
      <DayInput label={words.on} value={on} onChange={(day) => choose({ on: day, knownAt: day })} />
      <DayInput label={words.knownAt} value={knownAt} onChange={(day) => choose({ on, knownAt: day })} />
    </div>
  )
}

const backToToday = { on: undefined, knownAt: undefined }

interface DayInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
}

function DayInput({ label, value, onChange }: DayInputProps) {
  const { today } = useMe()
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        size="small"
        max={today}
        value={value}
        onChange={(event) => onChange(event.target.value || today)}
      />
    </>
  )
}

/** Says plainly that the page is not about today, and leads back. */
export function AsOfNotice() {
  const { today } = useMe()
  const { change } = useFilters()
  const asOf = useAsOf()
  if (asOf === undefined) return null
  return (
    <p className="as-of-notice" role="note">
      <Icon name="clock" size={18} />
      {words.notice(asOf, today)}
      <button type="button" className="button button-small" onClick={() => change(backToToday)}>
        {words.backToToday}
      </button>
    </p>
  )
}
