import { sql } from 'kysely'
import type { Work } from '../platform/work.ts'

/** Until so many requests stand before a lock, of this transaction or of one that waits for it; or `asked` is answered without. */
export async function untilWaiting(work: Pick<Work, 'tx'>, asked: Promise<unknown>, many = 1): Promise<void> {
  let isAnswered = false
  void asked.finally(() => {
    isAnswered = true
  })
  while (!isAnswered && (await countWaiting(work)) < many);
}

/** In this database only: a wait for another transaction names none, but who waits holds a table of one. */
async function countWaiting({ tx }: Pick<Work, 'tx'>): Promise<number> {
  const { rows } = await sql`select distinct wait.pid from pg_locks wait join pg_locks of on of.pid = wait.pid
    where not wait.granted and of.database = (select oid from pg_database where datname = current_database())`.execute(
    tx,
  )
  return rows.length
}
