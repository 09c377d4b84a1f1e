import type { Sheet, SheetRow, WithheldColumn } from './sheet.ts'

/** The sheet without what stands below some headings: their names stay, so that it can be said what was not taken. */
export function withoutColumns(
  sheet: Sheet,
  { below, columns }: { readonly below: number; readonly columns: readonly WithheldColumn[] },
): Sheet {
  if (columns.length === 0) return sheet
  const dropped = new Set(columns.map(({ column }) => column))
  const rows = sheet.rows.map((row) => (row.number > below ? without(row, dropped) : row))
  return { ...sheet, rows, withheld: [...sheet.withheld, ...columns] }
}

function without({ cells, faults = [], ...row }: SheetRow, dropped: ReadonlySet<number>): SheetRow {
  const left = cells.map((cell, at) => (dropped.has(at) ? '' : cell))
  const others = faults.filter(({ column }) => !dropped.has(column))
  return others.length > 0 ? { ...row, cells: left, faults: others } : { ...row, cells: left }
}
