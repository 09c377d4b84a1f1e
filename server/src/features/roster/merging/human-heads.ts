import type { HumanHead } from '@tongxin/contract/roster/merging'
import type { StoredSheet } from '@tongxin/core/roster/human-sheet'
import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'

export type HeadRow = Omit<HumanHead, 'units'> & {
  /** Of the roster, of employment and of posts, whenever. */
  readonly unitIds: readonly string[]
}

/** A row `d` of `human_detail` as what tells people apart; ended roles and units count too. */
export const headColumns: RawBuilder<unknown> = sql`d.human_id as id, d.name, d.staff_no as "staffNo", d.gender, d.born,
  array(select distinct r.role from human_role r where r.school_id = d.school_id and r.human_id = d.human_id
    and r.superseded_at is null order by r.role) as roles,
  array(select one.unit_id from (
      select r.unit_id from human_role r where r.school_id = d.school_id and r.human_id = d.human_id and r.superseded_at is null
      union select m.unit_id from employment m where m.school_id = d.school_id and m.human_id = d.human_id and m.superseded_at is null
      union select t.unit_id from post t where t.school_id = d.school_id and t.human_id = d.human_id and t.superseded_at is null) one
    where one.unit_id is not null order by one.unit_id)::text[] as "unitIds"`

/** Somebody who is on the roster, by the row `d`: who was merged with another, or whose import was undone, is not. */
export const isOnRoster: RawBuilder<unknown> = sql`d.school_id = current_school() and d.superseded_at is null
  and not exists (select from human_merge gone where gone.school_id = d.school_id and gone.merged_id = d.human_id
    and gone.superseded_at is null)
  and exists (select from human_role r where r.school_id = d.school_id and r.human_id = d.human_id and r.superseded_at is null)`

export async function findHeads(
  { tx }: Pick<Work, 'tx'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HeadRow>> {
  const { rows } = await sql<HeadRow>`select ${headColumns} from human_detail d
    where d.school_id = current_school() and d.superseded_at is null and d.human_id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export function headOf({ unitIds, ...head }: HeadRow, unitName: (id: string) => string): HumanHead {
  return { ...head, units: unitIds.map(unitName) }
}

/** The same of a sheet in hand. */
export function headOfSheet({ id, version, detail, facts }: StoredSheet, unitName: (id: string) => string) {
  const units = [...facts.roles, ...facts.employments, ...facts.posts].flatMap(({ unitId }) => unitId ?? [])
  const { name, staffNo, gender, born } = detail
  const roles = [...new Set(facts.roles.map(({ role }) => role))]
  return { id, version, name, staffNo, gender, born, roles, units: [...new Set(units)].map(unitName) }
}
