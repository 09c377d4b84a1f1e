import type { Day } from '@tongxin/core/calendar/day'
import { type RawBuilder, sql } from 'kysely'
import { unitIdOn } from '../../../platform/people-sql.ts'

/** The unit whose list made the pair; of a pair of the school's own list that of who takes it over, else of who gives it. */
export function urgedUnitId(today: Day): RawBuilder<string | null> {
  return sql<string | null>`coalesce(p.unit_id, ${unitIdOn(sql.ref('h.successor_id'), 'cadre', today)},
    ${unitIdOn(sql.ref('p.cadre_id'), 'cadre', today)})`
}
