// A table a person typed → typed rows and every mistake at once. What a value means is the caller's: a column
// brings its own reading.

import { columnLetter } from '@tongxin/core/intake/column-letter'
import type { RowError } from '@tongxin/core/intake/row-error'
import { type Column, emptyCellReason } from './column.ts'
import { findHeaders, headersInRow, isFound } from './headers.ts'
import { headingsIn, withMergesFilled } from './merged-cells.ts'
import { mergedNotes } from './merged-note.ts'
import { type WithheldWhy, whyWithheld } from './never-taken.ts'
import { isProblemColumn } from './problem-columns.ts'
import {
  cellOf,
  headerErrors,
  noHeaderRow,
  repeatedValues,
  rowErrors,
  type TableMatch,
} from './row-checks.ts'
import type { Sheet, SheetRow, WithheldColumn } from './sheet.ts'
import { bodyOf, type SetAside } from './table-body.ts'

/** Hands over the value of a column in the row being built. */
export type CellGetter = <Value>(column: Column<Value>) => Value

/** Hands over what stands in a column; undefined where it could not be read. */
export type CellReader = <Value>(column: Column<Value>) => Value | undefined

export type TableShape<Row> = Readonly<{
  columns: readonly Column<unknown>[]
  /** Called for rows without a mistake only. */
  toRow: (get: CellGetter) => Row
}>

/** Excel's numbers of rows; columns under the heading as it is written. */
export type HiddenRead = Readonly<{
  rows: readonly number[]
  columns: readonly Readonly<{ column: string; header: string }>[]
}>

/** What stands at the top of a table, before any of its rows is read. */
export type TableHead = Readonly<{
  sheet: string
  /** Excel's number of the header row, or of the one that may be it; 0 for a sheet without any. */
  headerRow: number
  /** Which heading was found where, as it was written. */
  matched: readonly Readonly<{ field: string; header: string; column: string; written: string }>[]
  /** Columns that were not asked for and are left aside. */
  ignored: readonly Readonly<{ column: string; header: string }>[]
  /** Columns that are never taken in, and cannot be given to a field: 不收. */
  withheld: readonly Readonly<{ column: string; header: string; why: WithheldWhy }>[]
  /** Whether these are the rows with problems that were given out to be mended. */
  isMended: boolean
}>

export type TableReading<Row> = TableHead &
  Readonly<{
    /** Excel's numbers of the rows below the headings. */
    rows: readonly number[]
    rowCount: number
    /** Rows that are nobody: a total, who filled the form in, headings said again. */
    aside: readonly SetAside[]
    /** Rows and columns of it that Excel does not show; they were read like the others. */
    hidden: HiddenRead
    accepted: readonly Readonly<{ row: number; value: Row }>[]
    /** All other rows: what could be read of them may be looked at, so that all that is wrong is told at once. */
    faulty: readonly Readonly<{ row: number; read: CellReader }>[]
    errors: readonly RowError[]
  }>

/** The headings of the table of a sheet, and what becomes of each column. */
export function readHead(sheet: Sheet, columns: readonly Column<unknown>[]): TableHead {
  return headOf(sheet, matchIn(sheet, columns))
}

/** A heading merged over two rows counts for both: the lower one, where the parts of a caption stand, has the most then. */
function matchIn(sheet: Sheet, columns: readonly Column<unknown>[]): TableMatch | undefined {
  const rows = withMergesFilled(sheet, 0)
  return sheet.headedBy === undefined
    ? findHeaders(rows, columns)
    : headersInRow(rows, sheet.headedBy, columns)
}

/** Reads the table of a sheet. Every mistake is in `errors`; a row with one is not in `accepted`. */
export function readTable<Row>(sheet: Sheet, { columns, toRow }: TableShape<Row>): TableReading<Row> {
  const match = matchIn(sheet, columns)
  const head = headOf(sheet, match)
  if (!match) return { ...head, ...nothingRead, errors: [noHeaderRow(columns)] }
  const { rows: body, aside } = bodyOf(sheet, match)
  if (sheet.headedBy === undefined && !isFound(match, columns)) return unheaded(head, body, columns)
  const readings = body.map((row) => ({ row, errors: rowErrors(row, columns, match) }))
  const tableErrors = [
    ...headerErrors(columns, match, headingRow(sheet, match)),
    ...repeatedValues(body, columns, match),
  ]
  const wrong = new Set(tableErrors.map((error) => error.row))
  const mergedNote = mergedNotes(sheet, body)
  const usable = columns.every((column) => !column.required || match.columns.has(column))
  const isSound = ({ row, errors }: (typeof readings)[number]) =>
    usable && errors.length === 0 && !wrong.has(row.number)
  return {
    ...head,
    rows: body.map(({ number }) => number),
    rowCount: body.length,
    aside,
    hidden: hiddenIn(sheet, body, head),
    accepted: readings
      .filter(isSound)
      .map(({ row }) => ({ row: row.number, value: toRow(getter(row, match)) })),
    faulty: readings.flatMap((one) =>
      isSound(one) ? [] : { row: one.row.number, read: readerOf(one.row, match) },
    ),
    errors: [...tableErrors, ...readings.flatMap(({ errors }) => errors)]
      .sort(byPlace)
      .map((error) => (isEmptyCell(error) ? { ...error, ...mergedNote(error) } : error)),
  }
}

