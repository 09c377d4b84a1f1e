import type { Refused } from '@tongxin/core/decision/decision'
import { refuse } from '@tongxin/core/decision/decision'
import {
  type SummaryLine,
  summaryHead,
  summaryLines,
  summaryTitle,
} from '@tongxin/core/reports/summary-sentences'
import type { ExcelColumn, ExcelTable } from '../../documents/excel-table.ts'
import type { Download } from '../../http/route.ts'
import type { Work } from '../../platform/work.ts'
import { sheetOf } from './queries.ts'
import { itemCells, itemColumns, summaryFooting } from './summary-columns.ts'
import { summaryFile } from './summary-file.ts'
import { findSummarySubject } from './summary-subject.ts'

type Asked = {
  readonly unitId: string
  readonly term: string | undefined
  readonly number: number | undefined
}

/** The 汇总表 as a workbook to print and sign; the export is an event that names the unit. */
export async function exportSummary(
  work: Work,
  { unitId, term, number }: Asked,
): Promise<{ readonly ok: true; readonly value: Download } | Refused> {
  const found = await findSummarySubject(work, { unitId, term, permission: 'summary.read' })
  if (!found.ok) return found
  const sheet = await sheetOf(work, found.value, number)
  if (!sheet) return refuse({ code: 'not-found' })
  await work.record([
    { act: 'summary.exported', subjectKind: 'unit', subjectIds: [unitId], fields: [sheet.termId] },
  ])
  const title = summaryTitle(sheet.unitName, found.value.policy.term ?? null)
  const lines = summaryLines(sheet)
  const table: ExcelTable = {
    title: '汇总表',
    heading: { title, lines: summaryHead(sheet, number ?? null) },
    columns,
    rows: lines.map((line) => [line.group, ...itemCells(line)]),
    blocks: blocksOf(lines),
    footing: summaryFooting('单位负责人'),
  }
  return { ok: true, value: summaryFile(work, { title, termId: sheet.termId, table }) }
}

const columns: readonly ExcelColumn[] = [
  { header: '类别', width: 12, type: 'text', merged: true, wraps: true },
  ...itemColumns,
]

/** How many lines each group has; lines of a group stand together. */
function blocksOf(lines: readonly SummaryLine[]): readonly number[] {
  const sizes = new Map<string, number>()
  for (const { group } of lines) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return [...sizes.values()]
}
