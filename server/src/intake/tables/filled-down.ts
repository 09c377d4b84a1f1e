// A column written once for several rows and left empty below: what a merged cell becomes in a .csv, or where a table was retyped.

import { columnIndex } from '@tongxin/core/intake/column-letter'
import type { TableReading } from './rows.ts'
import type { MergedArea, Sheet } from './sheet.ts'

/** A value and the rows in which it stands by this alone. */
export type FilledDown = Readonly<{ header: string; value: string; rows: readonly number[] }>

/**
 * The areas a column would have been merged over. None where it is merged somewhere (then an empty cell beside is a slip), where one
 * value is written in neighbouring rows (then each row has its own), and none over a gap or a row that is nobody.
 */
export function areasLeftEmpty(
  sheet: Sheet,
  { rows, matched, headerRow, isMended }: TableReading<unknown>,
  field: string,
): readonly MergedArea[] {
  const letter = matched.find((one) => one.field === field)?.column
  if (letter === undefined || isMended) return []
  const at = columnIndex(letter)
  const isMerged = sheet.merges.some(
    (area) =>
      area.fromColumn <= at && at <= area.toColumn && area.fromRow < area.toRow && area.toRow >= headerRow,
  )
  if (isMerged) return []
  const values = new Map(sheet.rows.map(({ number, cells }) => [number, cells[at] ?? '']))
  const written = (row: number) => values.get(row) ?? ''
  if (rows.some((row) => written(row) !== '' && written(row) === written(row - 1))) return []
  const among = new Set(rows)
  return rows.flatMap((row) => {
    let toRow = row
    while (among.has(toRow + 1) && written(toRow + 1) === '') toRow += 1
    const isFirst = written(row) !== '' && toRow > row
    return isFirst ? [{ fromRow: row - 1, toRow: toRow - 1, fromColumn: at, toColumn: at }] : []
  })
}

/** What was filled down by such areas, to be told. */
export function filledBy(areas: readonly MergedArea[], sheet: Sheet, header: string): readonly FilledDown[] {
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]))
  return areas.map(({ fromRow, toRow, fromColumn }) => ({
    header,
    value: byNumber.get(fromRow + 1)?.cells[fromColumn] ?? '',
    rows: Array.from({ length: toRow - fromRow }, (_, at) => fromRow + 2 + at),
  }))
}
