import { accept, type Decision, refuse } from '../decision/decision.ts'

/** A record entered by mistake is taken back with the reason; it stays in the books as withdrawn. */
export function decideRecordWithdrawal(
  id: string,
  { isWithdrawn, reason }: { readonly isWithdrawn: boolean; readonly reason: string },
): Decision<{ readonly id: string; readonly reason: string }> {
  if (isWithdrawn) return refuse({ code: 'record-withdrawn' })
  return accept({ id, reason }, { act: 'record.withdrawn', subjectKind: 'record', subjectIds: [id] })
}
