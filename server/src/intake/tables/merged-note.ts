// What is said of an empty cell that belongs to a merged area or lies beside one: which rows, and what to do. Half a column merged is the
// commonest slip of a table made by hand.

import { columnIndex, columnLetter } from '@tongxin/core/intake/column-letter'
import type { RowError } from '@tongxin/core/intake/row-error'
import { cellOf } from './row-checks.ts'
import type { MergedArea, Sheet, SheetRow } from './sheet.ts'

type Empty = Pick<RowError, 'row' | 'column' | 'header'>
type Note = Pick<RowError, 'reason' | 'fix' | 'offers'>

/** Tells of one empty cell of a table after the other; undefined where no merge is near. */
export function mergedNotes(sheet: Sheet, body: readonly SheetRow[]): (empty: Empty) => Note | undefined {
  const known = new Map<number, ColumnMerges>()
  return (empty) => {
    const at = columnIndex(empty.column)
    const merges = known.get(at) ?? mergesOfColumn(sheet, body, at)
    known.set(at, merges)
    const own = merges.areas.get(empty.row)
    return own ? insideArea(own, at, empty) : besideArea(merges, at, empty)
  }
}

type ColumnMerges = Readonly<{
  /** By each row a merged area of the column spans. */
  areas: ReadonlyMap<number, MergedArea>
  /** By row, the row with the nearest value in the column. */
  above: ReadonlyMap<number, SheetRow>
  below: ReadonlyMap<number, SheetRow>
}>

function mergesOfColumn({ merges }: Sheet, body: readonly SheetRow[], at: number): ColumnMerges {
  const areas = new Map<number, MergedArea>()
  for (const area of merges)
    if (area.fromColumn <= at && at <= area.toColumn)
      for (let row = area.fromRow + 1; row <= area.toRow + 1; row += 1) areas.set(row, area)
  if (areas.size === 0) return { areas, above: new Map(), below: new Map() }
  return { areas, above: nearest(body, at), below: nearest(body.toReversed(), at) }
}

function nearest(rows: readonly SheetRow[], at: number): ReadonlyMap<number, SheetRow> {
  const found = new Map<number, SheetRow>()
  let last: SheetRow | undefined
  for (const row of rows) {
    if (last) found.set(row.number, last)
    if (cellOf(row, at) !== '') last = row
  }
  return found
}

function insideArea(area: MergedArea, at: number, { header }: Empty): Note {
  if (area.fromColumn < at)
    return {
      reason: `与 ${columnLetter(area.fromColumn)} 列合并成了一格，本列没有内容`,
      fix: `请取消合并，在本列填写“${header}”`,
    }
  return {
    reason: `在${rowsOf(area)}合并的单元格里，这个单元格是空的`,
    fix: `请在第 ${area.fromRow + 1} 行填写“${header}”，或取消合并后逐行填写`,
  }
}

/** The nearest value above it in the column, if that is a merged one; else the nearest below. */
function besideArea({ areas, above, below }: ColumnMerges, at: number, { row, header }: Empty) {
  const near = [
    { where: '上方', cell: above.get(row) },
    { where: '下方', cell: below.get(row) },
  ]
  for (const { where, cell } of near) {
    const area = cell && areas.get(cell.number)
    if (!area || area.toRow === area.fromRow) continue
    const value = cellOf(cell, at)
    return {
      reason: `是空的，${where}${rowsOf(area)}合并的“${value}”没有包括这一行`,
      fix: `也是“${value}”的，请把合并拉到这一行，或在这一格填写；不是的请填写“${header}”`,
      offers: [{ column: columnLetter(at), value, label: value }],
    }
  }
  return undefined
}

const rowsOf = ({ fromRow, toRow }: MergedArea) => `第 ${fromRow + 1}–${toRow + 1} 行`
