// The columns of a 汇总表 and the cells of a line, of one unit and of many alike.
import { summaryPlaces } from '@tongxin/core/reports/summary-place'
import { placeWords, type SummaryLine } from '@tongxin/core/reports/summary-sentences'
import type { ExcelColumn, ExcelRow } from '../../documents/excel-table.ts'

export const itemColumns: readonly ExcelColumn[] = [
  { header: '项目', width: 34, type: 'text', wraps: true },
  { header: '依据', width: 40, type: 'text', wraps: true },
  { header: '计量单位', width: 10, type: 'text' },
  { header: '总数', width: 8, type: 'integer' },
  ...summaryPlaces.map((place): ExcelColumn => ({ header: placeWords[place], width: 9, type: 'integer' })),
]

export function itemCells({ item, clause, unit, total, counts }: SummaryLine): ExcelRow {
  return [item, clause, unit, total, ...summaryPlaces.map((place) => counts?.[place] ?? null)]
}

/** The foot every 汇总表 is signed at. */
export const summaryFooting = (by: string) =>
  `内部资料，注意保管。　　${by}（签字）：　　　　　　　　　　　　　　年　　月　　日`
