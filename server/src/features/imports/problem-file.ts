import { columnIndex, columnLetter } from '@tongxin/core/intake/column-letter'
import { importKindWords } from '@tongxin/core/intake/import-kind'
import { type RowError, rowErrorSentence } from '@tongxin/core/intake/row-error'
import type { ExcelColumn, ExcelTable } from '../../documents/excel-table.ts'
import { documentFileName } from '../../documents/file-name.ts'
import { documentMediaTypes } from '../../documents/media-types.ts'
import type { Download } from '../../http/route.ts'
import { headingsIn, withMergesFilled } from '../../intake/merged-cells.ts'
import { isProblemColumn, problemColumns } from '../../intake/problem-columns.ts'
import type { RosterField } from '../../intake/roster/roster-field.ts'
import { fieldsOf } from '../../intake/roster/roster-table.ts'
import type { SheetRow } from '../../intake/sheet.ts'
import { adjustSheet } from './adjusted-sheet.ts'
import type { Batch } from './batch-store.ts'
import type { LoadedPlan } from './load-plan.ts'

/**
 * The rows that cannot be written as they stand, under the headings of the template, each with what is wrong and what to type
 * instead; cells mended on the screen as they were mended. Brought back, it is a table like any other.
 */
export function problemFile(batch: Batch, loaded: LoadedPlan): Download {
  const name = documentFileName({
    name: `${importKindWords[batch.kind]}有问题的行`,
    on: loaded.reading.today,
    extension: 'xlsx',
  })
  const table = problemTable(batch, loaded)
  return { name, mediaType: documentMediaTypes.xlsx, paper: { kind: 'excel', table } }
}

/** A column of the file; `at` is where the uploaded table has it, null where a column that must be there is missing. */
type Given = ExcelColumn & { readonly at: number | null }

function problemTable(batch: Batch, loaded: LoadedPlan): ExcelTable {
  const { plan } = loaded
  const columns = columnsGiven(batch, loaded)
  const rows = rowsLeft(batch, loaded)
  const wrong = byRow(plan.problems)
  const ofTable = plan.problems.filter(({ row }) => row <= loaded.asUploaded.headerRow)
  // Where it was in the table is not where it is here: the heading tells.
  const wordsOf = ({ number }: SheetRow) =>
    [...(wrong.get(number) ?? []), ...ofTable]
      .map((problem) => rowErrorSentence({ ...problem, row: 0, column: '' }))
      .join('\n')
  return {
    title: importKindWords[batch.kind],
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

/** Every row of the table that no pile to be written holds. */
function rowsLeft(batch: Batch, { plan, asUploaded, asAdjusted, reading }: LoadedPlan): readonly SheetRow[] {
  const sheet = adjustSheet(batch.content, asUploaded.headerRow, fieldsOf(reading))
  const planned = new Set(plan.rows.map(({ row }) => row))
  const left = new Set(asAdjusted.table.rows.filter((row) => !planned.has(row)))
  return withMergesFilled(sheet, 0).filter(({ number }) => left.has(number))
}

/** What is read as a field stands under the field's own heading, so that it is found again whatever it was called. */
function columnsGiven(batch: Batch, { asUploaded, asAdjusted, reading }: LoadedPlan): readonly Given[] {
  const { sheet } = batch.content
  const withheld = new Set(asUploaded.withheld.map(({ column }) => column))
  const taken = new Map(asAdjusted.table.matched.map(({ column, field }) => [column, field]))
  const fields = new Map(fieldsOf(reading).map((field) => [field.column.field, field]))
  const written = headingsIn(sheet, asUploaded.headerRow)
  const present = written.flatMap((header, at): Given[] => {
    const letter = columnLetter(at)
    const field = fields.get(taken.get(letter) ?? '')
    if (withheld.has(letter) || isProblemColumn(header)) return []
    if (field) return [{ ...asExcel(field), at }]
    return header === '' ? [] : [{ header, width: 16, type: 'text', at }]
  })
  const found = new Set(taken.values())
  const missing = [...fields.values()].filter(({ column }) => column.required && !found.has(column.field))
  return [...present, ...missing.map((field) => ({ ...asExcel(field), at: null }))]
}

function asExcel({ column, width, choices }: RosterField): ExcelColumn {
  const header = column.required ? `* ${column.header}` : column.header
  return { header, width, type: 'text', ...(choices ? { choices } : {}) }
}
