// The rows of a table that cannot be written as they stand, as a table to be mended and brought back: under the template's headings,
// each with what is wrong and what to type instead.

import { columnIndex, columnLetter } from '@tongxin/core/intake/column-letter'
import { type RowError, rowErrorSentence } from '@tongxin/core/intake/row-error'
import type { ExcelColumn, ExcelTable } from '../../documents/excel-table.ts'
import type { RosterField } from '../roster/roster-field.ts'
import { headingsIn, withMergesFilled } from './merged-cells.ts'
import { isProblemColumn, problemColumns } from './problem-columns.ts'
import type { TableHead } from './rows.ts'
import type { Sheet, SheetRow } from './sheet.ts'

export type ProblemRows = Readonly<{
  title: string
  /** With the cells that were mended on the screen as they were mended. */
  sheet: Sheet
  /** As the file has them, before anything was said about its columns. */
  headings: Readonly<{ row: number; written: readonly string[]; withheld: TableHead['withheld'] }>
  matched: TableHead['matched']
  fields: readonly RosterField[]
  /** Excel's numbers of the rows that are given out. */
  left: ReadonlySet<number>
  problems: readonly RowError[]
}>

/** A column of the file; `at` is where the uploaded table has it, null where a column that must be there is missing. */
type Given = ExcelColumn & { readonly at: number | null }

/** Brought back, it is a table like any other: only its rows are judged. */
export function problemTable(given: ProblemRows): ExcelTable {
  const columns = columnsGiven(given)
  const rows = withMergesFilled(given.sheet, 0).filter(({ number }) => given.left.has(number))
  const wrong = byRow(given.problems)
  const ofTable = given.problems.filter(({ row }) => row <= given.headings.row)
  // Where it was in the table is not where it is here: the heading tells.
  const wordsOf = ({ number }: SheetRow) =>
    [...(wrong.get(number) ?? []), ...ofTable]
      .map((problem) => rowErrorSentence({ ...problem, row: 0, column: '' }))
      .join('\n')
  return {
    title: given.title,
    instructions: `请在“${problemColumns.words}”指出的格里改，改好后直接上传这个文件：只核对这些行。前两列不用改，也不用删。`,
    columns: [
      { header: problemColumns.row, width: 8, type: 'text' },
      { header: problemColumns.words, width: 48, type: 'text', wraps: true },
      ...columns,
    ],
    rows: rows.map((row) => [
      String(row.number),
      wordsOf(row),
      ...columns.map(({ at }) => (at === null ? '' : (row.cells[at] ?? ''))),
    ]),
    marks: rows.flatMap((row, index) =>
      marksIn(wrong.get(row.number) ?? [], columns).map((column) => ({ row: index, column })),
    ),
  }
}

/** The headings of an uploaded sheet, as `problemTable` asks for them. */
export function headingsOf(
  sheet: Sheet,
  { headerRow, withheld }: Pick<TableHead, 'headerRow' | 'withheld'>,
): ProblemRows['headings'] {
  return { row: headerRow, written: headingsIn(sheet, headerRow), withheld }
}

function byRow(problems: readonly RowError[]): ReadonlyMap<number, readonly RowError[]> {
  const rows = new Map<number, RowError[]>()
  for (const problem of problems) rows.set(problem.row, [...(rows.get(problem.row) ?? []), problem])
  return rows
}

const ownColumns = Object.keys(problemColumns).length

function marksIn(problems: readonly RowError[], columns: readonly Given[]): readonly number[] {
  return problems.flatMap(({ column }) => {
    const at = column === '' ? -1 : columns.findIndex((one) => one.at === columnIndex(column))
    return at === -1 ? [] : at + ownColumns
  })
}

/** What is read as a field stands under the field's own heading, so that it is found again whatever it was called. */
function columnsGiven({ headings, matched, fields }: ProblemRows): readonly Given[] {
  const withheld = new Set(headings.withheld.map(({ column }) => column))
  const taken = new Map(matched.map(({ column, field }) => [column, field]))
  const known = new Map(fields.map((field) => [field.column.field, field]))
  const present = headings.written.flatMap((header, at): Given[] => {
    const letter = columnLetter(at)
    const field = known.get(taken.get(letter) ?? '')
    if (withheld.has(letter) || isProblemColumn(header)) return []
    if (field) return [{ ...asExcel(field), at }]
    return header === '' ? [] : [{ header, width: 16, type: 'text', at }]
  })
  const found = new Set(taken.values())
  const missing = fields.filter(({ column }) => column.required && !found.has(column.field))
  return [...present, ...missing.map((field) => ({ ...asExcel(field), at: null }))]
}

function asExcel({ column, width, choices }: RosterField): ExcelColumn {
  const header = column.required ? `* ${column.header}` : column.header
  return { header, width, type: 'text', ...(choices ? { choices } : {}) }
}
