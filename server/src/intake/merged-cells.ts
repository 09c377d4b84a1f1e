import type { MergedArea, Sheet, SheetRow } from './sheet.ts'

/**
 * The rows from an index on, with the value of each merged area in every row it spans: a unit written once beside
 * six people is the unit of all six. Only downwards: what spans columns is a caption, not a value of each.
 */
export function withMergesFilled(sheet: Sheet, from: number): readonly SheetRow[] {
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]))
  const filled = new Map<number, Map<number, string>>()
  for (const area of sheet.merges) fillDown(area, byNumber, filled)
  return sheet.rows.slice(from).map((row) => {
    const values = filled.get(row.number)
    return values ? { ...row, cells: row.cells.map((cell, column) => values.get(column) ?? cell) } : row
  })
}

function fillDown(
  { fromRow, toRow, fromColumn }: MergedArea,
  byNumber: ReadonlyMap<number, SheetRow>,
  filled: Map<number, Map<number, string>>,
): void {
  const value = byNumber.get(fromRow + 1)?.cells[fromColumn] ?? ''
  if (value === '' || toRow === fromRow) return
  for (let number = fromRow + 2; number <= toRow + 1; number++) {
    if (!byNumber.has(number)) continue
    const values = filled.get(number) ?? new Map<number, string>()
    filled.set(number, values.set(fromColumn, value))
  }
}
