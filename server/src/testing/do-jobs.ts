// The worker of a test: does what is due in the order of the queue, each job's end and effects in one transaction.

import type { Shell } from '../http/shell.ts'
import { type ClaimedJob, claimJob } from '../platform/jobs/job-queue.ts'
import { doClaimedJob, type JobHandling } from '../platform/jobs/job-worker.ts'

type Handlers = JobHandling['handlers']

/** The school whose jobs are done. */
interface School {
  readonly shell: Pick<Shell, 'clock' | 'database'>
  readonly schoolId: string
}

/** Does one job of these kinds and says which; undefined when none is due. */
export async function doOneJob(
  { shell, schoolId }: School,
  handlers: Handlers,
  afterFaults: NonNullable<JobHandling['afterFaults']> = {},
): Promise<ClaimedJob | undefined> {
  const now = new Date(shell.clock.now().getTime() + 1000)
  const claiming = { schoolId, worker: 'test', kinds: Object.keys(handlers), now }
  const job = await claimJob(shell.database, claiming)
  if (!job) return undefined
  await doClaimedJob({ database: shell.database, handlers, afterFaults }, job, now)
  return job
}

/** Does jobs until none is due; says how many there were. */
export async function doJobs(school: School, handlers: Handlers): Promise<number> {
  let done = 0
  while (await doOneJob(school, handlers)) done += 1
  return done
}
