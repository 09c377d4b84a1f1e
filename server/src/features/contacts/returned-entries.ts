import type { ReturnedEntry } from '@tongxin/contract/contacts/taking-back'
import { addDays } from '@tongxin/core/calendar/day'
import { sql } from 'kysely'
import { endOf } from '../../platform/known-sql.ts'
import type { Work } from '../../platform/work.ts'

const daysShown = 60

/** What this account entered on behalf of cadres and they refused, the last first. Names it wrote itself. */
export async function listReturnedEntries(work: Work): Promise<ReturnedEntry[]> {
  const { rows } = await sql<ReturnedEntry>`
    select gone.root_id as "contactId", json_build_object('id', part.cadre_id, 'name', min(cadre.name)) as cadre,
      json_agg(person.name order by person.pinyin) as people, gone.held_on as "heldOn", gone.form, gone.reason,
      gone.recorded_at as "refusedAt"
    from contact gone
    join contact c on c.school_id = gone.school_id and c.root_id = gone.root_id and c.revision = gone.revision - 1
    join contact_part part on part.school_id = c.school_id and part.contact_id = c.id
    join human_detail cadre on cadre.school_id = c.school_id and cadre.human_id = part.cadre_id
      and cadre.superseded_at is null
    join human_detail person on person.school_id = c.school_id and person.human_id = part.person_id
      and person.superseded_at is null
    where gone.school_id = current_school() and gone.refused and c.recorder_id = ${work.actor.accountId}
      and gone.recorded_at >= ${endOf(addDays(work.today, -daysShown))}
    group by gone.school_id, gone.id, gone.root_id, gone.held_on, gone.form, gone.reason, gone.recorded_at, part.cadre_id
    order by gone.recorded_at desc
    limit 100`.execute(work.tx)
  return rows
}
