import type { Asking } from '../../policy/asking.ts'
import { plainReadings } from '../../policy/plain-readings.ts'
import { type Answer, predicateHolds } from '../../policy/predicate-holds.ts'
import type { PlainRequirement, Requirement } from '../../policy/requirement.ts'
import { notOf } from '../../policy/truth.ts'
import type { Human } from '../../roster/human.ts'
import { isAboutPairings } from '../pairing-rules.ts'
import type { CadreSide, OnFacts, RuleResult } from './candidate.ts'
import { agree } from './readings-agree.ts'

/** Standing requirements that leave a person no pairing at all in this tier (atMost 0), as one paired in another tier. */
export function exclusionRules(side: CadreSide, facts: OnFacts): (person: Human) => readonly RuleResult[] {
  const asking: Asking = {
    ...facts,
    orders: side.policy.vocabulary.orders,
    tiers: side.policy.tiers,
    otherSide: side.cadre,
    as: 'person',
  }
  const exclusions = side.policy.requirements.filter(mayExclude).flatMap((requirement) => {
    const readings = plainReadings(requirement).map((reading) => reading.requirement)
    return readings.some((reading) => excludesFrom(side.tier.id, reading)) ? [{ requirement, readings }] : []
  })
  return (person) =>
    exclusions.map(({ requirement, readings }) => {
      const answers = readings.map((reading) =>
        excludesFrom(side.tier.id, reading) ? isSpared(person, reading, asking) : spared,
      )
      return { rule: 'exclusion', cite: requirement.cite, ...agree(answers) }
    })
}

const spared: Answer = { truth: 'true', because: [] }

export function mayExclude(requirement: Requirement): boolean {
  return isAboutPairings(requirement) && requirement.atMost !== undefined
}

function excludesFrom(tier: string, { bearer, where, atMost }: PlainRequirement): boolean {
  return bearer === 'person' && atMost === 0 && (where?.tier === undefined || where.tier.includes(tier))
}

/** True unless the person is among those the requirement is about; without saying about whom, it is about all. */
function isSpared(person: Human, { of }: PlainRequirement, asking: Asking): Answer {
  const about = of?.is ?? of?.person
  if (!about) return { truth: 'false', because: [] }
  const { truth, because } = predicateHolds(about, person, asking)
  return { truth: notOf(truth), because }
}
