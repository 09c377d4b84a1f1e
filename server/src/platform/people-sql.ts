// Names and units of humans as pieces of SQL, for queries that show people beside their own rows. The rule which unit a
// human stands under is core's (duties/unit-of): of the role, else of the employment, else of the first post.
import type { Day } from '@tongxin/core/calendar/day'
import { readTypedName } from '@tongxin/core/roster/names/typed-name'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { literally } from './like-sql.ts'

/** The name of a unit on a day; one entered only later is called by its first name. `unit` is a column. */
export function unitNameOn(unit: RawBuilder<unknown>, on: RawBuilder<unknown> | Day) {
  return sql<string | null>`(
    select f.name from unit_fact f
    where f.school_id = current_school() and f.unit_id = ${unit} and f.superseded_at is null
    order by (f.valid_from <= ${on}::date and (f.valid_to is null or f.valid_to > ${on}::date)) desc, f.valid_from desc
    limit 1)`
}

/**
 * A unit and every unit below it in the tree of a day, with those merged into one of them by then: what they had is theirs now. A unit
 * split up is nobody's but its own. `unit` is a column or an id.
 */
export function unitAndBelow(unit: RawBuilder<unknown>, on: Day): RawBuilder<{ unit_id: string }> {
  return sql`with recursive below(unit_id) as (
      select ${unit}
      union
      select f.unit_id from unit_fact f join below b on (f.parent_id = b.unit_id and ${holdsOn('f', on)})
        or (f.into_ids = array[b.unit_id] and f.superseded_at is null and f.valid_to <= ${on}::date)
      where f.school_id = current_school()
    ) select unit_id from below`
}

/**
 * Units merged into a unit, or into one merged into it, as it stood and was entered at a moment: what they had is the unit's to go on with.
 * `unit` and `at` (timestamptz) are columns or values.
 */
export function unitsMergedInto(
  unit: RawBuilder<unknown>,
  at: RawBuilder<unknown>,
): RawBuilder<{ unit_id: string }> {
  return sql`with recursive merged(unit_id) as (
      select ${unit}
      union
      select f.unit_id from unit_fact f join merged m on f.into_ids = array[m.unit_id]
      where f.school_id = current_school() and f.superseded_at is null and f.recorded_at <= ${at}
        and f.valid_to <= (${at} at time zone 'Asia/Shanghai')::date
    ) select unit_id from merged where unit_id is distinct from ${unit}`
}

/** On the roster as a cadre that day. */
export function isCadreOn(human: RawBuilder<unknown>, on: Day): RawBuilder<boolean> {
  return sql<boolean>`exists (select from human_role r where r.school_id = current_school() and r.human_id = ${human}
    and r.role = 'cadre' and ${holdsOn('r', on)})`
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

/** What two writings of one name share (core/roster/names/canonical-name, bareName); stored names are in their one form. */
export function bareNameOf(name: RawBuilder<unknown>) {
  return sql<string>`lower(translate(${name}, '· ', ''))`
}

/** Who is found by what was typed: core's `isNamedLike` as a condition on a row of human_detail. */
export function isNamedLike(detail: string, typed: string): RawBuilder<SqlBool> {
  const { characters, letters } = readTypedName(typed)
  const plain = literally(characters)
  const column = (name: string) => sql.ref(`${detail}.${name}`)
  const spelled = (name: string) =>
    sql`replace(${column(name)}, 'v', 'yu') like any(array[${`${letters}%`}, ${`%${letters}`}])`
  const byLetters = letters === null ? sql`` : sql` or ${spelled('pinyin')} or ${spelled('initials')}`
  return sql`(${bareNameOf(column('name'))} like ${`%${plain}%`}${byLetters})`
}

/**
 * The order of humans wherever they are listed: cadres unit by unit, then by 手工顺序 those who have a number in the role (班子排序), then
 * the rest 以姓氏笔画为序. Core decides it (`compareInRoster`); the key is stored. `detail` is a row of human_detail.
 */
export function inRosterOrder(detail: string, role: 'cadre' | 'person', on: RawBuilder<unknown> | Day) {
  const human = sql.ref(`${detail}.human_id`)
  const unitFirst = role === 'cadre' ? sql`${unitPlaceOf(rosterUnitOn(human, on), on)}, ` : sql``
  return sql`${unitFirst}${manualPlaceOn(human, role, on)} nulls last, ${sql.ref(`${detail}.stroke_order`)}, ${human}`
}

/** The number a unit has among the units on a day; 0: it has none, or there is no unit. `unit` is a column. */
export function unitPlaceOf(unit: RawBuilder<unknown>, on: RawBuilder<unknown> | Day) {
  return sql<number>`coalesce((
    select f.sort_order from unit_fact f
    where f.school_id = current_school() and f.unit_id = ${unit} and f.superseded_at is null
    order by (f.valid_from <= ${on}::date and (f.valid_to is null or f.valid_to > ${on}::date)) desc, f.valid_from desc
    limit 1), 0)`
}

/** The unit whose roster holds a cadre on a day. */
function rosterUnitOn(human: RawBuilder<unknown>, on: RawBuilder<unknown> | Day) {
  return sql<string | null>`(
    select r.unit_id from human_role r
    where r.school_id = current_school() and r.human_id = ${human} and r.role = 'cadre' and r.superseded_at is null
      and r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to > ${on}::date)
    order by r.sort_order limit 1)`
}

/** The number of 手工顺序 in a role on a day; null: none. */
function manualPlaceOn(human: RawBuilder<unknown>, role: 'cadre' | 'person', on: RawBuilder<unknown> | Day) {
  return sql<number | null>`(
    select min(r.sort_order) from human_role r
    where r.school_id = current_school() and r.human_id = ${human} and r.role = ${role} and r.superseded_at is null
      and r.sort_order > 0 and r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to > ${on}::date))`
}
