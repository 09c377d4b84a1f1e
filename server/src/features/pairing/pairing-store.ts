import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { Marked } from '@tongxin/core/pairing/lists/mark-step'
import type { StandingPairing } from '@tongxin/core/pairing/lists/pairing-list'
import type { Recorded, Work } from '../../platform/work.ts'
import type { ListRow } from './lists/list-store.ts'

type Anyone = Work<Actor | null>

/** Pairs in force on a day; of one tier and unit when asked. */
export async function findStanding(
  work: Anyone,
  asked: { readonly on: Day; readonly tier?: string; readonly unitId?: string | null },
): Promise<readonly (StandingPairing & { readonly tier: string; readonly unitId: string | null })[]> {
  let query = withEnds(work)
    .select([
      'p.id',
      'p.cadre_id as cadreId',
      'p.person_id as personId',
      'p.tier',
      'p.unit_id as unitId',
      'p.from_on as from',
    ])
    .where((row) => row.or([row('e.ended_on', 'is', null), row('e.ended_on', '>', asked.on)]))
    .orderBy('p.id')
  if (asked.tier !== undefined) query = query.where('p.tier', '=', asked.tier)
  if (asked.unitId !== undefined) {
    query =
      asked.unitId === null
        ? query.where('p.unit_id', 'is', null)
        : query.where('p.unit_id', '=', asked.unitId)
  }
  return query.execute()
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
