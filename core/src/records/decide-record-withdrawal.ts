import { accept, type Decision, refuse } from '../decision/decision.ts'

export interface Withdrawing {
  readonly isWithdrawn: boolean
  /** It is a 汇总表 that was handed in, and is taken back by returning that. */
  readonly isSubmission: boolean
  readonly byReturn: boolean
  readonly reason: string
}

/** A record entered by mistake is taken back with the reason; it stays in the books as withdrawn. */
export function decideRecordWithdrawal(
  id: string,
  { isWithdrawn, isSubmission, byReturn, reason }: Withdrawing,
): Decision<{ readonly id: string; readonly reason: string }> {
  if (isWithdrawn) return refuse({ code: 'record-withdrawn' })
  if (isSubmission && !byReturn) return refuse({ code: 'record-of-submission' })
  return accept({ id, reason }, { act: 'record.withdrawn', subjectKind: 'record', subjectIds: [id] })
}
