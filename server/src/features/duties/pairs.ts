import { type RawBuilder, sql } from 'kysely'

/** Contacts and pairings between some cadres and some persons; `personIds` null: with everybody. */
export type Pairs = {
  readonly cadreIds: readonly string[]
  readonly personIds: readonly string[] | null
}

/** Whether a row with both sides is between them; null: any is. */
export function between(table: string, pairs: Pairs | null): RawBuilder<unknown> {
  if (pairs === null) return sql`true`
  const side = (column: string, ids: readonly string[] | null) =>
    ids === null ? sql`true` : sql`${sql.ref(`${table}.${column}`)} = any(${[...ids]}::uuid[])`
  return sql`${side('cadre_id', pairs.cadreIds)} and ${side('person_id', pairs.personIds)}`
}
