import * as z from 'zod/mini'
import { type Batch, type BatchCounts, updateBatch } from '../features/imports/batch-store.ts'
import { enqueueJob } from '../platform/jobs/job-queue.ts'
import type { Work } from '../platform/work.ts'

export const writingJob = 'import.write'

/** What the job is to do, for whom: ids and the digest of the plan that was looked at. */
export const writingAsked = z.object({ batchId: z.string(), accountId: z.string(), plan: z.string() })

/** Hands a long table to the job that writes it; false when somebody else changed or settled it first. */
export async function beginWriting(
  work: Work,
  batch: Batch,
  { plan, counts }: { readonly plan: string; readonly counts: BatchCounts },
): Promise<boolean> {
  await work.record([{ act: 'import.begun', subjectKind: 'import', subjectIds: [batch.id] }])
  const version = await updateBatch(work, batch, { state: 'writing', summary: counts })
  if (version === undefined) return false
  return enqueueJob(work.tx, work.ids, {
    schoolId: work.schoolId,
    kind: writingJob,
    key: `${batch.id} ${version}`,
    payload: { batchId: batch.id, accountId: work.actor.accountId, plan },
    runAt: work.now,
  })
}
