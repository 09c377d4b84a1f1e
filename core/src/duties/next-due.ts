import type { Day } from '../calendar/day.ts'
import type { Force } from '../policy/force.ts'
import { compareText } from '../reading/compare-text.ts'
import type { FindingState } from './findings/state-of.ts'

/** States in which something must still be done, or it cannot be told whether. */
export const openDutyStates: readonly FindingState[] = ['due', 'overdue', 'short', 'advice', 'unknown']

/** States in which what was asked for is done, if only late. */
export const metDutyStates: readonly FindingState[] = ['met', 'minimum', 'late']

interface Line {
  readonly force: Force
  readonly state: string
  readonly dueOn: Day | null
}

/**
 * The one line of a pair a list has room for: what must be done next, soonest due first, those without a day last; where all is
 * done, what is met and runs out first; undefined where nothing is judged.
 */
export function nextDue<L extends Line>(lines: readonly L[]): L | undefined {
  const musts = lines.filter(({ force }) => force === 'must')
  const soonest = (states: readonly string[]) =>
    musts
      .filter(({ state }) => states.includes(state))
      .sort((a, b) => compareText(a.dueOn ?? '9999', b.dueOn ?? '9999'))[0]
  return soonest(openDutyStates) ?? soonest(metDutyStates)
}
