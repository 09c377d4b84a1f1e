// The one way to the database. Every statement about a school runs inside `inSchool`, which tells PostgreSQL the
// school for this transaction only; outside of it row security shows the app role nothing.
import { CompiledQuery, Kysely, type KyselyPlugin, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Schema } from './database-schema.ts'
import { parseType } from './database-types.ts'
import { nameSchool, preparedPool } from './prepared-pool.ts'
import { nameSchoolToWrite } from './who-is-one.ts'

export type Tx = Transaction<Schema>

/** What one finished transaction sent; begin and commit are not counted, setting the school is. */
export interface TransactionCount {
  readonly schoolId: string
  readonly statements: number
}

export interface Database {
  /** Outside every school: `school`, `schema_migration`, and nothing else for the app role. */
  readonly anywhere: Kysely<Schema>
  readonly onTransaction: ((count: TransactionCount) => void) | undefined
  readonly close: () => Promise<void>
}

export interface DatabaseOptions {
  readonly url: string
  readonly connections?: number
  /** Told of every transaction that ended, well or badly. */
  readonly onTransaction?: (count: TransactionCount) => void
  /** Told when a connection breaks; the pool opens a new one by itself. */
  readonly onConnectionLost?: (error: Error) => void
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections ?? 10,
    application_name: 'tongxin',
    connectionTimeoutMillis: 10_000,
    // A statement that runs away, or a transaction whose program hangs, gives its locks back.
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    types: { getTypeParser: parseType },
  })
  // Without a listener a broken connection would end the process, whether it is idle or in the midst of a transaction.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', (error) => options.onConnectionLost?.(error)))
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: preparedPool(pool) }) })
  return { anywhere: kysely, onTransaction: options.onTransaction, close: () => kysely.destroy() }
}

type InSchool = <T>(database: Database, schoolId: string, use: (tx: Tx) => Promise<T>) => Promise<T>

/** Runs `use` in one transaction that sees the rows of this school only: all of it happens, or nothing. */
export const inSchool: InSchool = (database, schoolId, use) =>
  inTransaction(database, { schoolId, naming: nameSchool }, use)

/** The same, while nobody is merged into another: for what writes rows that name people. */
export const inSchoolToWrite: InSchool = (database, schoolId, use) =>
  inTransaction(database, { schoolId, naming: nameSchoolToWrite }, use)

async function inTransaction<T>(
  database: Database,
  { schoolId, naming }: { readonly schoolId: string; readonly naming: string },
  use: (tx: Tx) => Promise<T>,
): Promise<T> {
  // Naming the school is the first.
  const count = { schoolId, statements: 1 }
  const counting = countInto(count)
  try {
    return await database.anywhere.transaction().execute(async (plain) => {
      const tx = plain.withPlugin(counting)
      await tx.executeQuery(CompiledQuery.raw(naming, [schoolId]))
      return use(tx)
    })
  } finally {
    database.onTransaction?.(count)
  }
}

function countInto(count: { statements: number }): KyselyPlugin {
  return {
    transformQuery({ node }) {
      count.statements += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
}
