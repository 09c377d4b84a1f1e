import type { Actor } from '@tongxin/core/account/actor'
import { sql } from 'kysely'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'

/** A unit as lists see it; `id` null is the whole school. */
export type ListUnit = {
  readonly id: string | null
  readonly name: string | null
  readonly kind: string | null
  /** Cadres stand under it today. */
  readonly hasCadres: boolean
  /** Tiers in which pairs of its lists are in force today. */
  readonly pairedTiers: readonly string[]
}

/** The units of today in the order of the roster, and the school as a whole: one statement. */
export async function findListUnits(work: Work<Actor | null>): Promise<readonly ListUnit[]> {
  const pairedTiers = sql`array(select distinct p.tier from pairing p
    where p.school_id = current_school() and p.unit_id is not distinct from f.unit_id and p.from_on <= ${work.today}
      and not exists (select from pairing_end e where e.school_id = p.school_id and e.pairing_id = p.id
        and e.superseded_at is null and e.ended_on <= ${work.today}))`
  const { rows } = await sql<ListUnit>`
    select f.unit_id as id, f.name, f.kind,
      exists (select from human_role r where r.school_id = current_school() and r.unit_id = f.unit_id
        and r.role = 'cadre' and r.superseded_at is null and r.valid_from <= ${work.today}
        and (r.valid_to is null or r.valid_to > ${work.today})) as "hasCadres",
      ${pairedTiers} as "pairedTiers"
    from (select unit_id, name, kind, sort_order from unit_fact where school_id = current_school() and superseded_at is null
        and valid_from <= ${work.today} and (valid_to is null or valid_to > ${work.today})
      union all select null, null, null, null) f
    order by f.sort_order nulls last, f.name`.execute(work.tx)
  return rows
}

/** Every unit there ever was by its name of today, or the last it had: lists and pairs outlive their unit. */
export async function findUnitNames(work: Work<Actor | null>): Promise<ReadonlyMap<string | null, string>> {
  const { rows } = await sql<{ readonly id: string; readonly name: string }>`
    select u.unit_id as id, ${unitNameOn(sql.ref('u.unit_id'), work.today)} as name
    from (select distinct unit_id from unit_fact where school_id = current_school() and superseded_at is null) u`.execute(
    work.tx,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
