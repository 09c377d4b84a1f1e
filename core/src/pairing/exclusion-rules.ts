import { plainReadings } from '../policy/plain-readings.ts'
import { type Answer, predicateHolds } from '../policy/predicate-holds.ts'
import { type PlainRequirement, type Requirement, timingOf } from '../policy/requirement.ts'
import { notOf } from '../policy/truth.ts'
import type { Candidate, OnFacts, RuleResult } from './candidate.ts'
import { agree } from './readings-agree.ts'

/** Standing requirements that leave a person no pairing at all in this tier (atMost 0), as one paired in another tier. */
export function exclusionRules(candidate: Candidate, facts: OnFacts): readonly RuleResult[] {
  const asked = candidate.policy.requirements.filter(mayExclude).map((requirement): RuleResult => {
    const answers = plainReadings(requirement).map((reading) => allows(reading.requirement, candidate, facts))
    return { rule: 'exclusion', cite: requirement.cite, ...agree(answers) }
  })
  return asked.filter(({ truth, because }) => truth !== 'true' || because.length > 0)
}

function mayExclude(requirement: Requirement): boolean {
  return (
    requirement.count === 'pairing' &&
    timingOf(requirement) === 'standing' &&
    requirement.atMost !== undefined
  )
}

/** True unless the requirement is about this tier, allows no pairing, and the person is among those it is about. */
function allows(
  { bearer, of, where, atMost }: PlainRequirement,
  candidate: Candidate,
  facts: OnFacts,
): Answer {
  const { policy, tier, person, cadre } = candidate
  const aboutTier = where?.tier === undefined || where.tier.includes(tier.id)
  if (bearer !== 'person' || atMost !== 0 || !aboutTier) return { truth: 'true', because: [] }
  const about = of?.is ?? of?.person
  if (!about) return { truth: 'false', because: [] }
  const asking = { ...facts, orders: policy.vocabulary.orders, otherSide: cadre }
  const { truth, because } = predicateHolds(about, person, asking)
  return { truth: notOf(truth), because }
}
