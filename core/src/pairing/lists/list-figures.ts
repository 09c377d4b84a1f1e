import type { FindingState } from '../../duties/findings/state-of.ts'

type States = readonly FindingState[]

/** How many of the persons judged have somebody, have nobody, or cannot be judged. */
export function coverageFigures(states: States) {
  return {
    covered: count(states, ['met', 'minimum']),
    uncovered: count(states, ['short', 'no-supply', 'advice', 'due']),
    unknown: count(states, ['unknown', 'undecided']),
    of: states.length,
  }
}

/** How many of the cadres judged keep their number, are below it, or above. */
export function quotaFigures(states: States) {
  return {
    kept: count(states, ['met', 'minimum']),
    short: count(states, ['short', 'no-supply', 'advice']),
    over: count(states, ['over']),
    of: states.length,
  }
}

function count(states: States, wanted: States): number {
  return states.filter((state) => wanted.includes(state)).length
}
