import { allOf, type Truth } from '../../policy/truth.ts'
import type { Human } from '../../roster/human.ts'
import { cadreRule } from './cadre-rule.ts'
import type { CadreSide, Candidate, OnFacts, RuleResult } from './candidate.ts'
import { exclusionRules } from './exclusion-rules.ts'
import { scopeRule } from './scope-rule.ts'
import { askTargets, fittingTargets, needsReason, type TargetMatch, targetRule } from './target-rule.ts'

export interface Eligibility {
  /** true: may be paired · false: a rule forbids it · unknown: facts are missing, or a reading is not adopted. */
  readonly truth: Truth
  /** The target under which the person comes, first by priority; with `needsReason` only for a recorded reason. */
  readonly target: TargetMatch | null
  /** Every target that fits: one person may come under several clauses. */
  readonly targets: readonly TargetMatch[]
  readonly needsReason: boolean
  /** Every rule that was asked, in the order cadre, target, scope, exclusions. */
  readonly rules: readonly RuleResult[]
}

/**
 * Whether a cadre may be paired with a person in a tier on a day, with the clause of the target that fits and of every
 * rule that does not. Where the document is silent on a side, whoever is entered as a cadre or a person will do.
 * Numbers are not asked here: a full quota makes nobody ineligible.
 */
export function eligible({ person, ...side }: Candidate, facts: OnFacts): Eligibility {
  return eligibleFor(side, facts)(person)
}

/** The same for many persons and one cadre: what depends on the cadre alone is asked once. */
export function eligibleFor(side: CadreSide, facts: OnFacts): (person: Human) => Eligibility {
  const cadre = cadreRule(side, facts)
  const scope = scopeRule(side, facts)
  const exclusions = exclusionRules(side, facts)
  return (person) => {
    const answers = askTargets({ ...side, person }, facts)
    const targets = fittingTargets(answers)
    const rules = [
      twoPeople(side.cadre, person),
      cadre,
      targetRule(answers, { ...side, person }, facts),
      ...scope(person),
      ...exclusions(person),
    ]
    const [target = null] = targets
    const truth = allOf(rules.map((rule) => rule.truth))
    return { truth, target, targets, needsReason: needsReason(target), rules }
  }
}

/** The rules that forbid it. */
export function failingRules({ rules }: Eligibility): readonly RuleResult[] {
  return rules.filter(({ truth }) => truth === 'false')
}

function twoPeople(cadre: Human, person: Human): RuleResult {
  const truth = cadre.id === person.id ? 'false' : 'true'
  return { rule: 'two-people', truth, cite: [], because: [], undecided: false }
}
