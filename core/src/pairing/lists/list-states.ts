// A list's steps as the state machine they are: generated from the document, so that it can be looked at whole and tested.
import { day } from '../../calendar/day.ts'
import type { Step } from '../../policy/step.ts'
import { roundsOf } from './list-rounds.ts'
import { type ListProgress, progressOf } from './list-steps.ts'
import type { StepMark, StepOutcome } from './step-mark.ts'

export type ListState = { readonly id: string; readonly progress: ListProgress }

/** From one state to another by one mark: in which role, on which step, with which outcome. */
export type ListTransition = {
  readonly from: string
  readonly to: string
  readonly step: number
  readonly role: string
  readonly outcome: StepOutcome
}

export type ListStates = {
  /** The first is the draft. */
  readonly states: readonly ListState[]
  readonly transitions: readonly ListTransition[]
}

/**
 * Every state a list of these steps can reach and every mark that is allowed there. The number of the round, the days and
 * the number of lines are left out: a list has one line here, and a state is what counts in its round. Two states of one
 * status may differ in what has been marked so far (one of two who must agree).
 */
export function statesOf(steps: readonly Step[]): ListStates {
  const states = new Map<string, ListState>()
  const transitions: ListTransition[] = []
  const visit = (marks: readonly StepMark[]): string => {
    const id = idOf(steps, marks)
    if (states.has(id)) return id
    const progress = progressOf(steps, marks, [line])
    states.set(id, { id, progress })
    for (const mark of marksPossible(progress)) {
      transitions.push({ ...mark, from: id, to: visit([...marks, mark]) })
    }
    return id
  }
  visit([])
  return {
    states: [...states.values()],
    transitions: transitions.map(({ from, to, step, role, outcome }) => ({ from, to, step, role, outcome })),
  }
}

const line = 'line'
const someDay = day('2026-11-20')

/** More time changes no state, so it is no transition. */
function marksPossible({ round, steps }: ListProgress): readonly StepMark[] {
  return steps.flatMap(({ index, step, awaits, outcomes }) =>
    awaits.flatMap((role) =>
      outcomes
        .filter((outcome) => outcome !== 'extended')
        .map((outcome) => ({
          round,
          step: index,
          outcome,
          role,
          on: someDay,
          lineId: step.act === 'confirm-self' && outcome !== 'passed' ? line : null,
        })),
    ),
  )
}

function idOf(steps: readonly Step[], marks: readonly StepMark[]): string {
  const counting = roundsOf(steps, marks).counting.map(
    ({ step, role, outcome }) => `${step}.${role}.${outcome}`,
  )
  return [...new Set(counting)].sort().join(' ')
}
