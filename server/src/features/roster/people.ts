import { reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { HumanRole, SheetSpan } from '@tongxin/core/roster/human-sheet'
import type { RosterOrder } from '@tongxin/core/roster/names/roster-order'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isNamedLike, unitAndBelow, unitPlaceOf } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { loadFactRows } from './fact-rows.ts'
import { loadUnits, unitsOn } from './queries.ts'
import { humansWithin } from './reach.ts'
import { readFacts } from './sheet-facts.ts'

export type PeopleAsked = {
  readonly search: string
  readonly unit?: string | undefined
  readonly order: RosterOrder
  readonly page: number
  readonly size: number
}

export type Found = {
  readonly human_id: string
  readonly name: string
  readonly staff_no: string | null
  readonly unit_id: string | null
  readonly number: number | null
  readonly total: number
}

/** One page of those who hold the role today, within the asker's reach, in the order asked for. */
export async function findPeople(work: Work, role: HumanRole, asked: PeopleAsked): Promise<readonly Found[]> {
  const { today } = work
  const among = humansWithin(reachOf(work.actor, 'human.read'), today)
  const { rows } = await sql<Found>`
    select d.human_id, d.name, d.staff_no, r.unit_id, nullif(r.sort_order, 0) as number, count(*) over () as total
    from (select distinct on (human_id) human_id, unit_id, sort_order from human_role
      where school_id = current_school() and superseded_at is null and role = ${role} and valid_from <= ${today}
        and (valid_to is null or valid_to > ${today}) and ${among}
        and ${asked.unit === undefined ? sql`true` : sql`unit_id in (${unitAndBelow(sql`${asked.unit}::uuid`, today)})`}
      order by human_id, sort_order) r
    join human_detail d on d.school_id = current_school() and d.human_id = r.human_id and d.superseded_at is null
    where ${namedLike(asked.search)}
    order by ${ordered(asked.order, { role, today })}, d.human_id
    limit ${asked.size} offset ${(asked.page - 1) * asked.size}`.execute(work.tx)
  return rows
}

/** The facts of today of the people on a page, and the names of units. */
export async function factsOfToday(work: Work, humanIds: readonly string[]) {
  const facts = readFacts(await loadFactRows(work.tx, { humanIds, withSuperseded: false }))
  const names = new Map(unitsOn(await loadUnits(work), work.today).map((unit) => [unit.unitId, unit.name]))
  const now = <Row extends SheetSpan>(rows: readonly Row[] | undefined): readonly Row[] =>
    (rows ?? []).filter((row) => holds(row, work.today))
  return {
    of: (id: string) => facts.get(id),
    now,
    unitName: (id: string | null) => (id && names.get(id)) || null,
  }
}

export function holds(row: SheetSpan, on: Day): boolean {
  return (row.from === null || row.from <= on) && (row.to === null || row.to > on)
}

/** Core's `compareInRoster`, or one of the two orders alone. */
function ordered(
  order: RosterOrder,
  { role, today }: { readonly role: HumanRole; readonly today: Day },
): RawBuilder<unknown> {
  if (order === 'sound') return sql`d.sound_order`
  if (order === 'strokes') return sql`d.stroke_order`
  const unitFirst = role === 'cadre' ? sql`${unitPlaceOf(sql.ref('r.unit_id'), today)}, ` : sql``
  return sql`${unitFirst}nullif(r.sort_order, 0) nulls last, d.stroke_order`
}

/** A name by characters, pinyin or initials, or a staff number from its beginning. */
export function namedLike(search: string): RawBuilder<SqlBool> {
  const typed = search.normalize('NFKC').trim()
  if (typed === '') return sql`true`
  const number = typed.replaceAll(/[%_\\]/g, '')
  if (number === '') return sql`false`
  return sql`(${isNamedLike('d', typed)} or d.staff_no like ${`${number}%`})`
}