/** Rows there are, but nobody knows of which columns. */
function unheaded(head: TableHead, body: readonly SheetRow[], columns: readonly Column<unknown>[]) {
  const rows = body.map(({ number }) => number)
  return {
    ...head,
    ...nothingRead,
    ...{ rows, rowCount: rows.length, errors: [noHeaderRow(columns, head.headerRow)] },
  }
}

const nothingRead = {
  rows: [],
  rowCount: 0,
  aside: [],
  hidden: { rows: [], columns: [] },
  accepted: [],
  faulty: [],
}

/** Of what is hidden in the sheet, what was read. */
function hiddenIn({ hidden }: Sheet, body: readonly SheetRow[], { matched }: TableHead): HiddenRead {
  const rows = new Set(hidden?.rows)
  const letters = new Set(hidden?.columns.map(columnLetter))
  return {
    rows: body.flatMap(({ number }) => (rows.has(number) ? [number] : [])),
    columns: matched.flatMap(({ column, written }) =>
      letters.has(column) ? [{ column, header: written }] : [],
    ),
  }
}

const isEmptyCell = ({ value, column, reason }: RowError) =>
  value === '' && column !== '' && reason === emptyCellReason

/** The row of the headings with the words of those merged from above. */
function headingRow(sheet: Sheet, { at }: TableMatch): SheetRow | undefined {
  const row = sheet.rows[at]
  return row && { ...row, cells: headingsIn(sheet, row.number) }
}

function headOf(sheet: Sheet, match: TableMatch | undefined): TableHead {
  const dropped = sheet.withheld.map(asWithheld)
  if (!match) return { ...unread, sheet: sheet.name, withheld: dropped }
  const headerRow = headingRow(sheet, match)
  const [own, foreign] = parted(match.unknown, ({ header }) => isProblemColumn(header))
  const left = foreign.filter(({ column }) => !sheet.withheld.some((one) => one.column === column))
  const [judging, ignored] = parted(left, ({ header }) => whyWithheld(header) !== undefined)
  return {
    sheet: sheet.name,
    headerRow: headerRow?.number ?? 0,
    matched: matchedColumns(match, headerRow),
    ignored: ignored.map(({ column, header }) => ({ column: columnLetter(column), header })),
    withheld: [...dropped, ...judging.map(asWithheld)],
    isMended: own.length > 0,
  }
}

const unread = { headerRow: 0, matched: [], ignored: [], isMended: false }

function asWithheld({ column, header }: WithheldColumn) {
  return { column: columnLetter(column), header, why: whyWithheld(header) ?? ('private' as const) }
}

function parted<Item>(items: readonly Item[], goesFirst: (item: Item) => boolean) {
  return [items.filter(goesFirst), items.filter((item) => !goesFirst(item))] as const
}

function matchedColumns(match: TableMatch, headerRow: SheetRow | undefined): TableHead['matched'] {
  return [...match.columns].map(([{ field, header }, column]) => ({
    field,
    header,
    column: columnLetter(column),
    written: headerRow?.cells[column] ?? header,
  }))
}

/** Reads a cell once more: only rows whose every cell was read without a mistake come here. */
function getter(row: SheetRow, match: TableMatch): CellGetter {
  return (column) => {
    const parsed = column.parse(cellOf(row, match.columns.get(column)))
    if (!parsed.ok) throw new Error(`column ${column.field} is not among the columns of this table`)
    return parsed.value
  }
}

function readerOf(row: SheetRow, match: TableMatch): CellReader {
  return (column) => {
    const parsed = column.parse(cellOf(row, match.columns.get(column)))
    return parsed.ok ? parsed.value : undefined
  }
}

const byPlace = (a: RowError, b: RowError) =>
  a.row - b.row || a.column.length - b.column.length || a.column.localeCompare(b.column)
