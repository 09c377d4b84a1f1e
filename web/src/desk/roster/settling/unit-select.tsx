import { settleUnitWords as words } from '../../../words/roster/settle-unit.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** Units somebody may go to: those that took the place of the one that ended, and the others. */
export interface Units {
  readonly into: readonly Named[]
  readonly others: readonly Named[]
}

interface UnitSelectProps {
  readonly label: string
  readonly units: Units
  readonly value: string
  readonly onChange: (unitId: string) => void
}

export function UnitSelect({ label, units, value, onChange }: UnitSelectProps) {
  return (
    <select
      className="small-input"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{words.undecided}</option>
      {units.into.length > 0 && (
        <optgroup label={words.successors}>
          <Options of={units.into} />
        </optgroup>
      )}
      <optgroup label={words.others}>
        <Options of={units.others} />
      </optgroup>
    </select>
  )
}

function Options({ of }: { readonly of: readonly Named[] }) {
  return of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
}
