import { Field } from '../../ui/field.tsx'

/** A unit or a requirement to choose. */
export interface Choice {
  readonly id: string
  readonly name: string
}

interface ChoiceFieldProps {
  readonly label: string
  readonly choices: readonly Choice[]
  /** Left out: the first one until another is chosen. */
  readonly value?: string
  readonly onChoose: (id: string) => void
}

export function ChoiceField({ label, choices, value, onChoose }: ChoiceFieldProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} className="input" value={value} onChange={({ target }) => onChoose(target.value)}>
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
