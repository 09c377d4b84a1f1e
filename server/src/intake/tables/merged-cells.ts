import type { MergedArea, Sheet, SheetRow } from './sheet.ts'

/**
 * The rows from an index on, with the value of each merged area in every row it spans: a unit written once beside
 * six people is the unit of all six. Only downwards: what spans columns is a caption, not a value of each.
 */
export function withMergesFilled(sheet: Sheet, from: number): readonly SheetRow[] {
  // Most sheets have none, and are asked for their headings again and again.
  if (sheet.merges.length === 0) return sheet.rows.slice(from)
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]))
  const filled = new Map<number, Map<number, string>>()
  for (const area of sheet.merges) fillDown(area, byNumber, filled)
  return sheet.rows.slice(from).map((row) => {
    const values = filled.get(row.number)
    return values ? { ...row, cells: cellsWith(row.cells, values) } : row
  })
}

/** The headings as they are written in a row; of a heading merged over two rows the lower has the words of the upper. */
export function headingsIn(sheet: Sheet, row: number): readonly string[] {
  return withMergesFilled(sheet, 0).find(({ number }) => number === row)?.cells ?? []
}

/**
 * A row ends with its last filled cell, and the merged column may lie behind it. A cell mended by hand is what it was mended to: of a
 * file nothing stands under a merge.
 */
function cellsWith(cells: readonly string[], values: ReadonlyMap<number, string>): readonly string[] {
  const length = Math.max(cells.length, ...[...values.keys()].map((column) => column + 1))
  return Array.from({ length }, (_, column) => cells[column] || values.get(column) || '')
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
