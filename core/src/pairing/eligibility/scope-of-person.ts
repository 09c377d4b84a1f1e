import { unitOf } from '../../duties/bearers/unit-of.ts'
import type { UnitPolicies } from '../../policy/unit-own/unit-policies.ts'
import type { Human } from '../../roster/human.ts'
import type { HumanId } from '../../roster/ids.ts'
import type { OnFacts, RuleResult } from './candidate.ts'
import { type Eligibility, eligibleFor, failingRules } from './eligibility.ts'
import type { TargetMatch } from './target-rule.ts'

/** In whose scope a person is in one tier, by which clauses; and if in nobody's, why. */
export interface TierScope {
  readonly tier: string
  /** Cadres who may be paired with the person. */
  readonly cadres: readonly HumanId[]
  /** Cadres of whom missing facts or a reading not adopted leave it open. */
  readonly open: readonly HumanId[]
  readonly targets: readonly TargetMatch[]
  /** Empty unless both lists are: the rules that stand in the way with every cadre of the tier. */
  readonly why: readonly RuleResult[]
  /** What cannot be answered with those left open; the same for all of them, else for the first. */
  readonly missing: readonly RuleResult[]
  /** Whether the tier has cadres at all on that day. */
  readonly hasCadres: boolean
}

/** Asks every tier about one person, over the cadres given (those of the school), each by the document as it stands for the cadre's unit. */
export function scopeOfPerson(
  {
    policyOf,
    cadres,
    person,
  }: { readonly policyOf: UnitPolicies; readonly cadres: readonly Human[]; readonly person: Human },
  facts: OnFacts,
): readonly TierScope[] {
  return policyOf(null).tiers.map((tier, at) => {
    const answers = cadres.map((cadre) => {
      const policy = policyOf(unitOf(cadre, 'cadre', facts.at.on))
      const ofUnit = policy.tiers[at] ?? tier
      return { cadre, ...eligibleFor({ policy, tier: ofUnit, cadre }, facts)(person) }
    })
    const ofTier = answers.filter(isCadreOfTier)
    const withTruth = (truth: Eligibility['truth']) =>
      ofTier.filter((answer) => answer.truth === truth).map(({ cadre }) => cadre.id)
    const [mayPair, open] = [withTruth('true'), withTruth('unknown')]
    return {
      tier: tier.id,
      cadres: mayPair,
      open,
      targets: answers[0]?.targets ?? [],
      why: mayPair.length + open.length === 0 ? shared(ofTier.map(failingRules)) : [],
      missing: shared(ofTier.filter(({ truth }) => truth === 'unknown').map(openRules)),
      hasCadres: ofTier.length > 0,
    }
  })
}

function isCadreOfTier({ rules }: Eligibility): boolean {
  return rules.every(({ rule, truth }) => rule !== 'cadre' || truth !== 'false')
}

function openRules({ rules }: Eligibility): readonly RuleResult[] {
  return rules.filter(({ truth }) => truth === 'unknown')
}

/** Rules that come out so with every cadre; where each has another, those of the first. */
function shared(answers: readonly (readonly RuleResult[])[]): readonly RuleResult[] {
  const [first, ...others] = answers
  if (!first) return []
  const same = first.filter(({ rule }) => others.every((rules) => rules.some((other) => other.rule === rule)))
  return same.length > 0 ? same : first
}
