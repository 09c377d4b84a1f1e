import type { Day } from '../calendar/day.ts'
import { hasIdentityNumber } from '../contacts/identity-number.ts'
import { accept, type Decision, type Refused, refuse } from '../decision/decision.ts'

/** 报送 of a unit's 汇总表 for a term, by what its last version has come to; `missing`: none was handed in. */
export const submissionStates = ['missing', 'submitted', 'returned', 'received'] as const
export type SubmissionState = (typeof submissionStates)[number]

/** The unit submits; the office returns with the reason, or receives. */
export const submissionActs = ['submit', 'return', 'receive'] as const
export type SubmissionAct = (typeof submissionActs)[number]

/** The last version handed in; versions before it stay as they were. */
export interface LastSubmission {
  readonly id: string
  /** 1, 2, 3 … within unit and term. */
  readonly number: number
  readonly state: Exclude<SubmissionState, 'missing'>
}

const openIn: Readonly<Record<SubmissionAct, readonly SubmissionState[]>> = {
  submit: ['missing', 'returned'],
  return: ['submitted'],
  receive: ['submitted'],
}

export function stateOfSubmission(last: LastSubmission | null): SubmissionState {
  return last?.state ?? 'missing'
}

/** Whether an act is possible in a state. */
export function mayAct(act: SubmissionAct, state: SubmissionState): boolean {
  return openIn[act].includes(state)
}

interface Submitting {
  readonly id: string
  readonly unitId: string
  readonly today: Day
  readonly termFrom: Day
  readonly last: LastSubmission | null
}

/** A new version, where none waits for the office and none was received; of a term that has begun. */
export function decideSubmission({
  id,
  unitId,
  today,
  termFrom,
  last,
}: Submitting): Decision<{ readonly number: number }> {
  if (today < termFrom) return refuse({ code: 'term-not-begun', from: termFrom })
  const refused = refuseAct('submit', stateOfSubmission(last))
  if (refused) return refused
  return accept(
    { number: (last?.number ?? 0) + 1 },
    { act: 'summary.submitted', subjectKind: 'summary', subjectIds: [id, unitId] },
  )
}

interface Answering {
  readonly act: 'return' | 'receive'
  /** The version that is answered. */
  readonly id: string
  /** Why it is returned; nothing is needed to receive it. */
  readonly reason: string | null
  readonly last: LastSubmission
}

/** Only the last version is answered, once. */
export function decideSubmissionAnswer({
  act,
  id,
  reason,
  last,
}: Answering): Decision<{ readonly answer: 'returned' | 'received'; readonly reason: string | null }> {
  if (last.id !== id) return refuse({ code: 'submission-superseded', number: last.number })
  const refused = refuseAct(act, last.state)
  if (refused) return refused
  const answer = act === 'return' ? 'returned' : 'received'
  const kept = act === 'return' ? reason : null
  if (kept !== null && hasIdentityNumber(kept))
    return refuse({ code: 'identity-number-in-text', field: 'reason' })
  return accept(
    { answer, reason: kept },
    { act: `summary.${answer}`, subjectKind: 'summary', subjectIds: [id] },
  )
}

function refuseAct(act: SubmissionAct, state: SubmissionState): Refused | undefined {
  return mayAct(act, state) ? undefined : refuse({ code: 'submission-out-of-order', act, state })
}
