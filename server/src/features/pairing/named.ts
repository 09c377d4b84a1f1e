import { reachOf } from '@tongxin/core/account/may'
import { sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { holdsOn, isNamedLike } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'

/** Who of the lists within reach is named so: people of these units today, and whoever stands in a line or pair of them. */
export async function findNamed(work: Work, typed: string): Promise<string[]> {
  const reach = reachOf(work.actor, 'list.read')
  const within = (unit: string) => withinReach(reach, { unit })
  const ofUnits = (table: string) => sql`select f.human_id from ${sql.table(table)} f
    where f.school_id = current_school() and ${within('f.unit_id')} and ${holdsOn('f', work.today)}`
  const among = reach.all
    ? sql`true`
    : sql`d.human_id in (${sql.join(['human_role', 'employment', 'post'].map(ofUnits), sql` union all `)}
        union all select unnest(array[n.cadre_id, n.person_id]) from pairing_list l
          join pairing_list_line n on n.school_id = l.school_id and n.list_id = l.id and n.superseded_at is null
          where l.school_id = current_school() and ${within('l.unit_id')}
        union all select unnest(array[p.cadre_id, p.person_id]) from pairing p
          where p.school_id = current_school() and ${within('p.unit_id')})`
  const { rows } = await sql<{ id: string }>`select d.human_id as id from human_detail d
    where d.school_id = current_school() and d.superseded_at is null and ${isNamedLike('d', typed)} and ${among}`.execute(
    work.tx,
  )
  return rows.map(({ id }) => id)
}
