import type { Cite } from '../../policy/cite.ts'
import { targetCalled } from '../../policy/outline/tier-called.ts'
import type { Predicate } from '../../policy/predicate.ts'
import { type Answer, type AtomAnswer, predicateHolds } from '../../policy/predicate-holds.ts'
import type { Target } from '../../policy/tier.ts'
import { anyOf, type Truth, truthOf } from '../../policy/truth.ts'
import { valuesOf } from '../../policy/value.ts'
import { holdsOn } from '../../roster/dated.ts'
import type { Candidate, OnFacts, RuleResult } from './candidate.ts'
import { type Agreed, agree } from './readings-agree.ts'

/** A target that the person comes under. */
export interface TargetMatch {
  readonly id: string
  /** What it is called, never by its id. */
  readonly label: string
  readonly cite: readonly Cite[]
  readonly because: readonly AtomAnswer[]
  /** How the soft part (一般, 原则上) came out; null where there is none. When false, a reason must be recorded. */
  readonly soft: Truth | null
  /** Whoever it holds is paired for a reason written down. */
  readonly asksReason: boolean
}

/** How one target came out for the person. */
export interface TargetAnswer extends Agreed {
  readonly target: Target
  readonly label: string
  readonly soft: Truth | null
}

/** Asks every target, first by priority, then as the document lists them. */
export function askTargets(candidate: Candidate, facts: OnFacts): readonly TargetAnswer[] {
  return byPriority(candidate.tier.targets).map((target) => {
    const answer = agree(valuesOf(target.is).map((is) => ask(is, candidate, facts)))
    const soft = target.soft && answer.truth === 'true' ? ask(target.soft, candidate, facts).truth : null
    return { ...answer, target, label: target.label ?? targetCalled(target.id, candidate.policy), soft }
  })
}

/** The targets that fit for certain. */
export function fittingTargets(answers: readonly TargetAnswer[]): readonly TargetMatch[] {
  return answers
    .filter(({ truth }) => truth === 'true')
    .map(({ target: { id, cite, needsReason = false }, label, because, soft }) => ({
      id,
      label,
      cite,
      because,
      soft,
      asksReason: needsReason,
    }))
}

/** Whether a person under this target is paired only for a reason written down. */
export function needsReason(target: TargetMatch | null): boolean {
  return target !== null && (target.asksReason || target.soft === 'false')
}

/** The person must come under one of the targets; where the document names none, be entered as a person. */
export function targetRule(
  answers: readonly TargetAnswer[],
  candidate: Candidate,
  facts: OnFacts,
): RuleResult {
  const frame = { rule: 'target' } as const
  const truth = targetTruth(answers, candidate, facts)
  if (answers.length === 0)
    return { ...frame, truth, cite: candidate.tier.cite, because: [], undecided: false }
  const deciding = answers.filter((answer) => answer.truth === truth)
  return {
    ...frame,
    truth,
    cite: deciding.flatMap(({ target }) => target.cite),
    undecided: truth === 'unknown' && deciding.every(({ undecided }) => undecided),
    because: deciding.length === 1 ? (deciding[0]?.because ?? []) : withoutTwins(deciding),
  }
}

/** The truth `targetRule` comes to, for who does not ask why. */
export function targetTruth(answers: readonly TargetAnswer[], { person }: Candidate, { at }: OnFacts): Truth {
  if (answers.length > 0) return anyOf(answers.map((answer) => answer.truth))
  return truthOf(person.roles.some((fact) => fact.role === 'person' && holdsOn(fact, at)))
}

/** Where a target stands among the others: 重点 before, 兜底 after those the document gives no rank. */
export function rankOf({ priority = unranked }: Pick<Target, 'priority'>): number {
  return priority
}

export const unranked = 5

function ask(predicate: Predicate, candidate: Candidate, { roster, at }: OnFacts): Answer {
  const { policy, person, cadre } = candidate
  const { tiers, vocabulary } = policy
  return predicateHolds(predicate, person, {
    roster,
    orders: vocabulary.orders,
    tiers,
    at,
    otherSide: cadre,
  })
}

function byPriority(targets: readonly Target[]): readonly Target[] {
  return [...targets].sort((a, b) => rankOf(a) - rankOf(b))
}

/** Several targets often ask the same question (党外): it is told once. */
function withoutTwins(answers: readonly TargetAnswer[]): readonly AtomAnswer[] {
  const told = new Map(
    answers.flatMap(({ because }) => because).map((one) => [JSON.stringify(one.atom), one]),
  )
  return [...told.values()]
}
