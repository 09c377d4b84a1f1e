import type { Cite } from '../policy/cite.ts'
import { type Answer, type AtomAnswer, predicateHolds } from '../policy/predicate-holds.ts'
import type { Target } from '../policy/tier.ts'
import { anyOf, type Truth, truthOf } from '../policy/truth.ts'
import { holdsOn } from '../roster/dated.ts'
import type { Candidate, OnFacts, RuleResult } from './candidate.ts'

/** A target that the person comes under. */
export interface TargetMatch {
  readonly id: string
  readonly label: string | null
  readonly cite: readonly Cite[]
  readonly because: readonly AtomAnswer[]
  /** How the soft part (一般, 原则上) came out; null where there is none. When false, a reason must be recorded. */
  readonly soft: Truth | null
}

/** The targets that fit for certain, first by priority, then as the document lists them. */
export function matchTargets(candidate: Candidate, facts: OnFacts): readonly TargetMatch[] {
  return byPriority(candidate.tier.targets).flatMap((target) => {
    const { truth, because } = ask(target.is, candidate, facts)
    if (truth !== 'true') return []
    const soft = target.soft ? ask(target.soft, candidate, facts).truth : null
    return [{ id: target.id, label: target.label ?? null, cite: target.cite, because, soft }]
  })
}

/** The person must come under one of the targets; where the document names none, be entered as a person. */
export function targetRule(candidate: Candidate, facts: OnFacts): RuleResult {
  const { targets } = candidate.tier
  const frame = { rule: 'target', undecided: false } as const
  if (targets.length === 0) {
    const entered = candidate.person.roles.some((fact) => fact.role === 'person' && holdsOn(fact, facts.at))
    return { ...frame, truth: truthOf(entered), cite: candidate.tier.cite, because: [] }
  }
  const answers = targets.map((target) => ({ target, ...ask(target.is, candidate, facts) }))
  const truth = anyOf(answers.map((answer) => answer.truth))
  const deciding = answers.filter((answer) => answer.truth === truth)
  return {
    ...frame,
    truth,
    cite: deciding.flatMap(({ target }) => target.cite),
    because: withoutTwins(deciding.flatMap(({ because }) => because)),
  }
}

function ask(predicate: Target['is'], candidate: Candidate, { roster, at }: OnFacts): Answer {
  const { policy, person, cadre } = candidate
  return predicateHolds(predicate, person, { roster, orders: policy.vocabulary.orders, at, otherSide: cadre })
}

function byPriority(targets: readonly Target[]): readonly Target[] {
  const rank = ({ priority = Number.POSITIVE_INFINITY }: Target) => priority
  return [...targets].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

/** Several targets often ask the same question (党外): it is told once. */
function withoutTwins(because: readonly AtomAnswer[]): readonly AtomAnswer[] {
  const told = new Map(because.map((answer) => [JSON.stringify(answer.atom), answer]))
  return [...told.values()]
}
