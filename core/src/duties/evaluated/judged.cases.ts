import { day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Facts } from '../../roster/facts.ts'
import { evaluate } from '../evaluate.ts'
import type { Finding } from '../findings/finding.ts'
import { calendar, factsOf, policyOnly } from '../school.cases.ts'

/** What is found on 2026-11-20 of one requirement, `asked`, which a document asks alone. */
export function judged(
  requirement: Record<string, unknown>,
  facts: Partial<Facts> = {},
  more: Record<string, unknown> = {},
) {
  return judgedBy([policyOnly({ id: 'asked', atLeast: 1, ...requirement }, more)], facts)
}

/** What is found under these documents; who may be paired is left out. */
export function judgedBy(policies: readonly Policy[], facts: Partial<Facts> = {}, on = '2026-11-20') {
  const asOf = { on: day(on), knownAt: day(on) }
  return evaluate(policies, calendar, factsOf(facts), asOf).filter(
    ({ turn, requirement }) => turn !== null && !requirement.startsWith('eligible.'),
  )
}

/** Of the semester that runs on 2026-11-20. */
export const inAutumn = (findings: readonly Finding[]) =>
  findings.filter(({ turn }) => turn?.id === '2026-2027-1')

export const bearerStates = (findings: readonly Finding[]) =>
  findings.map(({ bearer, state }) => [bearer.id, state])

/** The day of an occasion, entered the same day. */
export const dated = { on: day('2026-10-10'), recordedOn: day('2026-10-10') }
