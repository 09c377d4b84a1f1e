import type { Day } from '@tongxin/core/calendar/day'
import type { Initiator } from '@tongxin/core/policy/record-filter'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isConfirmed } from '../../platform/confirmed-sql.ts'
import { stoodAt } from '../../platform/known-sql.ts'
import { isNamedLike } from '../../platform/people-sql.ts'

/** What the ledger may be narrowed to; the same for the list, its count and its export. */
export type LedgerFilter = {
  readonly unitId?: string | undefined
  readonly cadreId?: string | undefined
  readonly personId?: string | undefined
  readonly name?: string | undefined
  readonly form?: string | undefined
  readonly initiatedBy?: Initiator | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly confirmed?: 'yes' | 'no' | undefined
  /** A requirement it counted for, or `metNothing`: no column says so, `settleFilter` finds out. */
  readonly met?: string | undefined
  /** As the ledger stood at the end of this day; absent: now. */
  readonly knownAt?: Day | undefined
}

/** What of the filter stands in columns, as conditions on `contact_part part`: the revisions that stand, or stood then. */
export function matching(filter: LedgerFilter): RawBuilder<SqlBool> {
  const conditions: RawBuilder<unknown>[] = [
    sql`part.school_id = current_school()`,
    stoodAt('part', filter.knownAt ?? null),
  ]
  if (filter.unitId) conditions.push(sql`part.cadre_unit_id = ${filter.unitId}`)
  if (filter.cadreId) conditions.push(sql`part.cadre_id = ${filter.cadreId}`)
  if (filter.personId) conditions.push(sql`part.person_id = ${filter.personId}`)
  if (filter.form) conditions.push(sql`part.form = ${filter.form}`)
  if (filter.initiatedBy) conditions.push(sql`part.initiated_by = ${filter.initiatedBy}`)
  if (filter.from) conditions.push(sql`part.held_on >= ${filter.from}`)
  if (filter.to) conditions.push(sql`part.held_on <= ${filter.to}`)
  if (filter.confirmed === 'yes') conditions.push(isConfirmed('part'))
  if (filter.confirmed === 'no') conditions.push(sql`not ${isConfirmed('part')}`)
  if (filter.name) conditions.push(named(filter.name))
  return sql`${sql.join(conditions, sql` and `)}`
}

/** 补录: whether the contact `c` of a part was entered after the closing of a period it was held in. */
export function isLate(part: 'part' | 'page'): RawBuilder<boolean> {
  const heldOn = sql.ref(`${part}.held_on`)
  return sql`exists (
    select from closed_period k
    join period_closing closing on closing.school_id = k.school_id and closing.closed_on = k.closed_on
    where k.school_id = current_school() and k.period_from <= ${heldOn} and ${heldOn} < k.period_to
      and c.entered_at >= ((closing.known_at + 1)::timestamp at time zone 'Asia/Shanghai'))`
}

/** A name on either side by characters, pinyin or initials: who has it is found once, and not for each line. */
function named(typed: string) {
  const who = sql`(select d.human_id from human_detail d where d.school_id = current_school()
    and d.superseded_at is null and ${isNamedLike('d', typed)})`
  return sql`(part.cadre_id in ${who} or part.person_id in ${who})`
}
