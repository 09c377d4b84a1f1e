import { addDays, type Day } from '../calendar/day.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'

export interface WithdrawalGround {
  readonly contactId: string
  /** The day of the first entry. */
  readonly enteredOn: Day
  readonly today: Day
  /** Within how many days of it: the document's, or 系统默认. */
  readonly days: number
}

/** A contact entered by mistake is taken back within the set days; its revisions stay in the books. */
export function decideWithdrawal(
  reason: string,
  { contactId, enteredOn, today, days }: WithdrawalGround,
): Decision<{ readonly reason: string }> {
  const lastOn = lastDayToWithdraw(enteredOn, days)
  if (today > lastOn) return refuse({ code: 'withdraw-too-late', days, lastOn })
  return accept({ reason }, { act: 'contact.withdrawn', subjectKind: 'contact', subjectIds: [contactId] })
}

/** The day of entry is day 0; on the last of the set days it is still possible. */
export function lastDayToWithdraw(enteredOn: Day, days: number): Day {
  return addDays(enteredOn, days)
}

export interface RefusalGround {
  readonly contactId: string
  /** Whether the cadre stands behind it already, by entering or confirming it. */
  readonly isConfirmed: boolean
}

/** What somebody else entered, the cadre does not stand behind: it counts no more, and who entered it is told why. */
export function decideEntryRefusal(
  reason: string,
  { contactId, isConfirmed }: RefusalGround,
): Decision<{ readonly reason: string }> {
  if (isConfirmed) return refuse({ code: 'nothing-to-confirm' })
  return accept({ reason }, { act: 'contact.refused', subjectKind: 'contact', subjectIds: [contactId] })
}
