import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { StoredSheet } from '@tongxin/core/roster/human-sheet'
import { decideMerge, type MergeChanges } from '@tongxin/core/roster/merging/decide-merge'
import type { JoinedPair } from '@tongxin/core/roster/merging/join-pairs'
import type { MergeChoices } from '@tongxin/core/roster/merging/merge-sheets'
import { mergedName } from '@tongxin/core/roster/merging/merged-name'
import { noChanges } from '@tongxin/core/roster/sheet-changes'
import { sql } from 'kysely'
import { insertEnds } from '../features/pairing/pairing-store.ts'
import { loadSheets } from '../features/roster/queries.ts'
import { factTableOf } from '../features/roster/sheet-rows.ts'
import { holdSheets, raiseSheetVersions, saveSheets } from '../features/roster/sheet-store.ts'
import { holdWhoIsOneAlone } from '../platform/who-is-one.ts'
import { type Recorded, superseding, type Work } from '../platform/work.ts'
import { loadMergeGround } from './merge-ground.ts'
import { moveRows } from './merge-rows.ts'
import { enqueueRebuild } from './rebuild-duties.ts'

export type MergeAsked = {
  readonly survivingId: string
  readonly mergedId: string
  readonly versions: { readonly surviving: number; readonly merged: number }
  readonly choices: MergeChoices
}

type Done = { readonly ok: true; readonly value: { readonly id: string } } | Refused

/** Makes two humans one, in this one transaction; what was looked at is what is merged. */
export async function mergeHumans(work: Work, asked: MergeAsked): Promise<Done> {
  await holdWhoIsOneAlone(work)
  await holdSheets(work, [asked.survivingId, asked.mergedId])
  const two = await loadTwo(work, asked)
  const ground = await loadMergeGround(work, asked)
  if (!two || ground.isMergedAway) return refuse({ code: 'not-found' })
  for (const side of ['surviving', 'merged'] as const) {
    const current = two[side].version
    if (current !== asked.versions[side]) return refuse({ code: 'stale-version', current })
  }
  const mergeId = work.ids.next()
  const decision = decideMerge({ ...two, ground, mergeId, choices: asked.choices })
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  await saveMerge(work, { changes: decision.changes, two }, recorded)
  await enqueueRebuild(work)
  return { ok: true, value: { id: mergeId } }
}

export type TwoStored = { readonly surviving: StoredSheet; readonly merged: StoredSheet }

/** Both sheets as they stand; undefined where one is nobody's. */
export async function loadTwo(
  work: Work,
  { survivingId, mergedId }: Pick<MergeAsked, 'survivingId' | 'mergedId'>,
): Promise<TwoStored | undefined> {
  const sheets = await loadSheets(work, [survivingId, mergedId])
  const surviving = sheets.get(survivingId)
  const merged = sheets.get(mergedId)
  return surviving && merged ? { surviving, merged } : undefined
}

type Merging = { readonly changes: MergeChanges; readonly two: TwoStored }

async function saveMerge(work: Work, { changes, two }: Merging, recorded: Recorded): Promise<void> {
  const { mergeId, survivingId, mergedId } = changes
  await work.tx
    .insertInto('human_merge')
    .values({
      school_id: work.schoolId,
      id: mergeId,
      surviving_id: survivingId,
      merged_id: mergedId,
      ...recorded,
    })
    .execute()
  await dropFacts(work, changes, recorded)
  await saveDemoted(work, changes, recorded)
  await supersedeRepeatedLines(work, changes, recorded)
  await saveNames(work, { changes, two }, recorded)
  await saveJoined(work, changes.joined, recorded)
  await moveRows(work, changes, recorded)
  await raiseSheetVersions(work, [survivingId, mergedId])
}

