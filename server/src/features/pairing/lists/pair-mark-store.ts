import type { PairMark } from '@tongxin/core/pairing/lists/pair-marks'
import { type Expression, sql } from 'kysely'
import { type Recorded, superseding, type Work } from '../../../platform/work.ts'

/** A lock or exclusion as stored, with who made it. */
export type StoredPairMark = PairMark & { readonly id: string; readonly byName: string; readonly at: string }

/** Those of a list that stand, in the order they were made. */
export function pairMarksOf(list: Expression<string>) {
  return sql<readonly StoredPairMark[]>`coalesce((
    select json_agg(json_build_object('id', m.id, 'kind', m.kind, 'cadreId', m.cadre_id, 'personId', m.person_id,
      'reason', m.reason, 'byName', a.display_name, 'at', m.recorded_at) order by m.recorded_at, m.id)
    from pairing_list_mark m
    join audit_event e on e.school_id = m.school_id and e.id = m.recorded_in
    join account a on a.school_id = e.school_id and a.id = e.actor_id
    where m.school_id = current_school() and m.list_id = ${list} and m.superseded_at is null), '[]'::json)`
}

export async function endPairMarks(work: Work, ids: readonly string[], recorded: Recorded) {
  if (ids.length === 0) return
  await work.tx
    .updateTable('pairing_list_mark')
    .set(superseding(recorded))
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
}

export async function insertPairMarks(
  work: Work,
  listId: string,
  { marks, recorded }: { readonly marks: readonly PairMark[]; readonly recorded: Recorded },
) {
  if (marks.length === 0) return
  await work.tx
    .insertInto('pairing_list_mark')
    .values(
      marks.map(({ kind, cadreId, personId, reason }) => ({
        school_id: work.schoolId,
        id: work.ids.next(),
        list_id: listId,
        cadre_id: cadreId,
        person_id: personId,
        kind,
        reason,
        ...recorded,
      })),
    )
    .execute()
}

export async function findPairMarks({ tx }: Work, listId: string): Promise<readonly StoredPairMark[]> {
  const { rows } = await sql<{ readonly marks: readonly StoredPairMark[] }>`
    select ${pairMarksOf(sql`${listId}::uuid`)} as marks`.execute(tx)
  return rows[0]?.marks ?? []
}
