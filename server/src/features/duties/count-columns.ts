// The columns of a stored count, and rows of it as one array a column: five thousand rows are twenty parameters.
import { type RawBuilder, sql } from 'kysely'
import type { StoredCount } from './stored-count.ts'

export const countColumns = [
  'requirement',
  'period',
  'bearer_id',
  'bearer_kind',
  'tier',
  'unit_id',
  'cadre_id',
  'person_id',
  'period_from',
  'period_to',
  'applies',
  'counted',
  'counted_hi',
  'late',
  'late_hi',
  'own_at_least',
  'share',
  'open_reading',
  'last_on',
  'policy_version_id',
] as const satisfies readonly (keyof StoredCount)[]

export const countNames = sql.join(countColumns.map((column) => sql.ref(column)))

const types: Partial<Record<keyof StoredCount, string>> = {
  unit_id: 'uuid',
  cadre_id: 'uuid',
  person_id: 'uuid',
  period_from: 'date',
  period_to: 'date',
  counted: 'integer',
  counted_hi: 'integer',
  late: 'integer',
  late_hi: 'integer',
  own_at_least: 'integer',
  share: 'double precision',
  open_reading: 'boolean',
  last_on: 'date',
  policy_version_id: 'uuid',
}

/** Arguments of `unnest`, in the order of the columns. */
export function countArrays(rows: readonly StoredCount[]): RawBuilder<unknown> {
  return sql.join(
    countColumns.map(
      (column) => sql`${rows.map((row) => row[column])}::${sql.raw(types[column] ?? 'text')}[]`,
    ),
  )
}
