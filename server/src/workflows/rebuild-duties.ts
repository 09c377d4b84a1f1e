// Counting the whole school anew, as a job: after what changes rules or facts for many, and every night, because a new day
// begins terms and ends posts without anybody writing.
import type { Actor } from '@tongxin/core/account/actor'
import { holdDutiesShared } from '../features/duties/hold.ts'
import type { Shell } from '../http/shell.ts'
import { type WorkParts, workFor } from '../http/work-for.ts'
import { enqueueJob } from '../platform/jobs/job-queue.ts'
import type { ScheduledJob } from '../platform/jobs/job-schedule.ts'
import type { JobHandler } from '../platform/jobs/job-worker.ts'
import type { Work } from '../platform/work.ts'
import { endPairingsByVersion } from './end-pairings-by-version.ts'
import { rebuildDuties } from './recount.ts'

const afterChange = 'duty.rebuild'
const everyNight = 'duty.check'

export const dutySchedule: readonly ScheduledJob[] = [{ kind: everyNight, cron: '5 0 * * *' }]

/**
 * Queues a rebuild with this change. One that waits already will see the change too: a rebuild begins only when everybody
 * who was about to change something has committed.
 */
export async function enqueueRebuild(work: Work<Actor | null>): Promise<void> {
  await holdDutiesShared(work)
  const waiting = await work.tx
    .selectFrom('job')
    .select('id')
    .where('kind', '=', afterChange)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (waiting) return
  const { schoolId, now: runAt } = work
  await enqueueJob(work.tx, work.ids, { schoolId, kind: afterChange, key: work.ids.next(), runAt })
}

/** What the worker does for these kinds. The nightly one tells the log what was not as it should have been. */
export function dutyHandlers(shell: WorkParts & Pick<Shell, 'log'>): Readonly<Record<string, JobHandler>> {
  const rebuild =
    (say: (written: Awaited<ReturnType<typeof rebuildDuties>>) => void): JobHandler =>
    async (tx, job) => {
      const work = workFor(shell, { tx, schoolId: job.school_id, actor: null, requestId: null })
      await endPairingsByVersion(work)
      const written = await rebuildDuties(work)
      await work.record([{ act: 'duty.rebuilt', subjectKind: 'school', subjectIds: [job.school_id] }])
      say(written)
    }
  return {
    [afterChange]: rebuild((written) => shell.log.info('duties counted anew', { ...written })),
    [everyNight]: rebuild((written) => shell.log.info('duties checked', { ...written })),
  }
}
