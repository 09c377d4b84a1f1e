import type { Reach } from '@tongxin/core/account/may'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** The columns of a table that decide about access: whose record it is, and the unit whose business it is. */
export type ReachColumns = { readonly owner?: string; readonly unit?: string }

/**
 * The reach of an operation as a condition on rows: the same scope that `may` checks for one record. A column that
 * the table does not have reaches nothing.
 */
export function withinReach(reach: Reach, columns: ReachColumns): RawBuilder<SqlBool> {
  if (reach.all) return sql`true`
  const ways: RawBuilder<SqlBool>[] = []
  if (columns.unit && reach.unitIds.length > 0)
    ways.push(sql`${sql.ref(columns.unit)} = any(${[...reach.unitIds]}::uuid[])`)
  if (columns.owner && reach.ownerIds.length > 0)
    ways.push(sql`${sql.ref(columns.owner)} = any(${[...reach.ownerIds]}::uuid[])`)
  if (ways.length === 0) return sql`false`
  return sql`(${sql.join(ways, sql` or `)})`
}
