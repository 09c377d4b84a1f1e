import type { AccessFacts, Reach } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { survivorOf } from './merging/store.ts'

/** The reach of an operation over sheets as a condition: of one's units' rosters today, one's own, one's friends. */
export function humansWithin(reach: Reach, today: Day): RawBuilder<SqlBool> {
  if (reach.all) return sql`true`
  return sql`(human_id = any(${[...reach.ownerIds]}::uuid[])
    or human_id in (select r.human_id from human_role r where r.school_id = current_school()
      and r.superseded_at is null and r.unit_id = any(${[...reach.unitIds]}::uuid[])
      and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to > ${today}))
    or human_id in (${pairedPersons(today)} and p.cadre_id = any(${[...reach.pairedWith]}::uuid[])))`
}

function pairedPersons(today: Day): RawBuilder<unknown> {
  return sql`select p.person_id from pairing p where p.school_id = current_school() and p.from_on <= ${today}
    and not exists (select 1 from pairing_end e where e.school_id = p.school_id and e.pairing_id = p.id
      and e.superseded_at is null and e.ended_on <= ${today})`
}

/** What decides about access to one sheet: each of its units of today is a way in. */
export async function accessFactsOf(work: Work, humanId: string): Promise<readonly AccessFacts[]> {
  return (await findWays(work, sql`${humanId}::uuid`)).ways
}

/** The same of whom an id leads to: the surviving human, where the one asked for was merged. */
export async function reachedBy(
  work: Work,
  asked: string,
): Promise<{ readonly humanId: string; readonly ways: readonly AccessFacts[] }> {
  const { id, ways } = await findWays(work, survivorOf(sql`${asked}::uuid`))
  return { humanId: id ?? asked, ways }
}

async function findWays(work: Work, human: RawBuilder<unknown>) {
  const { rows } = await sql<{ id: string; unit_ids: string[]; cadre_ids: string[] }>`select one.id,
    array(select distinct r.unit_id from human_role r where r.school_id = current_school() and r.human_id = one.id
      and r.superseded_at is null and r.unit_id is not null and r.valid_from <= ${work.today}
      and (r.valid_to is null or r.valid_to > ${work.today}))::text[] as unit_ids,
    array(select p.cadre_id from pairing p where p.school_id = current_school() and p.person_id = one.id
      and p.from_on <= ${work.today} and not exists (select 1 from pairing_end e where e.school_id = p.school_id
        and e.pairing_id = p.id and e.superseded_at is null and e.ended_on <= ${work.today}))::text[] as cadre_ids
    from (select ${human} as id) one`.execute(work.tx)
  const [row] = rows
  return { id: row?.id, ways: waysInto(row?.id ?? '', row?.unit_ids ?? [], row?.cadre_ids ?? []) }
}

export function waysInto(
  humanId: string,
  unitIds: readonly string[],
  pairedWith: readonly string[],
): readonly AccessFacts[] {
  const base = { ownerIds: [humanId], pairedWith }
  return unitIds.length === 0 ? [base] : unitIds.map((unitId) => ({ ...base, unitId }))
}
