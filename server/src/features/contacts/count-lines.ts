import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../platform/work.ts'

const countedUpTo = 10_000

/** How many lines there are of `parts`, the end of a select from `part`; above ten thousand only that it is more. */
export async function countLines(work: Work, parts: RawBuilder<unknown>) {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (select from ${parts} limit ${countedUpTo + 1}) found`.execute(work.tx)
  const total = rows[0]?.total ?? 0
  return { total: Math.min(total, countedUpTo), more: total > countedUpTo }
}
