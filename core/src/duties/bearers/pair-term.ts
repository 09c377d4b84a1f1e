import { addDays, type Day } from '../../calendar/day.ts'
import { dueDay } from '../../calendar/deadline.ts'
import { periodsIn } from '../../calendar/periods.ts'
import type { SchoolCalendar } from '../../calendar/school-calendar.ts'
import type { PairingFact } from '../../pairing/pairing-fact.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import { periodSpec } from '../turns/turns-of.ts'

export interface TermContext {
  readonly calendar: SchoolCalendar
  readonly tier: Tier
  readonly policy: Policy
}

/**
 * The first day on which a pairing no longer stands because its term (pairTerm) is over: a span after its first day, or the
 * end of the period it began in. null where it has no term, its first day is not recorded, or the calendar lacks the end.
 */
export function endOfTerm(
  { from }: PairingFact,
  { calendar, tier: { pairTerm: term }, policy }: TermContext,
): Day | null {
  if (term === undefined || from === null) return null
  if (!('period' in term)) {
    const end = dueDay(from, term, calendar.holidayYears)
    return end.kind === 'known' ? end.on : null
  }
  const spec = periodSpec(policy, term.period)
  if (spec === null) return null
  return periodsIn(spec, calendar, { from, to: addDays(from, 1) }).periods[0]?.to ?? null
}
