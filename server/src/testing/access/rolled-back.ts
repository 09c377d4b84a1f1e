// A database in which every transaction is looked at just before it would be kept, and then undone: a walk of
// thousands of requests changes nothing, so no request depends on the one before.
import { type Kysely, sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import type { Schema } from '../../platform/database-schema.ts'

/** What one transaction would have left behind. */
export type Trace = { readonly statements: number; readonly changed: readonly string[] }

class Undone extends Error {
  readonly value: unknown
  constructor(value: unknown) {
    super('undone')
    this.value = value
  }
}

export function rolledBack(database: Database, onTrace: (trace: Trace) => void): Database {
  const real = database.anywhere
  let changed: readonly string[] = []
  const execute = async <T>(use: (tx: Tx) => Promise<T>): Promise<T> => {
    changed = []
    try {
      return await real.transaction().execute(async (tx) => {
        const before = await countsOf(tx)
        const value = await use(tx)
        await sql`set constraints all immediate`.execute(tx)
        changed = changedSince(before, await countsOf(tx))
        throw new Undone(value)
      })
    } catch (error) {
      if (error instanceof Undone) return error.value as T
      throw error
    }
  }
  const anywhere = {
    selectFrom: (table: 'school') => real.selectFrom(table),
    transaction: () => ({ execute }),
  } as unknown as Kysely<Schema>
  const onTransaction = ({ statements }: { readonly statements: number }) => onTrace({ statements, changed })
  return { ...database, anywhere, onTransaction }
}

/** Rows each table has gained or changed so far, as PostgreSQL counts them within a connection. */
async function countsOf(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ table: string; changes: number }>`
    select relname as table, (n_tup_ins + n_tup_upd + n_tup_del)::int as changes
    from pg_stat_xact_user_tables where n_tup_ins + n_tup_upd + n_tup_del > 0`.execute(tx)
  return new Map(rows.map((row) => [row.table, row.changes]))
}

function changedSince(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  return [...after].filter(([table, count]) => count > (before.get(table) ?? 0)).map(([table]) => table)
}
