import type { Day } from '@tongxin/core/calendar/day'
import { dayCell } from '@tongxin/core/calendar/typed-date'
import { type RowError, rowErrorSentence } from '@tongxin/core/intake/row-error'
import type { Column, ParsedCell } from '../tables/column.ts'
import { readTable, type TableShape } from '../tables/rows.ts'
import type { Sheet } from '../tables/sheet.ts'

/** A mistake of a file with its row; 0 for the file as a whole. */
export type Problem = { readonly row: number; readonly text: string }

export type ReadRow<Line> = { readonly row: number; readonly value: Line }

export type FileRead<Line> = {
  readonly rows: readonly ReadRow<Line>[]
  readonly rowCount: number
  readonly problems: readonly Problem[]
  /** What is wrong with a cell that can be read by itself, said like every wrong cell. */
  readonly wrongCell: (row: number, wrong: WrongCell) => Problem
}

export type WrongCell = Pick<RowError, 'value' | 'reason' | 'fix'> & { readonly column: Column<unknown> }

/** Of the sheets of a workbook the one in which the most columns are found, with each of its wrong cells. */
export function readBestSheet<Line>(sheets: readonly Sheet[], shape: TableShape<Line>): FileRead<Line> {
  const [best] = sheets
    .map((sheet) => readTable(sheet, shape))
    .sort((a, b) => b.matched.length - a.matched.length)
  const letterOf = (field: string) => best?.matched.find((match) => match.field === field)?.column ?? ''
  const wrongCell: FileRead<Line>['wrongCell'] = (row, { column: { field, header }, ...wrong }) => ({
    row,
    text: rowErrorSentence({ row, column: letterOf(field), header, ...wrong }),
  })
  if (!best) return { rows: [], rowCount: 0, problems: [{ row: 0, text: '文件里没有表格。' }], wrongCell }
  return {
    rows: best.accepted,
    rowCount: best.rowCount,
    problems: [
      ...best.errors.map((error) => ({ row: error.row, text: rowErrorSentence(error) })),
      ...(best.rowCount === 0 && best.errors.length === 0 ? [{ row: 0, text: '表头下面没有内容。' }] : []),
    ],
    wrongCell,
  }
}

/** A mistake of the table, at the row it is in where one can be told. */
export function atRow(row: number | undefined, text: string): Problem {
  return row === undefined ? { row: 0, text } : { row, text: `第 ${row} 行：${text}` }
}

export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => a.row - b.row)
}

/** A day with its year: which one is meant is never guessed. */
export function datedCell(today: Day): (text: string) => ParsedCell<Day> {
  const parse = dayCell({ today })
  return (text) =>
    /^\d{5}$|\d{4}/.test(text.normalize('NFKC')) || !/\d/.test(text)
      ? parse(text)
      : { ok: false, reason: '没有写明年份', fix: '请写成 2026-10-01 的样子' }
}
