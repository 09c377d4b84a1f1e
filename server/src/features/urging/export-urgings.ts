import type { exportUrgings as endpoint } from '@tongxin/contract/duties/urging'
import type { QueryOf } from '@tongxin/contract/endpoint'
import { reachOf } from '@tongxin/core/account/may'
import { longDay } from '@tongxin/core/calendar/long-day'
import { periodLabel } from '@tongxin/core/calendar/term'
import { clauseOf } from '@tongxin/core/duties/findings/finding-sentences'
import { urgingKindWords } from '@tongxin/core/urging/urging-sentences'
import type { ExcelColumn, ExcelTable } from '../../documents/excel-table.ts'
import { documentFileName } from '../../documents/file-name.ts'
import { documentMediaTypes } from '../../documents/media-types.ts'
import type { Download } from '../../http/route.ts'
import type { Work } from '../../platform/work.ts'
import { findLastUrgings, type StoredUrging } from './urging-store.ts'

/** A line for each unit that was asked, or for one: counts, clause and days. */
export async function exportUrgings(
  work: Work,
  { kind, term, unitId }: QueryOf<typeof endpoint>,
): Promise<{ readonly ok: true; readonly value: Download }> {
  const reach = reachOf(work.actor, 'duty.urge')
  const rows = await findLastUrgings(work, { kind, termId: term, reach, unitId: unitId ?? null })
  await work.record([
    {
      act: 'duty.urging-exported',
      subjectKind: 'unit',
      subjectIds: rows.map((row) => row.unit_id),
      fields: [kind],
    },
  ])
  const [only] = rows
  const title = `${unitId !== undefined && only ? only.unit_name : ''}催办单（${urgingKindWords[kind]}）`
  const table: ExcelTable = {
    title: '催办单',
    heading: { title, lines: [`${periodLabel(term)}　　${longDay(work.today)}导出`] },
    columns,
    rows: rows.map(cellsOf),
    blocks: rows.map(() => 1),
    footing: '只列数目、依据和期限；名单请在系统中按权限查看。',
  }
  const name = documentFileName({ name: title, term, on: work.today, extension: 'xlsx' })
  return { ok: true, value: { name, mediaType: documentMediaTypes.xlsx, paper: { kind: 'excel', table } } }
}

const columns: readonly ExcelColumn[] = [
  { header: '单位', width: 24, type: 'text', wraps: true },
  { header: '事项', width: 16, type: 'text' },
  { header: '未完成', width: 9, type: 'integer' },
  { header: '涉及干部', width: 9, type: 'integer' },
  { header: '依据', width: 40, type: 'text', wraps: true },
  { header: '期限', width: 12, type: 'date' },
  { header: '催办日期', width: 12, type: 'date' },
  { header: '第几次', width: 8, type: 'integer' },
  { header: '催办人', width: 12, type: 'text' },
]

function cellsOf(row: StoredUrging) {
  const { section, phrase } = row
  const clause = section === null ? '' : clauseOf({ section, phrase })
  return [
    row.unit_name,
    urgingKindWords[row.kind],
    row.open_count,
    row.cadre_count,
    clause,
    row.due_on,
    row.urged_on,
    row.number,
    row.by_name,
  ]
}
