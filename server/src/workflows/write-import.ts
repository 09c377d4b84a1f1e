// A long table is written by a job, in one transaction like a short one; how far it is, it tells in transactions of their own.

import type { Actor } from '@tongxin/core/account/actor'
import { mayEver } from '@tongxin/core/account/may'
import * as z from 'zod/mini'
import { type BatchHead, findBatch, stopWriting, tellProgress } from '../features/imports/batch-store.ts'
import { loadPlan } from '../features/imports/load-plan.ts'
import { digestOfPlan } from '../features/imports/plan.ts'
import { findActor } from '../http/session.ts'
import type { Shell } from '../http/shell.ts'
import { type WorkParts, workFor } from '../http/work-for.ts'
import { inSchool, type Tx } from '../platform/database.ts'
import type { ClaimedJob } from '../platform/jobs/job-queue.ts'
import type { JobHandling } from '../platform/jobs/job-worker.ts'
import { holdWhoIsOne } from '../platform/who-is-one.ts'
import { writingAsked, writingJob } from './begin-writing.ts'
import { countPiles, writeBatch } from './commit-import.ts'

type Parts = WorkParts & Pick<Shell, 'database'>

/** What the worker does for this kind. A table that could not be written is there to be looked through again. */
export function importHandling(shell: Parts): Required<JobHandling> {
  return {
    handlers: { [writingJob]: (tx, job) => writeAsked(shell, tx, job) },
    afterFaults: {
      [writingJob]: async ({ school_id: schoolId, payload }) => {
        const { batchId } = z.parse(writingAsked, payload)
        await inSchool(shell.database, schoolId, (apart) => stopWriting(apart, batchId, 'failed'))
      },
    },
  }
}

async function writeAsked(shell: Parts, tx: Tx, { school_id: schoolId, payload }: ClaimedJob): Promise<void> {
  const { batchId, accountId, plan } = z.parse(writingAsked, payload)
  const actor = await findActor(tx, accountId, shell.clock.today())
  const stop = async (who: Actor | null, why: NonNullable<BatchHead['stopped']>) => {
    const work = workFor(shell, { tx, schoolId, actor: who, requestId: null })
    await work.record([{ act: 'import.stopped', subjectKind: 'import', subjectIds: [batchId] }])
    await stopWriting(tx, batchId, why)
  }
  if (!actor || !mayEver(actor, 'roster.import')) return stop(actor ?? null, 'not-allowed')
  const work = workFor(shell, { tx, schoolId, actor, requestId: null })
  const batch = await findBatch(work, batchId)
  if (batch?.state !== 'writing') return
  await holdWhoIsOne(work)
  const loaded = await loadPlan(work, batch)
  if (digestOfPlan(loaded.plan) !== plan) return stop(actor, 'changed')
  const counts = countPiles(loaded.plan, loaded.asAdjusted.table.rowCount)
  const told = (rows: number) =>
    inSchool(shell.database, schoolId, (apart) => tellProgress(apart, batchId, rows))
  const written = await writeBatch(work, batch, { loaded, counts, told })
  if (!written) throw new Error('the table was settled by somebody else while it was written')
}
