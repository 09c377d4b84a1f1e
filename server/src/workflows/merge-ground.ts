import type { MergeGround, Two } from '@tongxin/core/roster/merging/merge-contradictions'
import { sql } from 'kysely'
import type { Work } from '../platform/work.ts'
import { isMoved, type RowCount, rowCounts } from './merge-rows.ts'

export type LoadedGround = MergeGround & {
  /** Whether one of the two was merged with somebody already. */
  readonly isMergedAway: boolean
  /** How much of each kind names the merged human. */
  readonly moves: readonly RowCount[]
  /** Findings of closed periods about the merged human. */
  readonly frozen: number
}

/** What the books hold about two humans where they meet: one statement. */
export async function loadMergeGround(work: Work, asked: Two): Promise<LoadedGround> {
  const { survivingId, mergedId } = asked
  const two = sql`array[${survivingId}, ${mergedId}]::uuid[]`
  const { rows } = await sql<LoadedGround>`select
    exists (select from human_merge m where m.school_id = current_school() and m.superseded_at is null
      and m.merged_id = any(${two})) as "isMergedAway",
    ${all(rowCounts((one) => isMoved(one, asked)))} as moves,
    (select count(*)::int from frozen_finding f where f.school_id = current_school()
      and (f.cadre_id = ${mergedId} or f.person_id = ${mergedId})) as frozen,
    ${all(pairsOf(two))} as pairs,
    ${all(sql`select part.cadre_id as "cadreId", part.person_id as "personId", part.held_on as "heldOn", part.form
      from contact_part part where part.school_id = current_school() and part.superseded_at is null
        and part.contact_id in (${contactsOf(survivingId)} intersect ${contactsOf(mergedId)})
        and (part.cadre_id = any(${two}) or part.person_id = any(${two})) order by part.held_on, part.id`)} as parts,
    ${all(sql`select coalesce(r.word, '活动') as word, r.held_on as "heldOn" from kept_record r
      where r.school_id = current_school() and r.superseded_at is null
        and (select count(*) from kept_record_participant k where k.school_id = r.school_id and k.record_id = r.id
          and k.human_id = any(${two})) = 2 order by r.held_on, r.id`)} as records,
    coalesce((select json_agg(distinct l.academic_year || ' 学年第 ' || l.number || ' 号名单') from pairing_list_line line
      join pairing_list l on l.school_id = line.school_id and l.id = line.list_id
      where line.school_id = current_school() and line.superseded_at is null
        and line.cadre_id = any(${two}) and line.person_id = any(${two})), '[]') as lists,
    ${all(sql`select a.human_id as "humanId", a.sign_in_name as "signInName" from account a
      where a.school_id = current_school() and a.suspended_at is null and a.human_id = any(${two})
      order by a.sign_in_name`)} as accounts`.execute(work.tx)
  const [ground] = rows
  if (!ground) throw new Error('a select without a table has a row')
  return ground
}

function all(rows: ReturnType<typeof sql>) {
  return sql`(select coalesce(json_agg(one), '[]') from (${rows}) one)`
}

/** Pairings either is a side of or assists with, by when they began. */
function pairsOf(two: ReturnType<typeof sql>) {
  return sql`select p.id, p.cadre_id as "cadreId", p.person_id as "personId", p.tier, p.from_unit_id as "fromUnitId",
      p.to_unit_id as "toUnitId", p.from_on as "from", e.ended_on as "to", e.reason as "endReason",
      c.name as "cadreName", h.name as "personName",
      coalesce((select json_agg(json_build_object('humanId', a.human_id, 'from', a.from_on, 'to', a.to_on)) from pairing_assistant a
        where a.school_id = p.school_id and a.pairing_id = p.id and a.superseded_at is null), '[]') as assistants,
      (select o.successor_id from handover o where o.school_id = p.school_id and o.pairing_id = p.id
        and o.superseded_at is null) as "successorId",
      exists (select from excuse x where x.school_id = p.school_id and x.pairing_id = p.id
        and x.superseded_at is null) as "isExcused"
    from pairing p
    join human_detail c on c.school_id = p.school_id and c.human_id = p.cadre_id and c.superseded_at is null
    join human_detail h on h.school_id = p.school_id and h.human_id = p.person_id and h.superseded_at is null
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    where p.school_id = current_school() and (p.cadre_id = any(${two}) or p.person_id = any(${two})
      or p.id in (select a.pairing_id from pairing_assistant a where a.school_id = current_school()
        and a.superseded_at is null and a.human_id = any(${two})))
    order by p.from_on, p.id`
}

/** Contacts in force somebody took part in, on either side. */
function contactsOf(id: string) {
  return sql`select q.contact_id from contact_part q where q.school_id = current_school() and q.superseded_at is null
    and (q.cadre_id = ${id}::uuid or q.person_id = ${id}::uuid)`
}
