import type { Day } from '@tongxin/core/calendar/day'
import { sql } from 'kysely'
import { assistedPairings } from '../pairing/assistants/facts.ts'
import { isBetweenHumans, talkingForUnits } from '../pairing/units/facts.ts'

/** With whom a cadre keeps contact, in which pairing: by name, as an assistant, or as somebody of a unit that is paired. */
export function talkedWith(cadreId: string, today: Day) {
  return sql`select p.id as pairing_id, p.person_id, false as of_unit from pairing p where p.school_id = current_school()
      and (p.cadre_id = ${cadreId} and ${isBetweenHumans} or p.id = any(${assistedPairings(cadreId, today)}))
    union all
    select t.pairing_id, t.person_id, true from (${talkingForUnits(today)}) t where t.human_id = ${cadreId}`
}
