import { reachOf } from '@tongxin/core/account/may'
import { longDay } from '@tongxin/core/calendar/long-day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { stateOfSubmission } from '@tongxin/core/reports/decide-submission'
import {
  allUnitsWord,
  submissionStateWords,
  summaryLines,
  summaryTitle,
  unitsHead,
} from '@tongxin/core/reports/summary-sentences'
import type { SummarySheet } from '@tongxin/core/reports/summary-sheet'
import type { ExcelColumn, ExcelTable } from '../../documents/excel-table.ts'
import { documentFileName } from '../../documents/file-name.ts'
import { documentMediaTypes } from '../../documents/media-types.ts'
import type { Download } from '../../http/route.ts'
import type { Work } from '../../platform/work.ts'
import { findUnitSubmissions, type UnitSubmissions } from './submission-store.ts'
import { itemCells, itemColumns, summaryFooting } from './summary-columns.ts'
import { lastOf, makeSheets, requireGround } from './summary-subject.ts'

/**
 * Every unit within reach in one table, a block each, below what all come to: what the office sums up for the committee. As they
 * stand on one day, so that the blocks add up; what was handed in before stays with its unit.
 */
export async function exportSummaries(
  work: Work,
  term: string | undefined,
): Promise<{ readonly ok: true; readonly value: Download } | Refused> {
  const found = await requireGround(work, term)
  if (!found.ok) return found
  const reach = reachOf(work.actor, 'summary.read')
  const units = await findUnitSubmissions(work, { ...found.value, reach, unitId: null })
  const all = { unitName: allUnitsWord, below: [...new Set(units.flatMap(({ below }) => below))] }
  const [total, ...sheets] = await makeSheets(work, found.value, [all, ...units])
  if (units.length === 0 || total === undefined) return refuse({ code: 'not-found' })
  const subjectIds = units.map(({ unitId }) => unitId)
  await work.record([{ act: 'summary.exported', subjectKind: 'unit', subjectIds, fields: [total.termId] }])
  const title = summaryTitle('各单位', found.value.policy.term ?? null)
  const received = units.filter((unit) => lastOf(unit)?.state === 'received').length
  const table: ExcelTable = {
    title: '各单位汇总表',
    heading: { title, lines: unitsHead(total, { units: units.length, received }) },
    columns,
    ...blocksOf([{ sheet: total, standing: '' }, ...units.flatMap(withSheet(sheets))]),
    footing: summaryFooting('负责人'),
  }
  const name = documentFileName({
    name: `${title}（内部资料）`,
    term: total.termId,
    on: work.today,
    extension: 'xlsx',
  })
  return { ok: true, value: { name, mediaType: documentMediaTypes.xlsx, paper: { kind: 'excel', table } } }
}

const columns: readonly ExcelColumn[] = [
  { header: '单位', width: 20, type: 'text', merged: true, wraps: true },
  { header: '报送情况', width: 18, type: 'text', merged: true, wraps: true },
  { header: '类别', width: 12, type: 'text' },
  ...itemColumns,
]

type Block = { readonly sheet: SummarySheet; readonly standing: string }

function withSheet(sheets: readonly SummarySheet[]) {
  return (unit: UnitSubmissions, at: number): readonly Block[] => {
    const sheet = sheets[at]
    return sheet === undefined ? [] : [{ sheet, standing: standingOf(unit) }]
  }
}

/** 已接收，第 2 次，2026年11月18日 */
function standingOf(unit: UnitSubmissions): string {
  const last = unit.versions.at(-1)
  const state = submissionStateWords[stateOfSubmission(lastOf(unit))]
  return last === undefined ? state : `${state}，第 ${last.number} 次，${longDay(last.answer?.on ?? last.on)}`
}

function blocksOf(blocks: readonly Block[]): Required<Pick<ExcelTable, 'rows' | 'blocks'>> {
  const lines = blocks.map(({ sheet, standing }) =>
    summaryLines(sheet).map((line) => [sheet.unitName, standing, line.group, ...itemCells(line)]),
  )
  return { rows: lines.flat(), blocks: lines.map(({ length }) => length) }
}
