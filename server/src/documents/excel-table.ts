// A table model in, an .xlsx out. Every text is a text cell: what begins with = + - @ stays what was typed, and
// staff numbers keep their zeros, also after someone edits the cell.

import { type CellStyle, type CellValue, type WriteSheet, writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { cutName } from './cut-name.ts'
import { choicesSheet, choiceValidations } from './excel-choices.ts'
import { footLines, headLines } from './excel-lines.ts'
import { blockStarts } from './row-blocks.ts'

export type ExcelTable = Readonly<{
  /** The name on the tab, at most 31 characters. */
  title: string
  /** A first row above the header, merged over all columns; one line per sentence. */
  instructions?: string
  /** An official head: the title in one cell over all columns, and lines of the same width below it. */
  heading?: Readonly<{ title: string; lines: readonly string[] }>
  /** A last line over all columns, as for a signature. */
  footing?: string
  columns: readonly ExcelColumn[]
  rows: readonly ExcelRow[]
  /** Cells to be seen at once, by row and column from 0 on: what is wrong in a table to be mended. */
  marks?: readonly Readonly<{ row: number; column: number }>[]
  /** How many rows, from the first, belong together each time: columns that say so are merged over them. */
  blocks?: readonly number[]
  /**
   * Empty rows below, already formatted. A template needs them: in an unformatted cell Excel turns 00123 into 123 while
   * it is typed.
   */
  blankRows?: number
  /** A second sheet that explains the first. */
  notes?: ExcelTable
}>

export type ExcelColumn = Readonly<{
  header: string
  /** In characters of a western font; a Chinese character takes two. */
  width: number
  type: 'text' | 'date' | 'integer'
  /** Offered as a drop-down, from the hidden sheet 字典. */
  choices?: readonly string[]
  /** Long text that may run over several lines. */
  wraps?: boolean
  /** One cell for all rows of a block. */
  merged?: boolean
}>

/** A day is written as 2026-03-05; a text in a date column that is not a whole day (1980-01) stays a text. */
export type ExcelRow = readonly (string | number | null)[]

/** The workbook with header frozen, drop-downs and instructions: templates and tables of up to some ten thousand rows. */
export function writeExcelTable(table: ExcelTable): Promise<Uint8Array> {
  const choices = choicesSheet(table.columns)
  return writeXlsx({
    sheets: [
      mainSheet(table),
      ...(table.notes ? [mainSheet(table.notes)] : []),
      ...(choices ? [choices] : []),
    ],
    defaultFont: { name: '宋体', size: 11 },
  })
}

/**
 * The same table row by row, without instructions and drop-downs: memory does not grow with the rows. For ledgers of
 * a hundred thousand lines.
 */
export function streamExcelTable(
  table: Pick<ExcelTable, 'title' | 'columns'>,
  rows: AsyncIterable<ExcelRow> | Iterable<ExcelRow>,
): ReadableStream<Uint8Array> {
  const columns = table.columns.map((column) => ({
    header: column.header,
    width: column.width,
    style: bodyStyle(column),
  }))
  return writeXlsxStream(cellRows(table.columns, rows), {
    name: sheetName(table.title),
    columns,
    freezePane: { rows: 1 },
  })
}

async function* cellRows(
  columns: readonly ExcelColumn[],
  rows: AsyncIterable<ExcelRow> | Iterable<ExcelRow>,
) {
  for await (const row of rows) yield cellValues(columns, row)
}

function mainSheet(table: ExcelTable): WriteSheet {
  const { title, columns, rows, blocks, blankRows = 0 } = table
  const wide = (text: string) => [text, ...columns.slice(1).map(() => null)]
  const [head, foot] = [headLines(table), footLines(table.footing)]
  const headerAt = head.length
  const starts = blocks && blockStarts(blocks)
  const filled = rows.map((row, at) =>
    cellValues(columns, starts === undefined || starts.has(at) ? row : belowFirst(columns, row)),
  )
  const blank = Array.from({ length: blankRows }, () => columns.map(() => null))
  const body = [columns.map(({ header }) => header), ...filled, ...blank]
  const footAt = headerAt + body.length
  const placed = [
    ...head.map((line, at) => ({ line, at })),
    ...foot.map((line, at) => ({ line, at: footAt + at })),
  ]
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  columns.forEach(({ header }, at) => {
    cells.set(`${headerAt},${at}`, {
      value: header,
      style: blocks ? { ...headerStyle, border } : headerStyle,
    })
  })
  // All cells below the one text: else the last is drawn with the lines of its column.
  for (const { line, at } of placed)
    columns.forEach((_, column) => {
      cells.set(`${at},${column}`, { value: column === 0 ? line.text : null, style: line.style })
    })
  for (const { row, column } of table.marks ?? []) {
    const definition = columns[column]
    const style = definition && { ...bodyStyle(definition), ...markStyle }
    if (style) cells.set(`${headerAt + 1 + row},${column}`, { value: filled[row]?.[column] ?? null, style })
  }
  const sheet: WriteSheet = {
    name: sheetName(title),
    columns: columns.map((column) => ({
      width: column.width,
      style: bodyStyle(column, blocks !== undefined),
    })),
    rows: [...head.map(({ text }) => wide(text)), ...body, ...foot.map(({ text }) => wide(text))],
    cells,
    freezePane: { rows: headerAt + 1 },
    dataValidations: choiceValidations(columns, headerAt + 2),
    rowDefs: new Map([
      ...placed.map(({ line, at }) => [at, { height: line.height }] as const),
      [headerAt, { height: 24 }] as const,
    ]),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
  const merges = [...placed.flatMap(({ at }) => mergeOver(at, columns)), ...blockMerges(table, headerAt + 1)]
  if (merges.length > 0) sheet.merges = merges
  return sheet
}

/** A merged cell says its text once, where it begins. */
function belowFirst(columns: readonly ExcelColumn[], row: ExcelRow): ExcelRow {
  return columns.map(({ merged }, at) => (merged ? null : (row[at] ?? null)))
}

function mergeOver(row: number, columns: readonly ExcelColumn[]) {
  const endCol = columns.length - 1
  return endCol === 0 ? [] : [{ startRow: row, startCol: 0, endRow: row, endCol }]
}

function blockMerges({ columns, blocks = [] }: ExcelTable, firstRow: number) {
  return [...blockStarts(blocks)].flatMap(([at, size]) =>
    columns.flatMap(({ merged }, column) => {
      const startRow = firstRow + at
      return merged && size > 1
        ? [{ startRow, startCol: column, endRow: startRow + size - 1, endCol: column }]
        : []
    }),
  )
}

function cellValues(columns: readonly ExcelColumn[], row: ExcelRow): CellValue[] {
  return columns.map((column, at) => cellValue(column, row[at] ?? null))
}

/** Excel's dates have no zone, and the library writes what UTC says of a moment: a day is its midnight in UTC. */
function cellValue({ type }: ExcelColumn, value: string | number | null): CellValue {
  if (value === null || value === '') return null
  if (type === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return new Date(`${value}T00:00:00Z`)
  }
  return type === 'integer' && typeof value === 'number' ? value : String(value)
}

/** In blocks every cell has its lines, so that one sees how far a merged one reaches. */
function bodyStyle({ type, wraps }: ExcelColumn, inBlocks = false): CellStyle {
  const numFmt = { text: '@', date: 'yyyy-mm-dd', integer: '0' }[type]
  return {
    numFmt,
    alignment: {
      ...(type === 'date' ? { horizontal: 'left' } : {}),
      vertical: inBlocks ? 'center' : 'top',
      wrapText: wraps === true,
    },
    ...(inBlocks ? { border } : {}),
  }
}

const line = { style: 'thin', color: { rgb: '8A94A6' } } as const
const border = { top: line, bottom: line, left: line, right: line }

const markStyle: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FDE9E2' } } }

const headerStyle: CellStyle = {
  numFmt: '@',
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF1F6' } },
  border: { bottom: line },
  alignment: { vertical: 'center', wrapText: true },
}

/** A tab's name may not hold these, nor more than 31 characters. */
const sheetName = (title: string) => cutName(title.replace(/[\\/?*[\]:]/g, '·'), 31)
