import { predicateHolds } from '../../policy/predicate-holds.ts'
import { truthOf } from '../../policy/truth.ts'
import { valuesOf } from '../../policy/value.ts'
import { holdsOn } from '../../roster/dated.ts'
import type { CadreSide, OnFacts, RuleResult } from './candidate.ts'
import { agree } from './readings-agree.ts'

/** The cadre must be one of the tier's; where the document does not say who is, one entered as a cadre. */
export function cadreRule({ policy, tier, cadre }: CadreSide, { roster, at }: OnFacts): RuleResult {
  const definitions = valuesOf(tier.cadres)
  const frame = { rule: 'cadre', cite: tier.cites['cadres'] ?? tier.cite } as const
  if (definitions.length === 0) {
    const entered = cadre.roles.some((fact) => fact.role === 'cadre' && holdsOn(fact, at))
    return { ...frame, truth: truthOf(entered), because: [], undecided: false }
  }
  const asking = { roster, orders: policy.vocabulary.orders, tiers: policy.tiers, at }
  return { ...frame, ...agree(definitions.map((definition) => predicateHolds(definition, cadre, asking))) }
}
