import type { RowError } from '@tongxin/core/intake/row-error'
import type { TableReading } from './rows.ts'

/** A mistake in the cell of a field, at the place where the table has it. */
export function errorAt(
  table: Pick<TableReading<unknown>, 'matched'>,
  at: { readonly row: number; readonly field: string; readonly value: string },
  words: { readonly reason: string; readonly fix: string },
): RowError {
  const column = table.matched.find((one) => one.field === at.field)
  return {
    row: at.row,
    column: column?.column ?? '',
    header: column?.header ?? '',
    value: at.value,
    reason: words.reason,
    fix: words.fix,
  }
}

export function inOrder(problems: readonly RowError[]): readonly RowError[] {
  return [...problems].sort(
    (a, b) => a.row - b.row || a.column.length - b.column.length || (a.column < b.column ? -1 : 1),
  )
}
