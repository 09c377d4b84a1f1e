// Nobody is merged into another while somebody writes rows that name people: those rows would go on to name who is no more.
// Whoever writes holds who is one with whom, beside all others who write and from before anything is read; who merges, or
// takes a merge back, holds it alone. Until commit.
import { type QueryExecutorProvider, sql } from 'kysely'
import { nameSchool } from './prepared-pool.ts'

type Held = { readonly tx: QueryExecutorProvider; readonly schoolId: string }

const name = `hashtext('who is one')`

/** Names the school of a transaction and holds it beside others who write. */
export const nameSchoolToWrite = `${nameSchool}, pg_advisory_xact_lock_shared(${name}, hashtext($1))`

/** The same for what did not begin with it, as a job does: to be asked for before anything is read. */
export async function holdWhoIsOne({ tx, schoolId }: Held): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sql.raw(name)}, hashtext(${schoolId}))`.execute(tx)
}

/** How long merging waits for those who write. All who come after wait behind it, so that it is not long. */
const patience = '2s'

/** Alone. A table that is being written for minutes is not waited for: the database ends the wait with `lockTimeout`. */
export async function holdWhoIsOneAlone({ tx, schoolId }: Held): Promise<void> {
  await sql`select set_config('lock_timeout', ${patience}, true),
    pg_advisory_xact_lock(${sql.raw(name)}, hashtext(${schoolId}))`.execute(tx)
}

/** What the database calls a wait that it ended. */
export const lockTimeout = '55P03'
