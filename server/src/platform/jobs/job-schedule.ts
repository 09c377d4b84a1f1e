import { Cron } from 'croner'
import type { Clock } from '../clock.ts'
import { type Database, inSchool } from '../database.ts'
import type { Ids } from '../ids.ts'
import type { Log } from '../log.ts'
import type { Running } from '../repeat.ts'
import { listSchoolIds } from '../school-list.ts'
import { enqueueJob } from './job-queue.ts'

/** A kind of job that falls due by the calendar, in Asia/Shanghai. */
export interface ScheduledJob {
  readonly kind: string
  /** Five fields: minute, hour, day, month, weekday. */
  readonly cron: string
}

export interface ScheduleOptions {
  readonly database: Database
  readonly clock: Pick<Clock, 'now'>
  readonly ids: Ids
  readonly log: Log
  readonly jobs: readonly ScheduledJob[]
}

/** Queues each job when it falls due, and at once the latest time that was missed while nothing ran. */
export function startSchedule(options: ScheduleOptions): Running {
  const underWay = new Set<Promise<void>>()
  const tick = (job: ScheduledJob) => {
    const round = enqueueLatest(options, job)
      .catch((error: unknown) => options.log.error('scheduling failed', { kind: job.kind, error }))
      .finally(() => underWay.delete(round))
    underWay.add(round)
  }
  const crons = options.jobs.map((job) => new Cron(job.cron, { timezone }, () => tick(job)))
  for (const job of options.jobs) tick(job)
  return {
    stop: async () => {
      for (const cron of crons) cron.stop()
      await Promise.all(underWay)
    },
  }
}

/** One job a school, keyed by the time it was due: any number of servers and restarts queue it once. */
export async function enqueueLatest(
  options: Omit<ScheduleOptions, 'jobs' | 'log'>,
  job: ScheduledJob,
): Promise<void> {
  const due = findLatestDue(job.cron, options.clock.now())
  if (!due) return
  for (const schoolId of await listSchoolIds(options.database)) {
    const scheduled = { schoolId, kind: job.kind, key: due.toISOString(), runAt: due }
    await inSchool(options.database, schoolId, (tx) => enqueueJob(tx, options.ids, scheduled))
  }
}

/** The last moment at or before `now` that the pattern names. */
export function findLatestDue(cron: string, now: Date): Date | undefined {
  const pattern = new Cron(cron, { timezone, paused: true })
  // The pattern looks strictly before its reference, and a tick may come within the very second it is due.
  return pattern.previousRuns(1, new Date(now.getTime() + 1000))[0]
}

const timezone = 'Asia/Shanghai'
