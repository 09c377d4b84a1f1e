// The mistakes of a table: in its header, in one cell, between rows.

import { columnLetter } from '@tongxin/core/intake/column-letter'
import type { RowError } from '@tongxin/core/intake/row-error'
import type { Column } from './column.ts'
import type { HeaderMatch } from './headers.ts'
import type { CellFault, SheetRow } from './sheet.ts'

export type TableMatch = HeaderMatch<Column<unknown>>

/** `guessed`: the row that may be it; 0: there is none. */
export function noHeaderRow(columns: readonly Column<unknown>[], guessed = 0): RowError {
  const wanted = columns.filter(({ required }) => required).map(({ header }) => header)
  return {
    row: 0,
    column: '',
    header: '',
    value: '',
    reason: guessed > 0 ? `没有认出表头，第 ${guessed} 行像是表头` : '前 20 行里没有找到表头',
    fix: `${guessed > 0 ? '请在“列的对应”中指定各列，或在表里写明表头' : '请保留表头一行'}，至少要有：${(wanted.length > 0 ? wanted : columns.map(({ header }) => header)).join('、')}`,
  }
}

/** Required headings that are missing, and headings that stand twice. */
export function headerErrors(
  columns: readonly Column<unknown>[],
  match: TableMatch,
  headerRow: SheetRow | undefined,
): RowError[] {
  const row = headerRow?.number ?? 0
  const missing = columns
    .filter((column) => column.required && !match.columns.has(column))
    .map(({ header }) => ({
      row,
      column: '',
      header,
      value: '',
      reason: '缺少这一列',
      fix: `请在表头加上“${header}”一列并填写`,
    }))
  const repeated = match.repeated.map(({ heading, columns: at }) => ({
    row,
    column: columnLetter(at[1] ?? 0),
    header: heading.header,
    value: headerRow?.cells[at[1] ?? 0] ?? '',
    reason: `与 ${columnLetter(at[0] ?? 0)} 列是同一列`,
    fix: '请只保留一列',
  }))
  return [...missing, ...repeated]
}

/** Everything wrong in one row, cell by cell. */
export function rowErrors(
  row: SheetRow,
  columns: readonly Column<unknown>[],
  match: TableMatch,
): readonly RowError[] {
  const unread = row.faults?.find(({ kind }) => kind === 'unread')
  const from = row.from === undefined ? {} : { from: row.from }
  if (unread) return [{ row: row.number, column: '', header: '', value: '', ...wordsOf(unread), ...from }]
  return columns.flatMap((column) => {
    const at = match.columns.get(column)
    if (at === undefined) return []
    const fault = row.faults?.find((one) => one.column === at)
    const value = cellOf(row, at)
    const place = { row: row.number, column: columnLetter(at), header: column.header, value, ...from }
    if (fault) return [{ ...place, ...wordsOf(fault), offers: offersOf(fault) }]
    const parsed = column.parse(value)
    return parsed.ok ? [] : [{ ...place, reason: parsed.reason, fix: parsed.fix }]
  })
}

function wordsOf(fault: CellFault): Pick<RowError, 'reason' | 'fix'> {
  if ('reason' in fault) return { reason: fault.reason, fix: fault.fix }
  return fault.kind === 'error-value'
    ? { reason: '是 Excel 的错误值', fix: '请改成实际内容或清空' }
    : { reason: '是公式，文件里没有保存结果', fix: '请复制后“选择性粘贴”为数值' }
}

function offersOf(fault: CellFault): NonNullable<RowError['offers']> {
  if (fault.kind !== 'unclear') return []
  return fault.offers.map((value) => ({ column: columnLetter(fault.column), value, label: value }))
}

/** Second and later rows with a value that must be unique. */
export function repeatedValues(
  rows: readonly SheetRow[],
  columns: readonly Column<unknown>[],
  match: TableMatch,
): RowError[] {
  return columns
    .filter(({ unique }) => unique)
    .flatMap((column) => {
      const at = match.columns.get(column)
      return at === undefined ? [] : repeatsIn(rows, column, at)
    })
}

/** By what is read, not by how it is written: ２００１ and 2001 are one number. */
function repeatsIn(rows: readonly SheetRow[], { header, parse }: Column<unknown>, at: number): RowError[] {
  const firstRow = new Map<string, number>()
  return rows.flatMap((row) => {
    const value = cellOf(row, at)
    const parsed = parse(value)
    if (!parsed.ok || parsed.value === undefined) return []
    const read = String(parsed.value)
    const first = firstRow.get(read)
    if (first === undefined) {
      firstRow.set(read, row.number)
      return []
    }
    return [
      {
        row: row.number,
        column: columnLetter(at),
        header,
        value,
        reason: `与第 ${first} 行重复`,
        fix: '请核对后只保留一行，或改正其中一行',
      },
    ]
  })
}

export const cellOf = (row: SheetRow, column: number | undefined): string =>
  column === undefined ? '' : (row.cells[column] ?? '')
