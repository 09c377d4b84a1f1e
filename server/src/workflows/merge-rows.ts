// Moving what names one human to another, and back: a row is kept for each row moved.
import { type RawBuilder, sql } from 'kysely'
import type { Recorded, Work } from '../platform/work.ts'
import { type HumanColumn, type HumanKind, humanColumns, idIn } from './human-columns.ts'

export type Moving = {
  readonly mergeId: string
  readonly survivingId: string
  readonly mergedId: string
}

/** Everything that names the merged human names the surviving one from now on. */
export async function moveRows(work: Work, moving: Moving, recorded: Recorded): Promise<void> {
  const found = humanColumns.map(
    (one) => sql`select ${sql.lit(one.table)}::text, ${sql.lit(one.column)}::text, t.${sql.ref(one.key)}
      from ${sql.table(one.table)} t where t.school_id = current_school() and ${isMoved(one, moving)}`,
  )
  await sql`insert into human_merge_row (school_id, merge_id, table_name, column_name, row_id, recorded_at, recorded_in)
    select current_school(), ${moving.mergeId}::uuid, found.*, ${recorded.recorded_at}::timestamptz, ${recorded.recorded_in}::uuid
    from (${sql.join(found, sql` union all `)}) found`.execute(work.tx)
  await rename(work, { mergeId: moving.mergeId, from: moving.mergedId, to: moving.survivingId })
}

/** The rows this merge moved name the merged human again; whatever came since stays. */
export async function moveRowsBack(work: Work, moving: Moving): Promise<void> {
  await rename(work, { mergeId: moving.mergeId, from: moving.survivingId, to: moving.mergedId })
}

type Renaming = { readonly mergeId: string; readonly from: string; readonly to: string }

/** In the rows of the merge, one human's id for the other's; a table at a time, as a row may name somebody twice. */
async function rename(work: Work, renaming: Renaming): Promise<void> {
  const tables = [...new Set(humanColumns.map(({ table }) => table))]
  const renamed = tables.map((table, at) => {
    const columns = humanColumns.filter((one) => one.table === table)
    const sets = columns.map(
      (one) => sql`${sql.ref(one.column)} = case when ${isNamed(one, renaming)}
        then ${idIn(one, renaming.to)} else t.${sql.ref(one.column)} end`,
    )
    const named = columns.map((one) => isNamed(one, renaming))
    return sql`${sql.raw(`renamed_${at}`)} as (update ${sql.table(table)} t set ${sql.join(sets)}
      where t.school_id = current_school() and (${sql.join(named, sql` or `)}) returning 1)`
  })
  await sql`with ${sql.join(renamed)} select 1`.execute(work.tx)
}

function isNamed(one: HumanColumn, { mergeId, from }: Renaming): RawBuilder<unknown> {
  return sql`(t.${sql.ref(one.column)} = ${idIn(one, from)} and t.${sql.ref(one.key)} in (
    select m.row_id from human_merge_row m where m.school_id = current_school() and m.merge_id = ${mergeId}
      and m.table_name = ${sql.lit(one.table)} and m.column_name = ${sql.lit(one.column)}))`
}

export type RowCount = { readonly kind: HumanKind; readonly count: number }

/** How many rows of each kind a condition lets through, over every column that names a human. */
export function rowCounts(of: (one: HumanColumn) => RawBuilder<unknown>): RawBuilder<RowCount> {
  const counts = humanColumns.map(
    (one) => sql`select ${sql.lit(one.kind)}::text as kind, count(*) as count from ${sql.table(one.table)} t
      where t.school_id = current_school() and ${of(one)}`,
  )
  return sql<RowCount>`select kind, sum(count)::int as count from (${sql.join(counts, sql` union all `)}) counted
    group by kind having sum(count) > 0 order by kind`
}

/** A row of the table that names the merged human and can name the surviving one. */
export function isMoved(
  one: HumanColumn,
  { survivingId, mergedId }: Omit<Moving, 'mergeId'>,
): RawBuilder<unknown> {
  const conditions = [sql`t.${sql.ref(one.column)} = ${idIn(one, mergedId)}`]
  if (one.side) conditions.push(sql`t.${sql.ref(one.side)} <> ${survivingId}::uuid`)
  if (one.once) {
    const same = one.once.map((column) => sql`o.${sql.ref(column)} = t.${sql.ref(column)}`)
    conditions.push(sql`not exists (select from ${sql.table(one.table)} o where o.school_id = t.school_id
      and o.${sql.ref(one.column)} = ${idIn(one, survivingId)} and ${sql.join(same, sql` and `)})`)
  }
  return sql.join(conditions, sql` and `)
}