async function dropFacts(work: Work, { dropped }: MergeChanges, recorded: Recorded): Promise<void> {
  for (const kind of new Set(dropped.map((one) => one.kind))) {
    const ids = dropped.flatMap((one) => (one.kind === kind ? one.id : []))
    await work.tx
      .updateTable(factTableOf(kind))
      .set(superseding(recorded))
      .where('id', 'in', ids)
      .where('superseded_at', 'is', null)
      .execute()
  }
}

/** A post that is main no more is a new row of the surviving human. */
async function saveDemoted(
  work: Work,
  { demoted, survivingId }: MergeChanges,
  recorded: Recorded,
): Promise<void> {
  if (demoted.length === 0) return
  const nothing = noChanges(survivingId)
  const posts = {
    added: demoted.map((post) => ({ ...post, isMain: false })),
    superseded: demoted.map(({ id }) => id),
  }
  await saveSheets(work, [{ ...nothing, facts: { ...nothing.facts, posts } }], recorded)
}

/** The merged human keeps a name and nothing else, so that a number it had is free for the surviving one. */
async function saveNames(work: Work, { changes, two }: Merging, recorded: Recorded): Promise<void> {
  const nothing = {
    pinyin: null,
    staffNo: null,
    gender: null,
    born: null,
    died: null,
    phone: null,
    email: null,
    ethnicity: null,
  }
  const name = mergedName(two.merged.detail.name)
  await saveSheets(work, [{ ...noChanges(changes.mergedId), detail: { name, ...nothing } }], recorded)
  const isSame = JSON.stringify(changes.detail) === JSON.stringify(two.surviving.detail)
  if (isSame) return
  await saveSheets(work, [{ ...noChanges(changes.survivingId), detail: changes.detail }], recorded)
}

/** A list names a pair once: where both stood beside the same other, the merged human's line or mark gives way. */
async function supersedeRepeatedLines(
  work: Work,
  { survivingId: kept, mergedId: gone }: MergeChanges,
  recorded: Recorded,
): Promise<void> {
  const { superseded_at, superseded_in } = superseding(recorded)
  for (const table of ['pairing_list_line', 'pairing_list_mark']) {
    await sql`update ${sql.table(table)} t set superseded_at = ${superseded_at}, superseded_in = ${superseded_in}
      where t.school_id = current_school() and t.superseded_at is null and (
        (t.cadre_id = ${gone} and t.person_id = ${kept}) or (t.cadre_id = ${kept} and t.person_id = ${gone})
        or exists (select from ${sql.table(table)} o where o.school_id = t.school_id and o.list_id = t.list_id
          and o.superseded_at is null and ((t.cadre_id = ${gone} and o.cadre_id = ${kept} and o.person_id = t.person_id)
            or (t.person_id = ${gone} and o.person_id = ${kept} and o.cadre_id = t.cadre_id))))`.execute(
      work.tx,
    )
  }
}

const whyVoided = '合并人员：与同一结对重复'

/** One pairing for the days of all that overlapped, the others for none. */
async function saveJoined(work: Work, joined: readonly JoinedPair[], recorded: Recorded): Promise<void> {
  const moved = joined.filter((join) => join.isMoved)
  const changed = [
    ...moved.map(({ keptId }) => keptId),
    ...joined.flatMap(({ voided }) => voided.map(({ id }) => id)),
  ]
  if (changed.length === 0) return
  await work.tx
    .updateTable('pairing_end')
    .set(superseding(recorded))
    .where('pairing_id', 'in', changed)
    .where('superseded_at', 'is', null)
    .execute()
  const voided = joined.flatMap((join) => join.voided.map(({ id, on }) => ({ pairingId: id, on })))
  const withId = <Row>(row: Row) => ({ ...row, endId: work.ids.next() })
  await insertEnds(work, voided.map(withId), { reason: whyVoided, recorded })
  for (const { keptId, to, endReason } of moved) {
    if (to === null) continue
    const end = withId({ pairingId: keptId, on: to })
    await insertEnds(work, [end], { reason: endReason ?? whyVoided, recorded })
  }
}
