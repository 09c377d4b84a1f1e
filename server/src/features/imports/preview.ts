import type { ImportPreview } from '@tongxin/contract/imports/imports'
import { columnIndex, columnLetter } from '@tongxin/core/intake/column-letter'
import type { RowError } from '@tongxin/core/intake/row-error'
import { sql } from 'kysely'
import { fieldsOf } from '../../intake/roster/roster-table.ts'
import { type RememberedHeadings, rememberedColumns } from '../../intake/tables/column-memory.ts'
import { headingsIn } from '../../intake/tables/merged-cells.ts'
import { isProblemColumn } from '../../intake/tables/problem-columns.ts'
import { noNotes, notesOf } from '../../intake/tables/table-notes.ts'
import type { Work } from '../../platform/work.ts'
import type { Batch, BatchHead } from './batch-store.ts'
import { findHeadings } from './heading-store.ts'
import type { LoadedPlan } from './load-plan.ts'
import { digestOfPlan, type Pile, type PlannedRow } from './plan.ts'

const rowsShown = 200
const problemsShown = 500

/** The plan as the desk shows it. */
export async function previewOf(
  work: Work,
  batch: Batch & Partial<Pick<BatchHead, 'stopped'>>,
  loaded: LoadedPlan,
): Promise<ImportPreview> {
  const { plan, asAdjusted } = loaded
  const { table } = asAdjusted
  const pile = (name: Pile) => plan.rows.filter((row) => row.pile === name)
  const [added, updated, same] = [pile('added'), pile('updated'), pile('same')]
  return {
    id: batch.id,
    version: batch.version,
    kind: batch.kind,
    state: batch.state,
    fileName: batch.fileName,
    sheet: table.sheet,
    ...notesOf(table, batch.content.others),
    rowCount: table.rowCount,
    isMended: loaded.asUploaded.isMended,
    columns: columnsOf(batch, loaded, await findHeadings(work, batch.kind)),
    fields: fieldsOf(loaded.reading).map(({ column }) => ({
      field: column.field,
      header: column.header,
      required: column.required,
    })),
    counts: {
      added: added.length,
      updated: updated.length,
      same: same.length,
      problems: table.rowCount - plan.rows.length,
    },
    changed: countFields(updated),
    problems: plan.problems.slice(0, problemsShown).map((problem) => shownProblem(problem, batch)),
    problemTotal: plan.problems.length,
    edits: [...batch.content.edits],
    rows: { added: shown(added, batch), updated: shown(updated, batch), same: shown(same, batch) },
    moved: await countMoved(work, updated),
    writtenRows: 0,
    stopped: batch.stopped ?? null,
    plan: digestOfPlan(plan),
  }
}

/** A table that is written, being written or given up: what came of it, without reading its rows again. */
export function settledPreview({ counts, ...head }: BatchHead): ImportPreview {
  const { added = 0, updated = 0, same = 0, leftOut = 0 } = counts ?? {}
  return {
    ...head,
    ...noNotes,
    ...{ sheet: '', rowCount: added + updated + same + leftOut, isMended: false },
    ...{ columns: [], fields: [], changed: [], problems: [], problemTotal: 0, edits: [] },
    counts: { added, updated, same, problems: leftOut },
    rows: { added: [], updated: [], same: [] },
    moved: { humans: 0, pairings: 0 },
    plan: '',
  }
}

function shown(rows: readonly PlannedRow[], batch: Batch): ImportPreview['rows']['added'] {
  return rows.slice(0, rowsShown).map(({ row, name, unit, changes }) => {
    return { row, from: rowOf(batch, row)?.from ?? null, name, unit, changes: [...changes] }
  })
}

const rowOf = ({ content }: Batch, number: number) => content.sheet.rows.find((row) => row.number === number)

/** Beside a question about a form stands what the form says, so that it can be answered without opening the file. */
function shownProblem(
  { offers = [], ...problem }: RowError,
  batch: Batch,
): ImportPreview['problems'][number] {
  const row = rowOf(batch, problem.row)
  const says = row?.cells.filter((cell) => cell !== '').join(' · ') ?? ''
  const from = row?.from === undefined ? null : { file: row.from, says: says.slice(0, 160) }
  return { ...problem, offers: [...offers], from }
}

function countFields(updated: readonly PlannedRow[]): ImportPreview['changed'] {
  const counts = new Map<string, number>()
  for (const { changes } of updated) {
    for (const { field } of changes) counts.set(field, (counts.get(field) ?? 0) + 1)
  }
  return [...counts].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count)
}

/** Every heading of the table with what becomes of its column. */
function columnsOf(
  batch: Batch,
  { asUploaded, asAdjusted, reading }: LoadedPlan,
  known: RememberedHeadings,
): ImportPreview['columns'] {
  const { sheet } = batch.content
  const headings = headingsIn(sheet, asUploaded.headerRow)
  const [first] = asAdjusted.table.rows
  const sample = sheet.rows.find((row) => row.number === first)
  const sensitive = new Set(
    fieldsOf(reading).flatMap((field) => (field.sensitive ? [field.column.field] : [])),
  )
  const taken = new Map(asAdjusted.table.matched.map((one) => [one.column, one.field]))
  const recalled = rememberedColumns(sheet, asUploaded, known)
  const withheld = new Set(asUploaded.withheld.map((one) => one.column))
  const columns = headings.flatMap((header, at): ImportPreview['columns'] => {
    const column = columnLetter(at)
    if (withheld.has(column) || header === '' || isProblemColumn(header)) return []
    const field = taken.get(column) ?? null
    const hides = field !== null && sensitive.has(field)
    const value = sample?.cells[at] ?? ''
    return [
      {
        column,
        header,
        sample: hides && value !== '' ? '＊＊＊＊' : value,
        field,
        state: field === null ? 'ignored' : 'taken',
        sensitive: hides,
        remembered: recalled[column] === field,
        why: null,
      },
    ]
  })
  const never = asUploaded.withheld.map((one) => {
    return {
      ...one,
      sample: '',
      field: null,
      state: 'withheld' as const,
      sensitive: false,
      remembered: false,
    }
  })
  return [...columns, ...never].sort((a, b) => columnIndex(a.column) - columnIndex(b.column))
}

/** Who changes unit, and the pairings of today they stand in: these will need looking at. */
async function countMoved(work: Work, updated: readonly PlannedRow[]): Promise<ImportPreview['moved']> {
  const moved = updated.flatMap((row) =>
    row.human && row.changes.some((change) => change.field === '单位') ? [row.human.humanId] : [],
  )
  if (moved.length === 0) return { humans: 0, pairings: 0 }
  const { rows } = await sql<{ count: number }>`select count(*) as count from pairing p
    where p.school_id = current_school() and p.from_on <= ${work.today}
      and (p.person_id = any(${moved}::uuid[]) or p.cadre_id = any(${moved}::uuid[]))
      and not exists (select 1 from pairing_end e where e.school_id = p.school_id and e.pairing_id = p.id
        and e.superseded_at is null and e.ended_on <= ${work.today})`.execute(work.tx)
  return { humans: moved.length, pairings: rows[0]?.count ?? 0 }
}
