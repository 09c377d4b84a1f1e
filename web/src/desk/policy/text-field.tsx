import { Field } from '../../ui/field.tsx'

interface TextFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly type?: 'text' | 'date' | 'number'
  readonly min?: string | number | undefined
  readonly max?: string | number | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One line of typed text with its label. */
export function TextField({
  label,
  hint,
  problem,
  type = 'text',
  min,
  max,
  value,
  onChange,
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          type={type}
          min={min}
          max={max}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
