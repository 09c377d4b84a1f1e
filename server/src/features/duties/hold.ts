// Two writes about the same pair must not count at once: each would miss what the other has not yet committed. Whoever
// counts holds the school together with others, or alone; who counts a pair holds its cadre too. Held until commit, and
// always taken before the facts are read.
import { createHash } from 'node:crypto'
import type { Actor } from '@tongxin/core/account/actor'
import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../platform/work.ts'

type Anyone = Work<Actor | null>

/** Alone: nobody else counts anything of the school meanwhile. */
export async function holdDuties(work: Anyone): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockOf(work.schoolId)}::bigint)`.execute(work.tx)
}

/** Beside those who count pairs: what is written here is seen by the next who counts alone. */
export async function holdDutiesShared(work: Anyone): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${lockOf(work.schoolId)}::bigint)`.execute(work.tx)
}

/** Beside those who count for other cadres; a piece of SQL for a statement that asks for more than this. */
export function holdingCadre({ schoolId }: Anyone, cadreId: string): RawBuilder<string> {
  return sql`concat(pg_advisory_xact_lock_shared(${lockOf(schoolId)}::bigint),
    pg_advisory_xact_lock(${lockOf(`${schoolId}/${cadreId}`)}::bigint))`
}

/** Several cadres at once, before each is held by itself: always in one order, so that no two wait for each other. */
export async function holdCadres(work: Anyone, cadreIds: readonly string[]): Promise<void> {
  for (const cadreId of [...new Set(cadreIds)].toSorted())
    await sql`select ${holdingCadre(work, cadreId)}`.execute(work.tx)
}

/**
 * What is counted over everybody's contacts is counted by one at a time. A lock of its own: two who hold the school
 * together could not both go on to hold it alone.
 */
export async function holdWideDuties(work: Anyone): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockOf(`${work.schoolId}/wide`)}::bigint)`.execute(work.tx)
}

/**
 * One closing at a time, beside everybody who counts: what was known when a period ended is not changed by what is written
 * now, so nobody who logs a contact waits for it.
 */
export async function holdClosing(work: Anyone): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockOf(`${work.schoolId}/closing`)}::bigint)`.execute(work.tx)
}

function lockOf(name: string): string {
  return createHash('sha256').update(`duties/${name}`).digest().readBigInt64BE(0).toString()
}
