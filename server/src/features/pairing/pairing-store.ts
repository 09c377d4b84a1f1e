import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { PairToEnd } from '@tongxin/core/pairing/end-pairing'
import type { Marked } from '@tongxin/core/pairing/lists/mark-step'
import type { StandingPairing } from '@tongxin/core/pairing/lists/pairing-list'
import { type RawBuilder, sql } from 'kysely'
import { unitNameOn, unitsMergedInto } from '../../platform/people-sql.ts'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'
import { isOver } from './handover/facts.ts'
import type { ListRow } from './lists/list-store.ts'

type Anyone = Work<Actor | null>

/** A pair in force, with the tier and unit whose list made it. */
export type StandingPair = StandingPairing & {
  readonly tier: string
  readonly unitId: string | null
  /** The unit whose list it was, where that was merged into this one; null: it was its own. */
  readonly mergedFrom: string | null
}

type AskedStanding = {
  readonly on: Day
  readonly tier?: string
  readonly unitId?: string | null
  /** For which list: the pairs of units merged into its unit before it was begun count as its unit's. */
  readonly list?: { readonly unit: RawBuilder<unknown>; readonly begunAt: RawBuilder<unknown> }
}

/** Pairs in force on a day that lists make; of one tier and unit when asked. */
export async function findStanding(work: Anyone, asked: AskedStanding): Promise<readonly StandingPair[]> {
  const { rows } = await sql<{
    standing: readonly StandingPair[]
  }>`select ${standingOn(asked)} as standing`.execute(work.tx)
  return rows[0]?.standing ?? []
}

/** Who has died of those paired by a list. */
export async function findDead(
  work: Anyone,
  standing: readonly StandingPair[],
): Promise<ReadonlySet<string>> {
  const sides = standing.flatMap(({ cadreId, personId }) => [cadreId, personId])
  const { rows } = await sql<{
    id: string
  }>`select human_id as id from human_detail where school_id = current_school()
    and superseded_at is null and died is not null and human_id = any(${sides}::uuid[])`.execute(work.tx)
  return new Set(rows.map(({ id }) => id))
}

/**
 * The same as a piece of SQL, for a statement that asks for more than this. Pairings with a unit for a side are entered by themselves:
 * no list replaces them.
 */
export function standingOn({ on, tier, unitId, list }: AskedStanding): RawBuilder<readonly StandingPair[]> {
  const ofTier = tier === undefined ? sql`true` : sql`p.tier = ${tier}`
  const merged = list
    ? unitsMergedInto(list.unit, list.begunAt)
    : sql`select null::uuid as unit_id where false`
  const isMerged = sql`p.unit_id in (select unit_id from merged)`
  const ofUnit =
    unitId === undefined ? sql`true` : sql`(p.unit_id is not distinct from ${unitId} or ${isMerged})`
  const unit = list ? sql`case when ${isMerged} then ${list.unit} else p.unit_id end` : sql`p.unit_id`
  return sql<readonly StandingPair[]>`(
    with merged as materialized (${merged})
    select coalesce(json_agg(json_build_object('id', p.id, 'cadreId', p.cadre_id, 'personId', p.person_id, 'tier', p.tier,
      'unitId', ${unit}, 'mergedFrom', case when ${isMerged} then ${unitNameOn(sql.ref('p.unit_id'), on)} end,
      'from', p.from_on, 'reason', r.reason) order by p.id), '[]')
    from pairing p
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    left join pairing_reason r on r.school_id = p.school_id and r.pairing_id = p.id and r.superseded_at is null
    where p.school_id = current_school() and p.from_unit_id is null and p.to_unit_id is null
      and (e.ended_on is null or e.ended_on > ${on}) and ${ofTier} and ${ofUnit})`
}

export async function insertPairings(
  work: Anyone,
  list: ListRow,
  { begins, recorded }: { readonly begins: Marked['begins']; readonly recorded: Recorded },
) {
  if (begins.length === 0) return
  await work.tx
    .insertInto('pairing')
    .values(
      begins.map((begin) => ({
        school_id: work.schoolId,
        id: begin.pairingId,
        cadre_id: begin.cadreId,
        person_id: begin.personId,
        tier: list.tier,
        unit_id: list.unit_id,
        list_id: list.id,
        from_on: begin.from,
        ...recorded,
      })),
    )
    .execute()
}

/** The reason a pair bears takes the place of the one before. */
export async function putReasons(work: Anyone, reasons: Marked['reasons'], recorded: Recorded) {
  if (reasons.length === 0) return
  await work.tx
    .updateTable('pairing_reason')
    .set(superseding(recorded))
    .where('superseded_at', 'is', null)
    .where(
      'pairing_id',
      'in',
      reasons.map(({ pairingId }) => pairingId),
    )
    .execute()
  await work.tx
    .insertInto('pairing_reason')
    .values(
      reasons.map(({ pairingId, reason }) => ({
        school_id: work.schoolId,
        id: work.ids.next(),
        pairing_id: pairingId,
        reason,
        ...recorded,
      })),
    )
    .execute()
}

export async function insertEnds(
  work: Anyone,
  ends: readonly { readonly pairingId: string; readonly endId: string; readonly on: Day }[],
  why: { readonly reason: string; readonly recorded: Recorded },
) {
  if (ends.length === 0) return
  await work.tx
    .insertInto('pairing_end')
    .values(
      ends.map((end) => ({
        school_id: work.schoolId,
        id: end.endId,
        pairing_id: end.pairingId,
        ended_on: end.on,
        reason: why.reason,
        ...why.recorded,
      })),
    )
    .execute()
}

/** A pair to end: and who takes the person over, by a pair of the same tier that begins later or by a handover opened. */
export async function findPairing(work: Anyone, id: string) {
  const { rows } = await sql<PairToEnd & { readonly id: string; readonly unitId: string | null }>`
    select p.id, p.unit_id as "unitId", p.from_on as "from", e.ended_on as "endedOn",
      coalesce(
        (select json_build_object('name', d.name, 'from', n.from_on) from pairing n
          join human_detail d on d.school_id = n.school_id and d.human_id = n.cadre_id and d.superseded_at is null
          where n.school_id = p.school_id and n.person_id = p.person_id and n.tier = p.tier and n.cadre_id <> p.cadre_id
            and n.cadre_id = coalesce(h.successor_id, n.cadre_id) and not exists (select from pairing_end x
              where x.school_id = n.school_id and x.pairing_id = n.id and x.superseded_at is null)
          order by n.from_on, n.id limit 1),
        (select json_build_object('name', d.name, 'from', null) from human_detail d where d.school_id = h.school_id
          and d.human_id = h.successor_id and d.superseded_at is null)) as follower
    from pairing p
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    left join handover h on h.school_id = p.school_id and h.pairing_id = p.id and h.superseded_at is null and not ${isOver('h', 'p')}
    where p.school_id = current_school() and p.id = ${id}`.execute(work.tx)
  return rows[0]
}

/** Who stands on the two sides of these pairings. */
export async function findSides(work: Anyone, ids: readonly string[]) {
  return work.tx
    .selectFrom('pairing')
    .select(['cadre_id as cadreId', 'person_id as personId'])
    .where('id', 'in', [...ids])
    .execute()
}
