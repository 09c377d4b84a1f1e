import { copyEditing } from '../solver/copy-editing.ts'
import type { Edit, EditRefusal } from '../solver/edit.ts'
import { applyEdits, type Editing, vectorNow } from '../solver/editing.ts'
import type { TierVector } from '../solver/vector.ts'
import { type Effects, effectsOf } from './effects.ts'

/** What an edit would do, found by making it on a copy. */
export interface WhatIf extends Effects {
  /** By tier: what the vector would be more; positive is worse. */
  readonly difference: TierVector
}

export type Tried =
  | { readonly ok: true; readonly whatIf: WhatIf }
  | { readonly ok: false; readonly refusal: EditRefusal }

/** A copy to try edits on, one after another; each is taken back before the next. */
export interface Trial {
  readonly editing: Editing
  /** What the list comes to as it is. */
  readonly before: TierVector
}

export function trialOf(editing: Editing): Trial {
  return { before: vectorNow(editing), editing: copyEditing(editing) }
}

/** Makes the edits on the copy, looks at what they do, and takes them back. */
export function tryEdits({ editing, before }: Trial, edits: readonly Edit[]): Tried {
  const outcome = applyEdits(editing, edits)
  if (!outcome.ok) return outcome
  const after = vectorNow(editing)
  const { network } = editing.engine
  const stability = network.tiers.indexOf('stability')
  const moved = outcome.changes.made.length + outcome.changes.undone.length
  const difference = after.map((value, at) =>
    at === stability && network.counters.hasDraft ? moved : value - (before[at] ?? 0),
  )
  const effects = effectsOf(network, outcome.changes)
  applyEdits(editing, outcome.undo)
  return { ok: true, whatIf: { difference, ...effects } }
}

/** Whether a difference is for the better in the first tier it touches: −1 better, 0 none, 1 worse. */
export function directionOf(difference: TierVector): number {
  return Math.sign(difference.find((value) => value !== 0) ?? 0)
}
