import type { Day } from '@tongxin/core/calendar/day'
import { sql } from 'kysely'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'

export type PairRow = {
  readonly cadre_id: string
  readonly cadre_name: string
  readonly person_id: string
  readonly person_name: string
  /** Sides that are units, by the name they have today. */
  readonly cadre_unit: string | null
  readonly person_unit: string | null
  readonly tier: string
  readonly from_on: Day
  readonly ended_on: Day | null
  /** Why it was made, where a list said so. */
  readonly reason: string | null
  /** The cadre's, as the counts kept or frozen say it. */
  readonly unit_id: string | null
}

/** A pairing with the names of its sides, and the cadre’s unit as the counts kept say it. */
export async function findPair(work: Work, id: string): Promise<PairRow | undefined> {
  const { rows } = await sql<PairRow>`
    select p.cadre_id, c.name as cadre_name, p.person_id, h.name as person_name,
      ${unitNameOn(sql.ref('p.from_unit_id'), work.today)} as cadre_unit,
      ${unitNameOn(sql.ref('p.to_unit_id'), work.today)} as person_unit, p.tier, p.from_on, e.ended_on, r.reason,
      coalesce((select d.unit_id from duty_count d where d.school_id = p.school_id and d.bearer_id = p.id::text
        order by d.period_from desc nulls last limit 1),
        (select f.unit_id from frozen_finding f where f.school_id = p.school_id and f.bearer_id = p.id::text
        order by f.period_from desc limit 1), p.unit_id) as unit_id
    from pairing p
    join human_detail c on c.school_id = p.school_id and c.human_id = p.cadre_id and c.superseded_at is null
    join human_detail h on h.school_id = p.school_id and h.human_id = p.person_id and h.superseded_at is null
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    left join pairing_reason r on r.school_id = p.school_id and r.pairing_id = p.id and r.superseded_at is null
    where p.school_id = current_school() and p.id = ${id}`.execute(work.tx)
  return rows[0]
}
