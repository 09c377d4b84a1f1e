import type { Day } from '../calendar/day.ts'
import type { Force } from '../policy/force.ts'
import type { FindingState } from './findings/state-of.ts'

/** States in which something must still be done, or it cannot be told whether. */
export const openDutyStates: readonly FindingState[] = ['due', 'overdue', 'short', 'advice', 'unknown']

const met: readonly FindingState[] = ['met', 'minimum', 'late']

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
      .sort((a, b) => compare(a.dueOn ?? '9999', b.dueOn ?? '9999'))[0]
  return soonest(openDutyStates) ?? soonest(met)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
