import type { AllocationReading } from '@tongxin/contract/pairing/allocation-table'
import { allocationWords as words } from '../../../words/pairing/allocation-table.ts'

interface AllocationColumnsProps {
  readonly read: Pick<AllocationReading, 'columns' | 'fields'>
  readonly busy: boolean
  readonly onGive: (columns: string) => void
}

/** Which column is read as what; open where one that is needed was not found. */
export function AllocationColumns({ read: { columns, fields }, busy, onGive }: AllocationColumnsProps) {
  if (columns.length === 0) return null
  const taken = columns.flatMap(({ field }) => field ?? [])
  const lacks = fields.some(({ field, required }) => required && !taken.includes(field))
  const give = (column: string, field: string) => onGive(columnsSaid(columns, { column, field }))
  return (
    <details className="allocation-columns" open={lacks}>
      <summary>{words.columns(columns.length, taken.length)}</summary>
      {columns.map(({ column, header, field, remembered }) => (
        <label key={column}>
          <span>
            {words.column(column, header)}
            {remembered && <small>{words.remembered}</small>}
          </span>
          <select value={field ?? ''} disabled={busy} onChange={(event) => give(column, event.target.value)}>
            <option value="">{words.notTaken}</option>
            {fields.map((one) => (
              <option key={one.field} value={one.field}>
                {one.required ? `${one.header} *` : one.header}
              </option>
            ))}
          </select>
        </label>
      ))}
    </details>
  )
}

/** The whole of it each time: `A:cadre,B:person`. A field is taken from one column only. */
function columnsSaid(
  columns: AllocationReading['columns'],
  given: { readonly column: string; readonly field: string },
): string {
  return columns
    .map(({ column, field }) => {
      if (column === given.column) return `${column}:${given.field}`
      return `${column}:${field === given.field ? '' : (field ?? '')}`
    })
    .join(',')
}
