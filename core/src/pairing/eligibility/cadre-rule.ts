import type { Asking } from '../../policy/asking.ts'
import { predicateHolds } from '../../policy/predicate-holds.ts'
import { predicateTruth } from '../../policy/predicate-truth.ts'
import { type Truth, truthOf } from '../../policy/truth.ts'
import { valuesOf } from '../../policy/value.ts'
import { holdsOn } from '../../roster/dated.ts'
import type { CadreSide, OnFacts, RuleResult } from './candidate.ts'
import { agree, agreedTruth } from './readings-agree.ts'

/** The cadre must be one of the tier's; where the document does not say who is, one entered as a cadre. */
export function cadreRule(side: CadreSide, facts: OnFacts): RuleResult {
  const { tier, cadre } = side
  const definitions = valuesOf(tier.cadres)
  const frame = { rule: 'cadre', cite: tier.cites['cadres'] ?? tier.cite } as const
  if (definitions.length === 0)
    return { ...frame, truth: isEnteredAsCadre(side, facts), because: [], undecided: false }
  const asking = askingOf(side, facts)
  return { ...frame, ...agree(definitions.map((definition) => predicateHolds(definition, cadre, asking))) }
}

/** The truth `cadreRule` comes to, for who does not ask why. */
export function cadreTruth(side: CadreSide, facts: OnFacts): Truth {
  const definitions = valuesOf(side.tier.cadres)
  if (definitions.length === 0) return isEnteredAsCadre(side, facts)
  const asking = askingOf(side, facts)
  return agreedTruth(definitions.map((definition) => predicateTruth(definition, side.cadre, asking)))
}

function isEnteredAsCadre({ cadre }: CadreSide, { at }: OnFacts): Truth {
  return truthOf(cadre.roles.some((fact) => fact.role === 'cadre' && holdsOn(fact, at)))
}

function askingOf({ policy }: CadreSide, { roster, at }: OnFacts): Asking {
  return { roster, orders: policy.vocabulary.orders, tiers: policy.tiers, at }
}
