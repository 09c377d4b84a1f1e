import type { Edit } from '@tongxin/core/pairing/solver/edit'
import type { PairIds } from '@tongxin/core/pairing/solver/instance'

/** One step of whoever works on a proposal: what was asked, and what takes it back once it has been made. */
export interface Step {
  readonly edits: readonly Edit[]
  readonly undo: readonly Edit[]
}

export interface StepStack {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const noSteps: StepStack = { done: [], undone: [] }

export interface PairMarks {
  readonly locks: readonly PairIds[]
  readonly exclusions: readonly PairIds[]
}

/** The locks and exclusions that some steps leave, on top of those there were before. */
export function marksAfter(before: PairMarks, steps: readonly Step[]): PairMarks {
  const marks = { lock: mapOf(before.locks), exclude: mapOf(before.exclusions) }
  for (const edit of steps.flatMap(({ edits }) => edits)) {
    if (!('pair' in edit)) continue
    const key = keyOf(edit.pair)
    if (edit.kind === 'lock' || edit.kind === 'exclude') marks[edit.kind].set(key, edit.pair)
    else marks[edit.kind === 'unlock' ? 'lock' : 'exclude'].delete(key)
  }
  return { locks: [...marks.lock.values()], exclusions: [...marks.exclude.values()] }
}

export function keyOf([cadre, person]: PairIds): string {
  return `${cadre} ${person}`
}

function mapOf(pairs: readonly PairIds[]): Map<string, PairIds> {
  return new Map(pairs.map((pair) => [keyOf(pair), pair]))
}
