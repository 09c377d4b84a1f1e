import { createHash } from 'node:crypto'
import type { RowError } from '@tongxin/core/intake/row-error'
import type { SheetChanges } from '@tongxin/core/roster/sheet-changes'
import type { WordChange } from '@tongxin/core/roster/sheet-words'
import type { UnitChanges } from '@tongxin/core/roster/unit-change'
import type { TableReading } from '../../intake/rows.ts'

export type Pile = 'added' | 'updated' | 'same'

/** One row of the table and what it would write. */
export type PlannedRow = {
  readonly row: number
  readonly pile: Pile
  readonly name: string
  readonly unit: string | null
  readonly changes: readonly WordChange[]
  readonly human?: SheetChanges
  readonly unitChanges?: UnitChanges
}

export type Plan = { readonly rows: readonly PlannedRow[]; readonly problems: readonly RowError[] }

/** A text that changes when anything the plan would write, or find wrong, changes. */
export function digestOfPlan({ rows, problems }: Plan): string {
  const said = [rows.map((row) => [row.row, row.pile, row.changes]), problems]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)
}

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
