// Work to do later. A job is one row per (kind, key) for ever, so finding the same thing due twice queues it once; a
// worker owns it by compare-and-set, and its effect and its end are one transaction.
import { type Database, inSchool, type Tx } from '../database.ts'
import type { Ids } from '../ids.ts'

export interface NewJob {
  readonly schoolId: string
  readonly kind: string
  /** What it is about and for which period; the same again is the same job. */
  readonly key: string
  /** Anything JSON can hold; ids, never names or texts. */
  readonly payload?: unknown
  readonly runAt: Date
}

/** Queues the job in this transaction; false when it was queued before, whether waiting or done. */
export async function enqueueJob(tx: Tx, ids: Ids, job: NewJob): Promise<boolean> {
  const inserted = await tx
    .insertInto('job')
    .values({
      school_id: job.schoolId,
      id: ids.next(),
      kind: job.kind,
      key: job.key,
      payload: JSON.stringify(job.payload ?? null),
      state: 'waiting',
      run_at: job.runAt,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'kind', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** A job that this worker owns until it ends it or the lease runs out. */
export interface ClaimedJob {
  readonly school_id: string
  readonly id: string
  readonly kind: string
  readonly key: string
  readonly payload: unknown
  /** Which try this is, from 1. Also the claim's proof: a later claim has a higher one. */
  readonly attempts: number
}

export interface Claiming {
  readonly schoolId: string
  readonly worker: string
  readonly kinds: readonly string[]
  readonly now: Date
}

/** A worker that does not end its job within this time is taken for dead. */
export const leaseMillis = 10 * 60_000

/** The next job that is due and now ours; undefined when there is none. */
export async function claimJob(database: Database, claiming: Claiming): Promise<ClaimedJob | undefined> {
  if (claiming.kinds.length === 0) return undefined
  return inSchool(database, claiming.schoolId, async (tx) => {
    for (;;) {
      const due = await findDue(tx, claiming)
      if (!due) return undefined
      const claimed = await takeOver(tx, claiming, due)
      // Otherwise another worker was faster; the next one due may still be free.
      if (claimed) return claimed
    }
  })
}

interface Due {
  readonly id: string
  readonly state: string
  readonly attempts: number
}

function findDue(tx: Tx, { kinds, now }: Claiming): Promise<Due | undefined> {
  const abandoned = new Date(now.getTime() - leaseMillis)
  return tx
    .selectFrom('job')
    .select(['id', 'state', 'attempts'])
    .where('kind', 'in', kinds)
    .where((row) =>
      row.or([
        row.and([row('state', '=', 'waiting'), row('run_at', '<=', now.toISOString())]),
        row.and([row('state', '=', 'running'), row('claimed_at', '<', abandoned.toISOString())]),
      ]),
    )
    .orderBy('run_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

function takeOver(tx: Tx, { worker, now }: Claiming, due: Due): Promise<ClaimedJob | undefined> {
  return tx
    .updateTable('job')
    .set({ state: 'running', claimed_by: worker, claimed_at: now, attempts: due.attempts + 1 })
    .where('id', '=', due.id)
    .where('state', '=', due.state)
    .where('attempts', '=', due.attempts)
    .returning(['school_id', 'id', 'kind', 'key', 'payload', 'attempts'])
    .executeTakeFirst()
}

/** Marks the job done in this transaction; false when the claim was lost, and then nothing of it may be done. */
export async function endJob(tx: Tx, job: ClaimedJob, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('job')
    .set({ state: 'done', done_at: now, error: null })
    .where('id', '=', job.id)
    .where('state', '=', 'running')
    .where('attempts', '=', job.attempts)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Gives the job back for another try at `retryAt`, or for good when that is null. */
export async function giveBackJob(
  tx: Tx,
  job: ClaimedJob,
  failure: { readonly retryAt: Date | null; readonly error: string },
): Promise<void> {
  const next = failure.retryAt === null ? { state: 'failed' } : { state: 'waiting', run_at: failure.retryAt }
  await tx
    .updateTable('job')
    .set({ ...next, error: failure.error })
    .where('id', '=', job.id)
    .where('state', '=', 'running')
    .where('attempts', '=', job.attempts)
    .execute()
}
