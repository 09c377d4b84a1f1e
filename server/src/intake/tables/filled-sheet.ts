// The cells a reader of any kind of file found → a sheet: what is never taken goes before it leaves the capped process.

import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import { isNeverTaken } from './never-taken.ts'
import type { HiddenParts, MergedArea, Sheet, SheetRow, WithheldColumn } from './sheet.ts'
import type { FilledRow, SheetCaps } from './sheet-xml.ts'

export type SheetsRead =
  | Readonly<{ ok: true; sheets: readonly Sheet[] }>
  | Readonly<{ ok: false; refusal: UploadRefusal }>

type Filled = Readonly<{
  name: string
  /** By Excel's number of the row. */
  rows: ReadonlyMap<number, FilledRow>
  merges: readonly MergedArea[]
  hidden?: HiddenParts | undefined
}>

/** Rows in their order without the empty ones; values of columns that are never taken are dropped here. */
export function sheetOf({ name, rows: filled, merges, hidden }: Filled): Sheet {
  const numbered = [...filled].sort(([a], [b]) => a - b)
  const withheld = withheldColumns(numbered.slice(0, 20).map(([, row]) => row))
  const taken = new Set(withheld.map(({ column }) => column))
  const rows = numbered.map(([number, row]) => toRow(number, row, taken)).filter(isFilled)
  const lastRow = (rows.at(-1)?.number ?? 0) - 1
  const lastColumn = rows.reduce((widest, { cells }) => Math.max(widest, cells.length - 1), -1)
  const within = merges.flatMap((area) => clipped(area, lastRow, lastColumn))
  const areas = apart(within)
  const sheet = { name, rows: withoutCovered(rows, areas), merges: areas, withheld }
  const unseen = hidden && amongRead(hidden, sheet.rows)
  return unseen ? { ...sheet, hidden: unseen } : sheet
}

/** Hidden rows and columns in which nothing stands are nobody's question. */
function amongRead(hidden: HiddenParts, read: readonly SheetRow[]): HiddenParts | undefined {
  const unseen = new Set(hidden.rows)
  const rows = read.flatMap(({ number }) => (unseen.has(number) ? [number] : []))
  const columns = hidden.columns.filter((at) => read.some(({ cells }) => (cells[at] ?? '') !== ''))
  return rows.length + columns.length > 0 ? { rows, columns } : undefined
}

/** What a cell held before it was merged into the one above may still be in the file; nobody sees it. */
function withoutCovered(rows: readonly SheetRow[], merges: readonly MergedArea[]): readonly SheetRow[] {
  const covered = new Map<number, Set<number>>()
  for (const { fromRow, toRow, fromColumn } of merges)
    for (let row = fromRow + 2; row <= toRow + 1; row += 1)
      covered.set(row, (covered.get(row) ?? new Set()).add(fromColumn))
  return rows.flatMap((row) => {
    const columns = covered.get(row.number)
    if (!columns || !row.cells.some((cell, at) => cell !== '' && columns.has(at))) return [row]
    const seen = { ...row, cells: row.cells.map((cell, at) => (columns.has(at) ? '' : cell)) }
    return isFilled(seen) ? [seen] : []
  })
}

/** Excel merges no cell twice; a file that says so, twenty thousand times over, would be filled down for minutes. */
function apart(merges: readonly MergedArea[]): readonly MergedArea[] {
  const sorted = [...merges].sort((a, b) => a.fromColumn - b.fromColumn || a.fromRow - b.fromRow)
  let [column, end] = [-1, -1]
  return sorted.filter(({ fromColumn, fromRow, toRow }) => {
    if (fromColumn === column && fromRow <= end) return false
    ;[column, end] = [fromColumn, toRow]
    return true
  })
}

/** Which cap cells read as a whole pass; undefined when they keep within them all. */
export function overCaps({ name, rows, merges }: Filled, caps: SheetCaps): UploadRefusal | undefined {
  const over = (code: UploadRefusal['code'], limit: number) => ({ code, detail: name, limit })
  if (merges.length > caps.maxMerges) return over('too-many-merges', caps.maxMerges)
  let cells = 0
  for (const [number, row] of rows) {
    if (number > caps.maxRows) return over('too-many-rows', caps.maxRows)
    if (row.cells.length > caps.maxColumns) return over('too-many-columns', caps.maxColumns)
    cells += row.cells.length
  }
  return cells > caps.maxCells ? over('too-many-cells', caps.maxCells) : undefined
}

function withheldColumns(rows: readonly FilledRow[]): WithheldColumn[] {
  const found = new Map<number, string>()
  for (const { cells } of rows) {
    cells.forEach((text, column) => {
      if (!found.has(column) && isNeverTaken(text)) found.set(column, text)
    })
  }
  return [...found].map(([column, header]) => ({ column, header })).sort((a, b) => a.column - b.column)
}

function toRow(number: number, filled: FilledRow, taken: ReadonlySet<number>): SheetRow {
  const cells = taken.size === 0 ? filled.cells : filled.cells.map((text, at) => (taken.has(at) ? '' : text))
  const faults = filled.faults.filter(({ column }) => !taken.has(column))
  return faults.length > 0 ? { number, cells, faults } : { number, cells }
}

const isFilled = ({ cells, faults }: SheetRow) => faults !== undefined || cells.some((cell) => cell !== '')

/** A merge may be claimed over the whole sheet; it reaches as far as there are filled cells. */
function clipped(area: MergedArea, lastRow: number, lastColumn: number): MergedArea[] {
  if (area.fromRow > lastRow || area.fromColumn > lastColumn) return []
  return [{ ...area, toRow: Math.min(area.toRow, lastRow), toColumn: Math.min(area.toColumn, lastColumn) }]
}
