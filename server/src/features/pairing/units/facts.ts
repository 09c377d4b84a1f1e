// Who may stand for the sides of pairings that are units, as a piece of SQL for the nouns that read it.
import type { Day } from '@tongxin/core/calendar/day'
import { type RawBuilder, sql } from 'kysely'
import { holdsOn } from '../../../platform/people-sql.ts'

/**
 * Everybody of the unit that contacts with everybody of the other side, for the pairings with units that stand on a day: `human_id`
 * with `person_id`, in `pairing_id`. Of a unit are those with a role, a post or an employment in it or below it, as core counts them; whoever is
 * on the roster as a person to be contacted, and as no cadre, contacts nobody.
 */
export function talkingForUnits(on: Day): RawBuilder<unknown> {
  return sql`with recursive standing as (
      select p.school_id, p.id, p.cadre_id, p.person_id, p.from_unit_id, p.to_unit_id from pairing p
      left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
      where p.school_id = current_school() and (p.from_unit_id is not null or p.to_unit_id is not null)
        and p.from_on <= ${on} and (e.ended_on is null or e.ended_on > ${on})),
    below(top, unit_id) as (
      select from_unit_id, from_unit_id from standing where from_unit_id is not null
      union select to_unit_id, to_unit_id from standing where to_unit_id is not null
      union select b.top, u.unit_id from below b join unit_fact u on u.parent_id = b.unit_id
        where u.school_id = current_school() and ${holdsOn('u', on)}),
    member as (select b.top, f.human_id from below b join (${placesOn(on)}) f on f.unit_id = b.unit_id
      group by b.top, f.human_id),
    talker as (select m.top, m.human_id from member m where not ${hasRole('person', on)} or ${hasRole('cadre', on)})
    select distinct s.school_id, s.id as pairing_id, coalesce(t.human_id, s.cadre_id) as human_id,
      coalesce(m.human_id, s.person_id) as person_id
    from standing s left join talker t on t.top = s.from_unit_id left join member m on m.top = s.to_unit_id
    where coalesce(t.human_id, s.cadre_id) <> coalesce(m.human_id, s.person_id)`
}

function placesOn(on: Day): RawBuilder<unknown> {
  const parts = ['human_role', 'post', 'employment'].map(
    (table) => sql`select f.human_id, f.unit_id from ${sql.table(table)} f
      where f.school_id = current_school() and f.unit_id is not null and ${holdsOn('f', on)}`,
  )
  return sql.join(parts, sql` union all `)
}

function hasRole(role: 'cadre' | 'person', on: Day): RawBuilder<boolean> {
  return sql`exists (select from human_role r where r.school_id = current_school() and r.human_id = m.human_id
    and r.role = ${role} and ${holdsOn('r', on)})`
}

/** A pairing `p` between the two humans it names. */
export const isBetweenHumans = sql<boolean>`(p.from_unit_id is null and p.to_unit_id is null)`
