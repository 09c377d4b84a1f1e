import { reachOf } from '@tongxin/core/account/may'
import { longDay } from '@tongxin/core/calendar/long-day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { stateOfSubmission } from '@tongxin/core/reports/decide-submission'
import {
  allUnitsWord,
  notHandedInWord,
  otherUnitsWord,
  submissionStateWords,
  summaryLines,
  summaryTitle,
  unitsHead,
} from '@tongxin/core/reports/summary-sentences'
import type { SummarySheet } from '@tongxin/core/reports/summary-sheet'
import type { ExcelColumn, ExcelTable } from '../../documents/excel-table.ts'
import type { Download } from '../../http/route.ts'
import type { Work } from '../../platform/work.ts'
import { findSchoolSubmissions, type UnitSubmissions } from './submission-store.ts'
import { itemCells, itemColumns, summaryFooting } from './summary-columns.ts'
import { summaryFile } from './summary-file.ts'
import { lastOf, makeSheets, requireGround } from './summary-subject.ts'

/**
 * Every unit within reach in one table, a block each, below what all come to, with those that hand nothing in as one block where
 * the whole school is asked for: what the office sums up for the committee. As they
 * stand on one day, so that the blocks add up; what was handed in before stays with its unit.
 */
export async function exportSummaries(
  work: Work,
  term: string | undefined,
): Promise<{ readonly ok: true; readonly value: Download } | Refused> {
  const found = await requireGround(work, term)
  if (!found.ok) return found
  const reach = reachOf(work.actor, 'summary.read')
  const { units, unitIds } = await findSchoolSubmissions(work, { ...found.value, reach })
  const listed = [...new Set(units.flatMap(({ below }) => below))]
  const beside = reach.all ? unitIds.filter((id) => !listed.includes(id)) : []
  const all = { unitName: allUnitsWord, below: [...listed, ...beside] }
  const rest = { unitName: otherUnitsWord, below: beside }
  const [total, others, ...sheets] = await makeSheets(work, found.value, [all, rest, ...units])
  if (units.length === 0 || !total || !others) return refuse({ code: 'not-found' })
  const subjectIds = units.map(({ unitId }) => unitId)
  await work.record([{ act: 'summary.exported', subjectKind: 'unit', subjectIds, fields: [total.termId] }])
  const title = summaryTitle('各单位', found.value.policy.term ?? null)
  const received = units.filter((unit) => lastOf(unit)?.state === 'received').length
  const table: ExcelTable = {
    title: '各单位汇总表',
    heading: { title, lines: unitsHead(total, { units: units.length, received }) },
    columns,
    ...blocksOf([{ sheet: total, standing: '' }, ...units.flatMap(withSheet(sheets)), ...besideOf(others)]),
    footing: summaryFooting('负责人'),
  }
  return { ok: true, value: summaryFile(work, { title, termId: total.termId, table }) }
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

/** Units that hand nothing in and have something to count, as the school’s leaders. */
function besideOf(sheet: SummarySheet): readonly Block[] {
  const isEmpty = sheet.requirements.length === 0 && sheet.occasions === 0
  return isEmpty ? [] : [{ sheet, standing: notHandedInWord }]
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
