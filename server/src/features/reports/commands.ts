import { may } from '@tongxin/core/account/may'
import { type Accepted, type Refused, refuse } from '@tongxin/core/decision/decision'
import { decideSubmission, decideSubmissionAnswer } from '@tongxin/core/reports/decide-submission'
import { type AskedPaper, paperOf } from '@tongxin/core/reports/submission-paper'
import type { Work } from '../../platform/work.ts'
import { findLastSubmission, findSubmission, insertAnswer, insertSubmission } from './submission-store.ts'
import { findSummarySubject, makeSheet, type SummarySubject } from './summary-subject.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

export type HandingIn = {
  readonly id: string
  readonly subject: SummarySubject
  readonly decided: Accepted<{ readonly number: number }>
}

/** Whether the unit may hand in a version now, and which it will be. */
export async function mayHandIn(
  work: Work,
  { id, unitId, term }: { readonly id: string; readonly unitId: string; readonly term: string },
): Promise<Done<HandingIn & { readonly paper: AskedPaper | undefined }>> {
  const found = await findSummarySubject(work, { unitId, term, permission: 'summary.submit' })
  if (!found.ok) return found
  const subject = found.value
  const last = await findLastSubmission(work, { unitId, termId: subject.term.id })
  const decided = decideSubmission({ id, unitId, today: work.today, termFrom: subject.term.from, last })
  if (!decided.ok) return decided
  return { ok: true, value: { id, subject, decided, paper: paperOf(subject.papers, subject.unit.owed) } }
}

/** Freezes the sheet as a version; `recordId`: the paper it is to the document. */
export async function keepSubmission(
  work: Work,
  { id, subject, decided }: HandingIn,
  recordId: string | null,
): Promise<void> {
  const { unit, term } = subject
  const sheet = await makeSheet(work, subject)
  const { number } = decided.changes
  const submission = { id, unitId: unit.unitId, termId: term.id, number, sheet, recordId }
  await insertSubmission(work, submission, await work.record(decided.events))
}

export type Answered = {
  readonly kind: 'returned' | 'received'
  readonly reason: string | null
  /** The paper the version was. */
  readonly recordId: string | null
}

export async function answerSubmission(
  work: Work,
  {
    id,
    act,
    reason,
  }: { readonly id: string; readonly act: 'return' | 'receive'; readonly reason: string | null },
): Promise<Done<Answered>> {
  const submission = await findSubmission(work, id)
  if (!submission || !may(work.actor, 'summary.answer', { unitId: submission.unitId }).allowed)
    return refuse({ code: 'not-found' })
  const last = await findLastSubmission(work, submission)
  if (last === null) return refuse({ code: 'not-found' })
  const decision = decideSubmissionAnswer({ act, id, reason, last })
  if (!decision.ok) return decision
  const { answer: kind, reason: kept } = decision.changes
  await insertAnswer(work, id, { kind, reason: kept, recorded: await work.record(decision.events) })
  return { ok: true, value: { kind, reason: kept, recordId: submission.recordId } }
}
