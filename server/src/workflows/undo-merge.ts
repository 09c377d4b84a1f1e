import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { decideUndo } from '@tongxin/core/roster/merging/decide-undo'
import { type RawBuilder, sql } from 'kysely'
import { holdMerge, type MergeRow } from '../features/roster/merging/store.ts'
import { factTables } from '../features/roster/sheet-rows.ts'
import { raiseSheetVersions } from '../features/roster/sheet-store.ts'
import { holdWhoIsOneAlone } from '../platform/who-is-one.ts'
import { type Recorded, superseding, type Work } from '../platform/work.ts'
import { findUndoObstacles } from './merge-obstacles.ts'
import { moveRowsBack } from './merge-rows.ts'
import { enqueueRebuild } from './rebuild-duties.ts'

type Done =
  | { readonly ok: true; readonly value: { readonly survivingId: string; readonly mergedId: string } }
  | Refused

/** Takes a merge back, in this one transaction: every row it moved, superseded or wrote stands as before it. */
export async function undoMerge(work: Work, id: string): Promise<Done> {
  await holdWhoIsOneAlone(work)
  const merge = await holdMerge(work, id)
  if (!merge) return refuse({ code: 'not-found' })
  const decision = decideUndo(merge, merge.isUndone ? [] : await findUndoObstacles(work, merge))
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  await work.tx
    .updateTable('human_merge')
    .set(superseding(recorded))
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .execute()
  await supersedeWritten(work, merge, recorded)
  await moveRowsBack(work, { ...merge, mergeId: id })
  await restoreSuperseded(work, merge)
  const { survivingId, mergedId } = merge
  await raiseSheetVersions(work, [survivingId, mergedId])
  await enqueueRebuild(work)
  return { ok: true, value: { survivingId, mergedId } }
}

/** Tables into which a merge writes rows of its own. */
const written = ['human_detail', 'post', 'pairing_end']
/** Tables of which a merge supersedes rows. */
const superseded = [
  'human_detail',
  'pairing_end',
  'pairing_list_line',
  'pairing_list_mark',
  ...factTables.map(([, table]) => table),
]

async function supersedeWritten(work: Work, { event }: MergeRow, recorded: Recorded): Promise<void> {
  const { superseded_at, superseded_in } = superseding(recorded)
  await each(
    work,
    written.map(
      (table) => sql`update ${sql.table(table)} set superseded_at = ${superseded_at}::timestamptz,
        superseded_in = ${superseded_in}::uuid
        where school_id = current_school() and recorded_in = ${event} and superseded_at is null returning 1`,
    ),
  )
}

/** What gave way to the merge never gave way: the days of knowledge are those of before. */
async function restoreSuperseded(work: Work, { event }: MergeRow): Promise<void> {
  await each(
    work,
    superseded.map(
      (table) => sql`update ${sql.table(table)} set superseded_at = null, superseded_in = null
        where school_id = current_school() and superseded_in = ${event} returning 1`,
    ),
  )
}

async function each({ tx }: Work, updates: readonly RawBuilder<unknown>[]): Promise<void> {
  const parts = updates.map((update, at) => sql`${sql.raw(`one_${at}`)} as (${update})`)
  await sql`with ${sql.join(parts)} select 1`.execute(tx)
}
