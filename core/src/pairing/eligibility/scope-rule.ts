import type { Asking } from '../../policy/asking.ts'
import type { SideAtom } from '../../policy/predicate.ts'
import { type Answer, predicateHolds } from '../../policy/predicate-holds.ts'
import type { Scope } from '../../policy/tier.ts'
import { anyOf } from '../../policy/truth.ts'
import { valuesOf } from '../../policy/value.ts'
import type { Human } from '../../roster/human.ts'
import type { CadreSide, OnFacts, RuleResult } from './candidate.ts'
import { postsOfTier } from './posts-of-tier.ts'
import { agree } from './readings-agree.ts'

/** Where the document limits it, the person must be found in one of the scopes of the cadre; else there is no rule. */
export function scopeRule(side: CadreSide, facts: OnFacts): (person: Human) => readonly RuleResult[] {
  const readings = valuesOf(side.tier.scope)
  if (readings.length === 0) return () => []
  const cite = side.tier.cites['scope'] ?? side.tier.cite
  const asking = { ...facts, orders: side.policy.vocabulary.orders, otherSide: asCadreOfTier(side, facts) }
  return (person) => {
    const answers = readings.map((scopes) => inOneOf(scopes, person, asking))
    return [{ rule: 'scope', cite, ...agree(answers) }]
  }
}

export const scopeQuestions: Readonly<Record<Exclude<Scope, 'whole'>, SideAtom['op']>> = {
  ownUnit: 'inUnitOf',
  portfolio: 'inPortfolioOf',
  contactPoint: 'atContactPointOf',
}

function inOneOf(scopes: readonly Scope[], person: Human, asking: Asking): Answer {
  if (scopes.includes('whole')) return { truth: 'true', because: [] }
  const answers = scopes.flatMap((scope) =>
    scope === 'whole' ? [] : [predicateHolds({ op: scopeQuestions[scope] }, person, asking)],
  )
  const truth = anyOf(answers.map((answer) => answer.truth))
  return {
    truth,
    because: answers.filter((answer) => answer.truth === truth).flatMap(({ because }) => because),
  }
}

/**
 * The cadre with only those posts that make a cadre of this tier: a secretary of one unit who also sits in the school's
 * committee has the unit as own unit in the unit tier, not the whole school.
 */
export function asCadreOfTier({ policy, tier, cadre }: CadreSide, { roster, at }: OnFacts): Human {
  const posts = postsOfTier(cadre, tier, { roster, orders: policy.vocabulary.orders, at })
  return posts.length === 0 ? cadre : { ...cadre, posts }
}
