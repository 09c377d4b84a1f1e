import type { Cite } from '../../policy/cite.ts'
import type { Policy } from '../../policy/policy.ts'
import type { AtomAnswer } from '../../policy/predicate-holds.ts'
import type { Tier } from '../../policy/tier.ts'
import type { Truth } from '../../policy/truth.ts'
import type { AsOf } from '../../roster/dated.ts'
import type { Human } from '../../roster/human.ts'
import type { Roster } from '../../roster/roster.ts'

/** A cadre in a tier of a policy, for whom persons are looked for. */
export interface CadreSide {
  readonly policy: Policy
  readonly tier: Tier
  readonly cadre: Human
}

/** A pair that is, or might be, made in a tier. */
export interface Candidate extends CadreSide {
  readonly person: Human
}

/** The facts, and the day they are judged on. */
export interface OnFacts {
  readonly roster: Roster
  readonly at: AsOf
}

/** One rule of the document, how it came out, by which clause and which facts. */
export interface RuleResult {
  readonly rule: 'two-people' | 'cadre' | 'target' | 'scope' | 'exclusion'
  readonly truth: Truth
  readonly cite: readonly Cite[]
  /** The questions that decided: those false, those true, or those nobody recorded the facts for. */
  readonly because: readonly AtomAnswer[]
  /** Readings of the document that are not adopted come out differently. */
  readonly undecided: boolean
}
