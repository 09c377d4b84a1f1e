import { type Day, parseDay } from '@tongxin/core/calendar/day'
import { useMe } from '../app/session.ts'
import { DayInput } from './day-input.tsx'
import { Field } from './field.tsx'

interface DayFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  /** '' while there is no day. */
  readonly value: string
  /** The first and the last day there can be. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly onChange: (value: Day | '') => void
}

/** A day of a dialog, from the calendar or as one writes it. */
export function DayField({ label, hint, problem, value, from, to, onChange }: DayFieldProps) {
  const { today } = useMe()
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(ids) => (
        <DayInput
          {...ids}
          value={parseDay(value)}
          today={today}
          from={from}
          to={to}
          onChange={(day) => onChange(day ?? '')}
        />
      )}
    </Field>
  )
}
