// The lists a facts file tells of by their steps, each at the place it has reached.
import type { StepFact } from '../../duties/records/fact-records.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Step } from '../../policy/step.ts'
import type { Tier } from '../../policy/tier.ts'
import { type AsOf, isKnown } from '../../roster/dated.ts'
import { stepsOfList } from './list-chain.ts'
import { mayRefuse } from './list-rounds.ts'
import { type ListProgress, progressOf } from './list-steps.ts'
import type { StepMark } from './step-mark.ts'
import { unnamedRole } from './step-outcomes.ts'

export interface ListOfFacts {
  readonly tier: Tier
  /** The list the steps belong to. */
  readonly id: string
  readonly progress: ListProgress
}

/** The lists of a document's tiers as known at a day, in the order of the tiers and of their ids. */
export function listsOfFacts(
  policy: Policy,
  steps: readonly StepFact[],
  { on, knownAt }: AsOf,
): readonly ListOfFacts[] {
  const known = steps.filter((step) => isKnown(step, knownAt) && step.on <= on).sort(byTime)
  return policy.tiers.flatMap((tier) => {
    const own = known.filter(({ procedure }) => procedure === tier.id)
    const ids = [...new Set(own.map(({ subject }) => subject))].sort()
    return ids.map((id) => {
      const taken = own.filter(({ subject }) => subject === id)
      const rule = stepsOfList(tier, null)
      return { tier, id, progress: progressOf(rule, marksOf(taken, rule), []) }
    })
  })
}

/** Facts name the act; the mark needs its place: the first of that act its role has not done yet in the round. */
function marksOf(taken: readonly StepFact[], steps: readonly Step[]): readonly StepMark[] {
  const marks: StepMark[] = []
  let round = 1
  for (const { act, role = '', on, answer, until } of taken) {
    const done = (at: number) =>
      marks.some(
        (mark) =>
          mark.round === round &&
          mark.step === at &&
          mark.outcome !== 'extended' &&
          (role === '' || mark.role === role),
      )
    const at = steps.findIndex((step, index) => step.act === act && !done(index))
    const step = steps[at]
    if (step === undefined) continue
    if (until !== undefined) {
      marks.push({ round, step: at, outcome: 'extended', role, on, lineId: null, until })
      continue
    }
    const outcome = answer === 'no' ? 'no' : 'done'
    marks.push({
      round,
      step: at,
      outcome,
      role: role === '' ? (step.by ?? unnamedRole) : role,
      on,
      lineId: null,
    })
    if (outcome === 'no' && mayRefuse(step)) round += 1
  }
  return marks
}

function byTime(a: StepFact, b: StepFact): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return a.id < b.id ? -1 : 1
}
