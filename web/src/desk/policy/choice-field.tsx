import { Field } from '../../ui/field.tsx'

/** A unit or a requirement to choose. */
export interface Choice {
  readonly id: string
  readonly name: string
}

interface ChoiceFieldProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly onChoose: (id: string) => void
}

export function ChoiceField({ label, choices, onChoose }: ChoiceFieldProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} className="input" onChange={({ target }) => onChoose(target.value)}>
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
