import { Field } from '../../ui/field.tsx'

interface PurposeFieldProps {
  readonly label: string
  readonly hint: string
  readonly isOff?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What a file with texts is for: it goes into the audit. */
export function PurposeField({ label, hint, isOff = false, value, onChange }: PurposeFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          maxLength={100}
          disabled={isOff}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
