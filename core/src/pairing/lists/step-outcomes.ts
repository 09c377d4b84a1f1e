import type { Step } from '../../policy/step.ts'
import { mayRefuse } from './list-rounds.ts'
import type { StepOutcome } from './step-mark.ts'

/** Who takes a step that the document gives to nobody: whoever keeps the list. */
export const unnamedRole = 'unnamed'

/** The roles that take a step: the one it names and all it is done with. */
export function rolesOf({ by, with: others }: Step): readonly string[] {
  return [by ?? unnamedRole, ...others]
}

/** Whether a step may be left out: should with a reason, may freely, and one with a condition where that does not hold. */
export function isPassable({ force, only }: Step): boolean {
  return force !== 'must' || only !== undefined
}

/** What must be written down with a mark: body and minutes of a decision; the reason of a no, a pass or more time. */
export function needsOf(step: Step, outcome: StepOutcome): readonly string[] {
  switch (outcome) {
    case 'no':
      return ['reason']
    case 'passed':
      return step.force === 'may' ? [] : ['reason']
    case 'extended':
      return ['until', 'reason']
    case 'done':
      return [...(step.act === 'decide' ? ['body', 'minutesNo'] : []), ...step.needs]
  }
}

/**
 * How an open step may be marked. Passed only while something else is left that can make the list take effect; refused
 * only before it has; given more time where the document allows for it.
 */
export function outcomesOf(
  step: Step,
  around: { readonly isEffective: boolean; readonly isOnlyOne: boolean },
): readonly StepOutcome[] {
  return [
    'done',
    ...(isPassable(step) && !around.isOnlyOne ? (['passed'] as const) : []),
    ...(mayRefuse(step) && !around.isEffective ? (['no'] as const) : []),
    ...(step.within !== undefined && step.extend !== undefined ? (['extended'] as const) : []),
  ]
}
