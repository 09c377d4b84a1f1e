// What was in the books by the end of a day in Shanghai, as pieces of SQL; core's `isKnown` says the same of facts.
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { type RawBuilder, sql } from 'kysely'

/** Whether a row stood then; null: now. `row` is the alias of a table with `recorded_at` and `superseded_at`. */
export function stoodAt(row: string, knownAt: Day | null): RawBuilder<boolean> {
  const superseded = sql.ref(`${row}.superseded_at`)
  if (knownAt === null) return sql`${superseded} is null`
  return sql`${wasRecordedBy(row, knownAt)} and (${superseded} is null or ${superseded} >= ${endOf(knownAt)})`
}

/** Whether a row that is never superseded had been entered; null: any has. */
export function wasRecordedBy(row: string, knownAt: Day | null): RawBuilder<boolean> {
  return knownAt === null ? sql`true` : sql`${sql.ref(`${row}.recorded_at`)} < ${endOf(knownAt)}`
}

/** The moment a day ends. */
export function endOf(day: Day): RawBuilder<string> {
  return sql`(${addDays(day, 1)}::date::timestamp at time zone 'Asia/Shanghai')`
}
