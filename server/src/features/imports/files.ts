import { columnIndex } from '@tongxin/core/intake/column-letter'
import { importKindWords } from '@tongxin/core/intake/import-kind'
import { rowErrorSentence } from '@tongxin/core/intake/row-error'
import { type ExcelColumn, type ExcelTable, writeExcelTable } from '../../documents/excel-table.ts'
import { documentFileName } from '../../documents/file-name.ts'
import type { Download } from '../../http/route.ts'
import { importTemplate } from '../../intake/import-template.ts'
import { fieldsAsked, type Reading } from '../../intake/roster/roster-table.ts'
import type { Batch } from './batch-store.ts'
import type { LoadedPlan } from './load-plan.ts'

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The empty table: instructions, headings, drop-downs. */
export async function templateFile(reading: Reading): Promise<Download> {
  const title = importKindWords[reading.kind]
  const columns = fieldsAsked(reading).map(({ column, width, choices }) => ({
    ...column,
    width,
    ...(choices ? { choices } : {}),
  }))
  const bytes = await writeExcelTable(
    importTemplate(columns, { title, instructions: instructionsFor(reading) }),
  )
  return {
    name: documentFileName({ name: `${title}导入模板`, on: reading.today, extension: 'xlsx' }),
    mediaType: excel,
    bytes,
  }
}

function instructionsFor(reading: Reading): readonly string[] {
  const hints = fieldsAsked(reading).flatMap(({ column, hint }) =>
    hint ? [`${column.header}：${hint}。`] : [],
  )
  return [
    '从表头下一行开始，一行一条；列的顺序可以变，不需要的列可以删去；带 * 的每行都要填。',
    '空着的格表示不改动名册中已有的内容。日期写成 2026-03-05，只知道年月写成 2026-03。',
    ...hints,
    '请不要填写宗教信仰、身份证号、家庭住址、健康和家庭情况，也不要填写对人的判断（思想、表现等）：本系统不收，读到也不保存。',
  ]
}

/** The rows with problems as they were, each with what is wrong and how to mend it. */
export function problemFile(batch: Batch, { plan, asUploaded, reading }: LoadedPlan): Download {
  const { sheet } = batch.content
  const withheld = new Set(asUploaded.withheld.map((one) => columnIndex(one.column)))
  const headerRow = sheet.rows.find((row) => row.number === asUploaded.headerRow)
  const columns = (headerRow?.cells ?? []).flatMap((header, at) =>
    header === '' || withheld.has(at) ? [] : [{ header, at }],
  )
  const wrong = new Map<number, string[]>()
  for (const problem of plan.problems) {
    wrong.set(problem.row, [...(wrong.get(problem.row) ?? []), rowErrorSentence(problem)])
  }
  const rows = sheet.rows.filter((row) => wrong.has(row.number) && row.number !== headerRow?.number)
  const table: ExcelTable = {
    title: importKindWords[batch.kind],
    columns: [
      ...columns.map(({ header }): ExcelColumn => ({ header, width: 16, type: 'text' })),
      { header: '问题和改法', width: 60, type: 'text', wraps: true },
    ],
    rows: rows.map((row) => [
      ...columns.map(({ at }) => row.cells[at] ?? ''),
      (wrong.get(row.number) ?? []).join('\n'),
    ]),
  }
  const name = `${importKindWords[batch.kind]}有问题的行`
  return {
    name: documentFileName({ name, on: reading.today, extension: 'xlsx' }),
    mediaType: excel,
    paper: { kind: 'excel', table },
  }
}
