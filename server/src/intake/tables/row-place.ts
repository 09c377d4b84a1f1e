import type { RowError } from '@tongxin/core/intake/row-error'
import type { TableReading } from './rows.ts'

/** A mistake in the cell of a field, at the place where the table has it. */
export function errorAt(
  table: Pick<TableReading<unknown>, 'matched'>,
  at: { readonly row: number; readonly field: string; readonly value: string },
  words: Pick<RowError, 'reason' | 'fix'> & { readonly offers?: Offered | undefined },
): RowError {
  const column = table.matched.find((one) => one.field === at.field)
  return {
    row: at.row,
    column: column?.column ?? '',
    header: column?.header ?? '',
    value: at.value,
    reason: words.reason,
    fix: words.fix,
    ...(words.offers && { offers: offersIn(table, words.offers) }),
  }
}

/** Values for a field of the row, each with what tells it from the others. */
export type Offered = Readonly<{
  field: string
  values: readonly Readonly<{ value: string; label: string }>[]
}>

/** None where the table has no column for it. */
function offersIn({ matched }: Pick<TableReading<unknown>, 'matched'>, { field, values }: Offered) {
  const column = matched.find((one) => one.field === field)?.column
  return column === undefined ? [] : values.map((one) => ({ column, ...one }))
}

export function inOrder(problems: readonly RowError[]): readonly RowError[] {
  return [...problems].sort(
    (a, b) => a.row - b.row || a.column.length - b.column.length || (a.column < b.column ? -1 : 1),
  )
}
