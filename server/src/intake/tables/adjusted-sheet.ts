import { columnIndex, columnLetter } from '@tongxin/core/intake/column-letter'
import type { RosterField } from '../roster/roster-field.ts'
import type { GivenColumns } from './column-memory.ts'
import { headingsIn } from './merged-cells.ts'
import type { Sheet, SheetRow } from './sheet.ts'

type Edit = Readonly<{ row: number; column: string; value: string }>
type SaidOfTable = Readonly<{ sheet: Sheet; columns: GivenColumns; edits: readonly Edit[] }>

/**
 * The sheet as somebody says it is to be read: headings renamed to the fields they were given to, or emptied where
 * a column is not to be taken, and single cells mended.
 */
export function adjustSheet(content: SaidOfTable, headerRow: number, fields: readonly RosterField[]): Sheet {
  const { sheet, columns, edits } = content
  const headings = new Map(fields.map(({ column }) => [column.field, column.header]))
  const withheld = new Set(sheet.withheld.map(({ column }) => column))
  const mended = new Map<number, readonly Edit[]>()
  for (const edit of edits) mended.set(edit.row, [...(mended.get(edit.row) ?? []), edit])
  const rows = sheet.rows.map((row) => {
    if (row.number === headerRow)
      return renamed({ ...row, cells: headingsIn(sheet, headerRow) }, columns, { headings, withheld })
    const own = mended.get(row.number)
    return own ? withEdits(row, own) : row
  })
  // What was merged into the headings from above stands in them now, and may have been renamed there.
  const merges = sheet.merges.filter(
    ({ fromRow, toRow }) => fromRow + 1 >= headerRow || toRow + 1 < headerRow,
  )
  const isSaid = headerRow > 0 && Object.keys(columns).length > 0
  return { ...sheet, rows, merges, ...(isSaid && { headedBy: headerRow }) }
}

function renamed(
  row: SheetRow,
  columns: GivenColumns,
  { headings, withheld }: { headings: ReadonlyMap<string, string>; withheld: ReadonlySet<number> },
): SheetRow {
  const cells = row.cells.map((cell, at) => {
    const given = columns[columnLetter(at)]
    if (given === undefined || withheld.has(at)) return cell
    return given === null ? '' : (headings.get(given) ?? cell)
  })
  return { ...row, cells }
}

function withEdits(row: SheetRow, edits: readonly Edit[]): SheetRow {
  const cells = [...row.cells]
  const mended = new Set(edits.map((edit) => columnIndex(edit.column)))
  for (const edit of edits) cells[columnIndex(edit.column)] = edit.value.trim()
  const whole = Array.from(cells, (cell) => cell ?? '')
  const { faults: found, ...rest } = row
  const faults = found?.filter((fault) => fault.kind === 'unread' || !mended.has(fault.column)) ?? []
  return faults.length > 0 ? { ...rest, cells: whole, faults } : { ...rest, cells: whole }
}
