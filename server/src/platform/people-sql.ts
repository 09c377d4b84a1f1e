// Names and units of humans as pieces of SQL, for queries that show people beside their own rows. The rule which unit a
// human stands under is core's (duties/unit-of): of the role, else of the employment, else of the first post.
import type { Day } from '@tongxin/core/calendar/day'
import { type RawBuilder, sql } from 'kysely'

/** The name of a unit on a day; one entered only later is called by its first name. `unit` is a column. */
export function unitNameOn(unit: RawBuilder<unknown>, on: RawBuilder<unknown> | Day) {
  return sql<string | null>`(
    select f.name from unit_fact f
    where f.school_id = current_school() and f.unit_id = ${unit} and f.superseded_at is null
    order by (f.valid_from <= ${on}::date and (f.valid_to is null or f.valid_to > ${on}::date)) desc, f.valid_from desc
    limit 1)`
}

/** The unit a human stands under on a day, in the role of cadre or person. `human` is a column. */
export function unitIdOn(
  human: RawBuilder<unknown>,
  role: 'cadre' | 'person',
  on: RawBuilder<unknown> | Day,
) {
  const holds = (row: string) =>
    sql`${sql.ref(`${row}.school_id`)} = current_school() and ${sql.ref(`${row}.human_id`)} = ${human}
      and ${sql.ref(`${row}.superseded_at`)} is null and ${sql.ref(`${row}.unit_id`)} is not null
      and ${sql.ref(`${row}.valid_from`)} <= ${on}::date
      and (${sql.ref(`${row}.valid_to`)} is null or ${sql.ref(`${row}.valid_to`)} > ${on}::date)`
  return sql<string | null>`coalesce(
    (select r.unit_id from human_role r where ${holds('r')} and r.role = ${role} order by r.sort_order limit 1),
    (select m.unit_id from employment m where ${holds('m')} limit 1),
    (select t.unit_id from post t where ${holds('t')} order by t.is_main desc, t.sort_order limit 1))`
}

/** The title of a human's main post on a day. */
export function postTitleOn(human: RawBuilder<unknown>, on: RawBuilder<unknown> | Day) {
  return sql<string | null>`(
    select t.title from post t
    where t.school_id = current_school() and t.human_id = ${human} and t.superseded_at is null
      and t.valid_from <= ${on}::date and (t.valid_to is null or t.valid_to > ${on}::date)
    order by t.is_main desc, t.sort_order limit 1)`
}

/** Whether a dated fact, by its alias, holds on a day as it is known now. */
export function holdsOn(fact: string, on: Day): RawBuilder<boolean> {
  const [from, to] = [sql.ref(`${fact}.valid_from`), sql.ref(`${fact}.valid_to`)]
  return sql`${sql.ref(`${fact}.superseded_at`)} is null and ${from} <= ${on} and (${to} is null or ${to} > ${on})`
}
