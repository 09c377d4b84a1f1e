import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Tx } from './database.ts'
import type { Schema } from './database-schema.ts'

type Row<Table extends keyof Schema> = Insertable<Schema[Table]>

/** Rows on their way into a table; nothing is sent yet. */
export type Insertion = RawBuilder<unknown>

/**
 * Rows that name the same columns, as one parameter: a parameter for every value costs more to write out and to parse than the
 * rows cost to store. `same` is what all of them have in common, sent once. Columns nobody names get their default.
 */
export function insertionOf<Table extends keyof Schema, Same extends Partial<Row<Table>>>(
  table: Table,
  { same, rows }: { readonly same: Same; readonly rows: readonly Omit<Row<Table>, keyof Same>[] },
): readonly Insertion[] {
  const [first] = rows
  if (!first) return []
  const columns = sql.join([...Object.keys(same), ...Object.keys(first)].map((column) => sql.ref(column)))
  const [base, some] = [JSON.stringify(same), JSON.stringify(withBytesAsText(rows))]
  return [
    sql`insert into ${sql.table(table)} (${columns}) select ${columns} from json_populate_recordset(
      json_populate_record(null::${sql.table(table)}, ${base}::json), ${some}::json)`,
  ]
}

/** All of it in one statement: rows may refer to each other, in whatever order. */
export async function insertTogether(tx: Tx, insertions: readonly Insertion[]): Promise<void> {
  if (insertions.length === 0) return
  const parts = insertions.map((insertion, at) => sql`${sql.ref(`part_${at}`)} as (${insertion})`)
  await sql`with ${sql.join(parts)} select`.execute(tx)
}

/** Bytes as PostgreSQL reads them out of a text. Most rows have none and go as they are. */
function withBytesAsText(rows: readonly object[]): readonly object[] {
  return rows.map((row) => {
    if (!Object.values(row).some((value) => value instanceof Uint8Array)) return row
    const told: Record<string, unknown> = { ...row }
    for (const [column, value] of Object.entries(told))
      if (value instanceof Uint8Array) told[column] = `\\x${Buffer.from(value).toString('hex')}`
    return told
  })
}
