import type { Answer, AtomAnswer } from '../../policy/predicate-holds.ts'
import type { Truth } from '../../policy/truth.ts'

export interface Agreed {
  readonly truth: Truth
  readonly because: readonly AtomAnswer[]
  readonly undecided: boolean
}

/** The truth of `agree`, for who does not ask why. */
export function agreedTruth([first = 'unknown', ...others]: readonly Truth[]): Truth {
  return others.every((truth) => truth === first) ? first : 'unknown'
}

/** One answer from those under each reading: theirs where they agree, else unknown until a reading is adopted. */
export function agree(answers: readonly Answer[]): Agreed {
  const [first = { truth: 'unknown', because: [] }] = answers
  const undecided = answers.some(({ truth }) => truth !== first.truth)
  if (!undecided) return { ...first, undecided }
  return { truth: 'unknown', because: answers.flatMap(({ because }) => because), undecided }
}
