// 报送: handing in a 汇总表 is the paper the document asks of the unit, so that what counts it is one record and not two.
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { asPaper } from '@tongxin/core/reports/submission-paper'
import { holdDuties } from '../features/duties/hold.ts'
import { answerSubmission, keepSubmission, mayHandIn } from '../features/reports/commands.ts'
import { findSubmission } from '../features/reports/submission-store.ts'
import type { Work } from '../platform/work.ts'
import { keepRecord, takeBackRecord } from './keep-record.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

type Asked = {
  readonly id: string
  readonly repeated: boolean
  readonly unitId: string
  readonly term: string
}

/** The paper is entered first: the sheet then shows it as handed in. */
export async function handInSummary(
  work: Work,
  { id, repeated, unitId, term }: Asked,
): Promise<Done<{ readonly id: string; readonly number: number }>> {
  if (repeated) return answeredBefore(work, id)
  await holdDuties(work)
  const found = await mayHandIn(work, { id, unitId, term })
  if (!found.ok) return found
  const { paper, ...handing } = found.value
  const recordId = paper === undefined ? null : work.ids.next()
  if (paper !== undefined && recordId !== null) {
    const { today } = work
    const kept = await keepRecord(
      work,
      asPaper(paper, { id: recordId, unitId, term: handing.subject.term, today }),
    )
    if (!kept.ok) return kept
  }
  await keepSubmission(work, handing, recordId)
  return { ok: true, value: { id, number: handing.decided.changes.number } }
}

async function answeredBefore(work: Work, id: string) {
  const submission = await findSubmission(work, id)
  return submission
    ? { ok: true as const, value: { id, number: submission.number } }
    : refuse({ code: 'not-found' })
}

/** What is returned was no paper: it is taken back from the day on which the office returned it. */
export async function answerSummary(
  work: Work,
  asked: { readonly id: string; readonly act: 'return' | 'receive'; readonly reason: string | null },
): Promise<Done<undefined>> {
  await holdDuties(work)
  const done = await answerSubmission(work, asked)
  if (!done.ok) return done
  const { kind, recordId, reason } = done.value
  if (kind === 'returned' && recordId !== null) {
    const taken = await takeBackRecord(work, recordId, { reason: `退回：${reason ?? ''}`, byReturn: true })
    if (!taken.ok) return taken
  }
  return { ok: true, value: undefined }
}
