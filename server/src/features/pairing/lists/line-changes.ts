import { type Expression, sql } from 'kysely'

/** A line that was added to a list or taken out of it: by whom, when. */
export type StoredLineChange = {
  readonly lineId: string
  readonly kind: 'added' | 'removed'
  readonly cadreId: string
  readonly personId: string
  readonly byName: string
  readonly at: string
}

/** The latest changes of a list's lines, newest first; those it was begun with are none. */
export function lineChangesOf(list: Expression<string>) {
  return sql<readonly StoredLineChange[]>`coalesce((
    select json_agg(json_build_object('lineId', c.id, 'kind', c.kind, 'cadreId', c.cadre_id, 'personId', c.person_id,
      'byName', a.display_name, 'at', c.at) order by c.at desc, c.event desc, c.id)
    from (
      select * from (
        select l.school_id, l.id, 'added' as kind, l.cadre_id, l.person_id, l.recorded_in as event, l.recorded_at as at
          from pairing_list_line l
          join pairing_list p on p.school_id = l.school_id and p.id = l.list_id and p.recorded_in <> l.recorded_in
          where l.school_id = current_school() and l.list_id = ${list}
        union all
        select l.school_id, l.id, 'removed', l.cadre_id, l.person_id, l.superseded_in, l.superseded_at
          from pairing_list_line l
          where l.school_id = current_school() and l.list_id = ${list} and l.superseded_at is not null
      ) every order by at desc, event desc, id limit ${sql.lit(mostTold)}
    ) c
    join audit_event e on e.school_id = c.school_id and e.id = c.event
    join account a on a.school_id = e.school_id and a.id = e.actor_id), '[]'::json)`
}

/** How many such changes there have been: whoever knows the number sees by it that somebody else made one. */
export function editsOf(list: Expression<string>) {
  return sql<number>`(
    select (count(*) filter (where p.recorded_in <> l.recorded_in) + count(l.superseded_at))::int
    from pairing_list_line l
    join pairing_list p on p.school_id = l.school_id and p.id = l.list_id
    where l.school_id = current_school() and l.list_id = ${list})`
}

const mostTold = 200
