import type { Clock } from '../clock.ts'
import { againWhenCrossed } from '../crossed.ts'
import { type Database, inSchool, type Tx } from '../database.ts'
import type { Ids } from '../ids.ts'
import type { Log } from '../log.ts'
import { type Running, repeat } from '../repeat.ts'
import { listSchoolIds } from '../school-list.ts'
import { type ClaimedJob, claimJob, endJob, giveBackJob } from './job-queue.ts'

/**
 * Does one job. All its effects go through `tx`: they happen exactly once, together with the job's end, however many
 * workers there are and wherever one dies. What leaves the database (a mail) can only be at least once.
 */
export type JobHandler = (tx: Tx, job: ClaimedJob) => Promise<void>

/** What is done about each kind of job. */
export interface JobHandling {
  /** By kind; jobs of other kinds are left to other workers. */
  readonly handlers: Readonly<Record<string, JobHandler>>
  /** By kind, what is left to do once a job has failed and all its effects are gone. */
  readonly afterFaults?: Readonly<Record<string, (job: ClaimedJob) => Promise<void>>>
}

export interface JobWorkerOptions extends JobHandling {
  readonly database: Database
  readonly clock: Pick<Clock, 'now'>
  readonly ids: Ids
  readonly log: Log
  readonly pauseMillis?: number
}

/** Works through every school's due jobs, one at a time, until stopped; stopping waits for the one under way. */
export function startJobWorker(options: JobWorkerOptions): Running {
  const worker = options.ids.next()
  return repeat({
    pauseMillis: options.pauseMillis ?? 1000,
    round: async (signal) => {
      for (const schoolId of await listSchoolIds(options.database)) {
        await doDueJobs(options, { schoolId, worker, signal })
      }
    },
    onError: (error) => options.log.error('job round failed', { error }),
  })
}

async function doDueJobs(
  options: JobWorkerOptions,
  place: { readonly schoolId: string; readonly worker: string; readonly signal: AbortSignal },
): Promise<void> {
  const kinds = Object.keys(options.handlers)
  while (!place.signal.aborted) {
    const job = await claimJob(options.database, { ...place, kinds, now: options.clock.now() })
    if (!job) return
    await doJob(options, job)
  }
}

async function doJob(options: JobWorkerOptions, job: ClaimedJob): Promise<void> {
  try {
    await doClaimedJob(options, job, options.clock.now())
  } catch (error) {
    await giveBack(options, job, error)
  }
}

type Doing = JobHandling & Pick<JobWorkerOptions, 'database'>

/** Does a job this worker has claimed, once more at once where somebody else's work has crossed it. Throws what it failed of. */
export async function doClaimedJob(
  { database, handlers, afterFaults }: Doing,
  job: ClaimedJob,
  now: Date,
): Promise<void> {
  try {
    await againWhenCrossed(() =>
      inSchool(database, job.school_id, async (tx) => {
        // Ended first: the row's lock keeps every other worker out until the effects are committed with it.
        if (await endJob(tx, job, now)) await handlers[job.kind]?.(tx, job)
      }),
    )
  } catch (error) {
    await afterFaults?.[job.kind]?.(job)
    throw error
  }
}

/** Tries again after 1, 2, 4 and 8 minutes. */
const maxAttempts = 5

async function giveBack(options: JobWorkerOptions, job: ClaimedJob, error: unknown): Promise<void> {
  const pause = 60_000 * 2 ** (job.attempts - 1)
  const retryAt = job.attempts < maxAttempts ? new Date(options.clock.now().getTime() + pause) : null
  const { id: jobId, kind, attempts } = job
  options.log.error(retryAt ? 'job will be tried again' : 'job failed for good', {
    jobId,
    kind,
    attempts,
    error,
  })
  await inSchool(options.database, job.school_id, (tx) =>
    giveBackJob(tx, job, { retryAt, error: nameError(error) }),
  )
}

/** Without the message, which may quote what the job worked on; the log has it, redacted. */
function nameError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}
