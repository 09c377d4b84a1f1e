import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { Marked } from '@tongxin/core/pairing/lists/mark-step'
import type { StandingPairing } from '@tongxin/core/pairing/lists/pairing-list'
import { type RawBuilder, sql } from 'kysely'
import type { Recorded, Work } from '../../platform/work.ts'
import type { ListRow } from './lists/list-store.ts'

type Anyone = Work<Actor | null>

/** A pair in force, with the tier and unit whose list made it. */
export type StandingPair = StandingPairing & { readonly tier: string; readonly unitId: string | null }

type AskedStanding = { readonly on: Day; readonly tier?: string; readonly unitId?: string | null }

/** Pairs in force on a day; of one tier and unit when asked. */
export async function findStanding(work: Anyone, asked: AskedStanding): Promise<readonly StandingPair[]> {
  const { rows } = await sql<{
    standing: readonly StandingPair[]
  }>`select ${standingOn(asked)} as standing`.execute(work.tx)
  return rows[0]?.standing ?? []
}

/** The same as a piece of SQL, for a statement that asks for more than this. */
export function standingOn({ on, tier, unitId }: AskedStanding): RawBuilder<readonly StandingPair[]> {
  const ofTier = tier === undefined ? sql`true` : sql`p.tier = ${tier}`
  const ofUnit = unitId === undefined ? sql`true` : sql`p.unit_id is not distinct from ${unitId}`
  return sql<readonly StandingPair[]>`(
    select coalesce(json_agg(json_build_object('id', p.id, 'cadreId', p.cadre_id, 'personId', p.person_id, 'tier', p.tier,
      'unitId', p.unit_id, 'from', p.from_on) order by p.id), '[]')
    from pairing p
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    where p.school_id = current_school() and (e.ended_on is null or e.ended_on > ${on}) and ${ofTier} and ${ofUnit})`
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

export async function findPairing(work: Anyone, id: string) {
  return withEnds(work)
    .select([
      'p.id',
      'p.cadre_id as cadreId',
      'p.unit_id as unitId',
      'p.from_on as from',
      'e.ended_on as endedOn',
    ])
    .where('p.id', '=', id)
    .executeTakeFirst()
}

/** Pairings, each with its end where it has one. */
function withEnds({ tx }: Anyone) {
  return tx
    .selectFrom('pairing as p')
    .leftJoin('pairing_end as e', (join) =>
      join
        .onRef('e.school_id', '=', 'p.school_id')
        .onRef('e.pairing_id', '=', 'p.id')
        .on('e.superseded_at', 'is', null),
    )
}

/** Who stands on the two sides of these pairings. */
export async function findSides(work: Anyone, ids: readonly string[]) {
  return work.tx
    .selectFrom('pairing')
    .select(['cadre_id as cadreId', 'person_id as personId'])
    .where('id', 'in', [...ids])
    .execute()
}
