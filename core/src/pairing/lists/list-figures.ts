import type { FindingState } from '../../duties/findings/state-of.ts'

type States = readonly FindingState[]

/** How many of the persons judged have somebody, have nobody, or cannot be judged. */
export function coverageFigures(states: States) {
  const counts = countsOf(states)
  return {
    covered: counts('met', 'minimum'),
    uncovered: counts('short', 'no-supply', 'advice', 'due'),
    unknown: counts('unknown', 'undecided'),
    of: states.length,
  }
}

/** How many of the cadres judged keep their number, are below it, or above. */
export function quotaFigures(states: States) {
  const counts = countsOf(states)
  return {
    kept: counts('met', 'minimum'),
    short: counts('short', 'no-supply', 'advice'),
    over: counts('over'),
    of: states.length,
  }
}

/** Thousands of states are run through once, as this is asked after each step of an editor. */
function countsOf(states: States): (...wanted: States) => number {
  const counts = new Map<FindingState, number>()
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1)
  return (...wanted) => wanted.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
}
