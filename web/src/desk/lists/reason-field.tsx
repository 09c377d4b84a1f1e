import { Field } from '../../ui/field.tsx'
import { notices } from '../../words/notices.ts'

interface ReasonFieldProps {
  readonly label: string
  readonly hint: string
  readonly problem?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A reason in a few words, with the notice that belongs under every free text. */
export function ReasonField({ label, hint, problem, value, onChange }: ReasonFieldProps) {
  return (
    <>
      <Field label={label} hint={hint} problem={problem}>
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            rows={2}
            maxLength={200}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      <p className="desk-dialog-secret">{notices.nonSecret}</p>
    </>
  )
}
