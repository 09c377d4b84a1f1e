import { day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Facts } from '../../roster/facts.ts'
import { evaluate } from '../evaluate.ts'
import type { Finding } from '../findings/finding.ts'
import { calendar, factsOf, policyOf } from '../school.cases.ts'

export interface Question {
  readonly on: string
  readonly knownAt?: string
  readonly policies?: readonly Policy[]
  readonly facts?: Partial<Facts>
}

export function findings({
  on,
  knownAt = on,
  policies = [policyOf()],
  facts = {},
}: Question): readonly Finding[] {
  return evaluate(policies, calendar, factsOf(facts), { on: day(on), knownAt: day(knownAt) })
}

/** The one finding of a requirement for a bearer (and a turn); it is a fault of the test if there is none. */
export function find(question: Question, requirement: string, bearer: string, turn?: string): Finding {
  const found = findings(question).find(
    (finding) =>
      finding.requirement === requirement &&
      finding.bearer.id === bearer &&
      (turn === undefined || finding.turn?.id === turn),
  )
  if (found === undefined) throw new Error(`no finding ${requirement} ${bearer} ${turn ?? ''}`)
  return found
}

export const autumn = '2026-2027-1'
export const spring = '2025-2026-2'
