// What happened since a merge to things it moved or wrote, and what came to the surviving human since.

import type { factKinds } from '@tongxin/core/roster/human-sheet'
import type { UndoObstacle } from '@tongxin/core/roster/merging/undo-obstacle'
import { type RawBuilder, sql } from 'kysely'
import type { MergeRow } from '../features/roster/merging/store.ts'
import { factTables } from '../features/roster/sheet-rows.ts'
import type { Work } from '../platform/work.ts'
import { idIn } from './human-columns.ts'
import { rowCounts } from './merge-rows.ts'

/** What stands in the way of taking the merge back: one statement. */
export async function findUndoObstacles(work: Work, merge: MergeRow): Promise<readonly UndoObstacle[]> {
  const parts = [
    mergedSince(merge),
    detailChanged(merge),
    ...factTables.map(([kind, table]) => factsChanged(merge, { kind, table })),
    contactsChanged(merge),
    contactsConfirmed(merge),
    pairsEnded(merge),
    staffNumbersTaken(merge),
  ]
  const { rows } = await sql<{ found: UndoObstacle }>`select found from (${sql.join(
    parts.map((part) => sql`select to_json(one) as found from (${part}) one`),
    sql` union all `,
  )}) all_found`.execute(work.tx)
  return rows.map((row) => row.found)
}

/** Records that name the surviving human and were made since; they stay with it. */
export async function countStaying(work: Work, { survivingId, event }: MergeRow) {
  const { rows } = await rowCounts(
    (one) => sql`t.${sql.ref(one.column)} = ${idIn(one, survivingId)} and t.recorded_in > ${event}::uuid
      ${one.current || one.kind === 'sheet' ? sql`and t.superseded_at is null` : sql``}`,
  ).execute(work.tx)
  return rows
}

/** The day in Shanghai of an event, and who did it. */
const on = sql`(e.at at time zone 'Asia/Shanghai')::date as on`
const by = sql`coalesce(a.display_name, '系统') as by`

function eventOf(column: string): RawBuilder<unknown> {
  return sql`join audit_event e on e.school_id = current_school() and e.id = ${sql.ref(column)}
    left join account a on a.school_id = e.school_id and a.id = e.actor_id`
}

function isMovedRow({ id }: MergeRow, table: string, row: string): RawBuilder<unknown> {
  return sql`${sql.ref(row)} in (select m.row_id from human_merge_row m where m.school_id = current_school()
    and m.merge_id = ${id} and m.table_name = ${sql.lit(table)})`
}

function mergedSince({ survivingId, mergedId, event }: MergeRow) {
  const two = sql`array[${survivingId}, ${mergedId}]::uuid[]`
  return sql`select 'merged-since' as kind, json_build_array(s.name, g.name) as names, ${on}
    from human_merge m ${eventOf('m.recorded_in')}
    join human_detail s on s.school_id = m.school_id and s.human_id = m.surviving_id and s.superseded_at is null
    join human_detail g on g.school_id = m.school_id and g.human_id = m.merged_id and g.superseded_at is null
    where m.school_id = current_school() and m.superseded_at is null and m.recorded_in > ${event}::uuid
      and (m.surviving_id = any(${two}) or m.merged_id = any(${two}))`
}

function detailChanged({ event }: MergeRow) {
  return sql`select 'sheet-changed' as kind, 'detail' as part, ${by}, ${on}
    from human_detail d ${eventOf('d.superseded_in')}
    where d.school_id = current_school() and d.recorded_in = ${event}::uuid`
}

function factsChanged(
  merge: MergeRow,
  { kind, table }: { readonly kind: (typeof factKinds)[number]; readonly table: string },
) {
  return sql`select distinct 'sheet-changed' as kind, ${sql.lit(kind)} as part, ${by}, ${on}
    from ${sql.table(table)} f ${eventOf('f.superseded_in')}
    where f.school_id = current_school() and f.superseded_in > ${merge.event}::uuid
      and (f.recorded_in = ${merge.event}::uuid or ${isMovedRow(merge, table, 'f.id')})`
}

/** Amended since: the new revision names the surviving human. A contact withdrawn names whom it named. */
function contactsChanged(merge: MergeRow) {
  return sql`select distinct 'contact-changed' as kind, old.held_on as "heldOn", ${by}, ${on}
    from contact_part old
    join contact_part later on later.school_id = old.school_id and later.root_id = old.root_id
      and later.recorded_in > ${merge.event}::uuid ${eventOf('later.recorded_in')}
    where old.school_id = current_school() and ${isMovedRow(merge, 'contact_part', 'old.id')}`
}

function contactsConfirmed(merge: MergeRow) {
  return sql`select distinct 'contact-confirmed' as kind, part.held_on as "heldOn", ${on}
    from contact_confirmation k
    join contact_part part on part.school_id = k.school_id and part.contact_id = k.contact_id
      and part.cadre_id = k.cadre_id ${eventOf('k.recorded_in')}
    where k.school_id = current_school() and k.recorded_in > ${merge.event}::uuid
      and k.cadre_id = ${merge.survivingId} and ${isMovedRow(merge, 'contact_part', 'part.id')}`
}

/** Pairings the merge joined, of which one was ended since: the one that stands for all days as well as those that stand for none. */
function pairsEnded({ event }: MergeRow) {
  return sql`select distinct 'pair-ended' as kind, c.name as "cadreName", h.name as "personName", ${on}
    from pairing_end was
    join pairing joined on joined.school_id = was.school_id and joined.id = was.pairing_id
    join pairing p on p.school_id = joined.school_id and p.cadre_id = joined.cadre_id and p.person_id = joined.person_id
      and p.tier = joined.tier and p.recorded_in < ${event}::uuid
    join pairing_end later on later.school_id = p.school_id and later.pairing_id = p.id
      and later.recorded_in > ${event}::uuid
    join human_detail c on c.school_id = p.school_id and c.human_id = p.cadre_id and c.superseded_at is null
    join human_detail h on h.school_id = p.school_id and h.human_id = p.person_id and h.superseded_at is null
    ${eventOf('later.recorded_in')}
    where was.school_id = current_school() and (was.recorded_in = ${event}::uuid or was.superseded_in = ${event}::uuid)`
}

/** A number either had before, which somebody else has by now, or the surviving human got otherwise. */
function staffNumbersTaken({ mergedId, event }: MergeRow) {
  return sql`select 'staff-number-taken' as kind, before.staff_no as "staffNo", now_has.name as by
    from human_detail before
    join human_detail now_has on now_has.school_id = before.school_id and now_has.staff_no = before.staff_no
      and now_has.superseded_at is null and now_has.recorded_in <> ${event}::uuid
      and now_has.human_id not in (before.human_id, ${mergedId})
    where before.school_id = current_school() and before.superseded_in = ${event}::uuid`
}
