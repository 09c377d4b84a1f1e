import { type Day, daysBetween } from '../calendar/day.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import { contactDefaults } from './contact-defaults.ts'

export interface WithdrawalGround {
  readonly contactId: string
  /** The day of the first entry. */
  readonly enteredOn: Day
  readonly today: Day
}

/** A contact entered by mistake is taken back within the set days; its revisions stay in the books. */
export function decideWithdrawal(
  reason: string,
  { contactId, enteredOn, today }: WithdrawalGround,
): Decision<{ readonly reason: string }> {
  if (!mayStillWithdraw(enteredOn, today))
    return refuse({ code: 'withdraw-too-late', days: contactDefaults.withdrawWithinDays })
  return accept({ reason }, { act: 'contact.withdrawn', subjectKind: 'contact', subjectIds: [contactId] })
}

/** The day of entry is day 0; on the last of the set days it is still possible. */
export function mayStillWithdraw(enteredOn: Day, today: Day): boolean {
  return daysBetween(enteredOn, today) <= contactDefaults.withdrawWithinDays
}
