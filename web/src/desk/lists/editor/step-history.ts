import type { ListChange } from './list-change.ts'

/** What became of a step: made; refused for good; or not carried out this time, so that it can be tried again. */
export type Outcome = 'made' | 'refused' | 'unanswered'

/** What is made, and taken back, as one: a change, or all the pairs a table brought in. */
export type Step = readonly [ListChange, ...ListChange[]]

/** A step, and what becomes of what brought it where it stands: it was made, taken back or made again. */
export interface KnownStep {
  readonly step: Step
  readonly outcome: Promise<Outcome>
}

/** The steps of this page that can be taken back, and those taken back that can be made again, latest last. */
export interface StepHistory {
  readonly done: readonly KnownStep[]
  readonly undone: readonly KnownStep[]
}

export const noHistory: StepHistory = { done: [], undone: [] }

/** How a step came to be made; all but a new one move the last step of one side to the other. */
export type Way = 'new' | 'undo' | 'redo'

/** After a step began. A new one leaves nothing to be made again. */
export function historyAfter({ done, undone }: StepHistory, way: Way, step: KnownStep): StepHistory {
  if (way === 'undo') return { done: done.slice(0, -1), undone: [...undone, step] }
  return { done: [...done, step], undone: way === 'redo' ? undone.slice(0, -1) : [] }
}

/** Without a step that was not made after all; where it may be tried again, `before` stands where it stood. */
export function historyWithout(history: StepHistory, step: KnownStep, before?: KnownStep): StepHistory {
  const wasUndoing = history.undone.includes(step)
  const done = history.done.filter((one) => one !== step)
  const undone = history.undone.filter((one) => one !== step)
  if (!before) return { done, undone }
  return wasUndoing ? { done: [...done, before], undone } : { done, undone: [...undone, before] }
}
