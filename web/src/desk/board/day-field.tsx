import { Field } from '../../ui/field.tsx'
import { fieldProblem } from '../../ui/refusal-notice.tsx'

interface DayFieldProps {
  readonly label: string
  readonly value: string
  /** What was refused, and which field of it this is. */
  readonly error: Error | null
  readonly name: string
  readonly onChange: (value: string) => void
}

/** A day in a dialog of a pair's card. */
export function DayField({ label, value, error, name, onChange }: DayFieldProps) {
  return (
    <Field label={label} problem={fieldProblem(error, name)}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          className="input"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
