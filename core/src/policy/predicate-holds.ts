import type { Human } from '../roster/human.ts'
import type { Asking } from './asking.ts'
import { atomHolds } from './atom-holds.ts'
import type { Atom, Predicate } from './predicate.ts'
import { allOf, anyOf, notOf, type Truth } from './truth.ts'

/** The answer and the atoms that decided it: those false, those true, or those that nobody recorded. */
export interface Answer {
  readonly truth: Truth
  readonly because: readonly AtomAnswer[]
}

export interface AtomAnswer {
  readonly atom: Atom
  /** The truth of the atom itself, also where `not` turned it round. */
  readonly truth: Truth
  /** How the document calls the tier asked about; absent where the question is about none, or the tier has no label. */
  readonly tierLabel?: string
}

/** Whether the predicate holds for the human on the day; unknown where facts that matter are not recorded. */
export function predicateHolds(predicate: Predicate, human: Human, asking: Asking): Answer {
  if (predicate.op === 'not') {
    const { truth, because } = predicateHolds(predicate.of, human, asking)
    return { truth: notOf(truth), because }
  }
  if (predicate.op === 'all' || predicate.op === 'any') {
    return joined(
      predicate.op,
      predicate.of.map((part) => predicateHolds(part, human, asking)),
    )
  }
  const truth = atomHolds(predicate, human, asking)
  return { truth, because: [{ atom: predicate, truth, ...labelOfTier(predicate, asking) }] }
}

function labelOfTier(atom: Atom, { tiers = [] }: Asking): Pick<AtomAnswer, 'tierLabel'> {
  if (atom.op !== 'pairedIn') return {}
  const label = tiers.find(({ id }) => id === atom.tier)?.label
  return label === undefined ? {} : { tierLabel: label }
}

function joined(op: 'all' | 'any', answers: readonly Answer[]): Answer {
  const truths = answers.map(({ truth }) => truth)
  const truth = op === 'all' ? allOf(truths) : anyOf(truths)
  return {
    truth,
    because: answers.filter((answer) => answer.truth === truth).flatMap(({ because }) => because),
  }
}
