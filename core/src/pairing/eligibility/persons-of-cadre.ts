import type { Policy } from '../../policy/policy.ts'
import type { Human } from '../../roster/human.ts'
import { cadreRule } from './cadre-rule.ts'
import type { OnFacts, RuleResult } from './candidate.ts'
import { eligibleFor } from './eligibility.ts'
import type { TargetMatch } from './target-rule.ts'

/** Whom a cadre may be paired with in one tier on a day, and whether the cadre is one of the tier's at all. */
export interface TierPersons {
  readonly tier: string
  readonly isCadre: RuleResult
  /** Those who may be paired, each with the targets they come under; a soft target asks for a reason. */
  readonly persons: readonly EligiblePerson[]
  /** Those of whom missing facts or a reading not adopted leave it open. */
  readonly open: readonly OpenPerson[]
}

export interface EligiblePerson {
  readonly person: Human
  readonly targets: readonly TargetMatch[]
  readonly needsReason: boolean
}

export interface OpenPerson {
  readonly person: Human
  /** The rules that cannot be answered. */
  readonly rules: readonly RuleResult[]
}

/** Asks every tier of the document about one cadre, over the persons given (those of the school). */
export function personsOfCadre(
  {
    policy,
    persons,
    cadre,
  }: { readonly policy: Policy; readonly persons: readonly Human[]; readonly cadre: Human },
  facts: OnFacts,
): readonly TierPersons[] {
  return policy.tiers.map((tier) => {
    const side = { policy, tier, cadre }
    const isCadre = cadreRule(side, facts)
    if (isCadre.truth === 'false') return { tier: tier.id, isCadre, persons: [], open: [] }
    const ask = eligibleFor(side, facts)
    const answers = persons.map((person) => ({ person, ...ask(person) }))
    return {
      tier: tier.id,
      isCadre,
      persons: answers
        .filter(({ truth }) => truth === 'true')
        .map(({ person, targets, needsReason }) => ({ person, targets, needsReason })),
      open: answers
        .filter(({ truth }) => truth === 'unknown')
        .map(({ person, rules }) => ({ person, rules: rules.filter(({ truth }) => truth === 'unknown') })),
    }
  })
}
