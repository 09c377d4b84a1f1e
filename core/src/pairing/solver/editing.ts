// A list being worked on: a solved network that edits change, each leaving the best plan of what is then asked.
import { costsOfTraits, withDraft } from './arc-traits.ts'
import { findArc, isTooLarge } from './build-network.ts'
import type { Edit, EditRefusal } from './edit.ts'
import { editedInstance } from './edit-instance.ts'
import { refusalOf } from './edit-refusal.ts'
import type { Engine } from './engine.ts'
import type { PairingInstance, PairingTier } from './instance.ts'
import { instanceOf, packedInstanceOf } from './instance-of.ts'
import { makeEdit } from './make-edit.ts'
import { isMade, type Network } from './network.ts'
import type { PackedInstance } from './packed-instance.ts'
import { changesBetween, changesInJournal, changesInTurn, type PairChanges } from './pair-changes.ts'
import { type PlanJudgement, type PlanWatch, watchedJudgement, watchedVector } from './plan-watch.ts'
import { pairsOf } from './proposal.ts'
import { solvedEngine } from './solve.ts'
import { undoOf } from './undo.ts'
import type { TierVector } from './vector.ts'

export interface Editing {
  /** Replaced when an edit needs more room than there is. */
  engine: Engine
  readonly watch: PlanWatch
}

export type EditOutcome =
  | { readonly ok: true; readonly changes: PairChanges; readonly undo: readonly Edit[] }
  | { readonly ok: false; readonly refusal: EditRefusal }

/**
 * Begins work on a list. With `stability` among the tiers (see `withStability`) the plan is the draft, and held on to
 * (尽量少动): after each edit the new plan becomes the draft. Without it every edit finds the best list there is.
 */
export function startEditing(
  instance: PairingInstance | PackedInstance,
  told?: (done: number, of: number) => void,
): Editing {
  const editing = editingOf(solvedEngine(instance, told))
  holdWholePlan(editing.engine.network)
  return editing
}

/** Work on a network that is solved already. */
export function editingOf(engine: Engine): Editing {
  return { engine, watch: { seen: undefined } }
}

/** What the plan comes to now, with its proof: counted and looked at as far as it changed since this was asked last. */
export function judgementOf({ engine, watch }: Editing): PlanJudgement {
  return watchedJudgement(watch, engine.network)
}

/** What it comes to now, without the proof. */
export function vectorNow({ engine, watch }: Editing): TierVector {
  return watchedVector(watch, engine.network)
}

/** 重新优化: as if nothing had been drafted. */
export function reoptimise(editing: Editing): PairChanges {
  const { network } = editing.engine
  const before = pairsOf(network)
  const { draft: _, ...instance } = packedInstanceOf(network)
  editing.engine = startEditing(instance).engine
  return changesBetween(before, pairsOf(editing.engine.network))
}

/** Below all that the document asks (coverage, quota, continuity), above what only makes a list nicer. */
export function withStability(tiers: readonly PairingTier[]): readonly PairingTier[] {
  const others: readonly PairingTier[] = tiers.filter((tier) => tier !== 'stability')
  const last = others.findLastIndex((tier) => askedFor.includes(tier))
  return [...others.slice(0, last + 1), 'stability', ...others.slice(last + 1)]
}

const askedFor: readonly PairingTier[] = ['coverage', 'quota', 'continuity']

/**
 * Makes some edits as one; none of them when one is refused. `undo` are the edits that take it back, to be made as one too;
 * where the draft is held on to, they bring back the very plan there was.
 */
export function applyEdits(editing: Editing, edits: readonly Edit[]): EditOutcome {
  editing.engine.network.journal.wasMade = new Map()
  let rebuilt = nothing
  const undo: Edit[] = []
  for (const edit of edits) {
    const made = applyOne(editing, edit)
    if ('refusal' in made) {
      takeBack(editing, undo, changesInTurn(rebuilt, changesInJournal(editing.engine.network)))
      return { ok: false, refusal: made.refusal }
    }
    undo.unshift(...made.undo)
    rebuilt = changesInTurn(rebuilt, made.rebuilt)
  }
  const { network } = editing.engine
  const changes = changesInTurn(rebuilt, changesInJournal(network))
  network.journal.wasMade = null
  if (!network.counters.hasDraft) return { ok: true, changes, undo }
  holdChanges(network, changes)
  return { ok: true, changes, undo: [...undo, backInDraft(changes)] }
}

function takeBack(editing: Editing, undo: readonly Edit[], changes: PairChanges): void {
  for (const edit of [...undo, backInDraft(changes)]) applyOne(editing, edit)
  const { network } = editing.engine
  network.journal.wasMade = null
  // The plan there was is the draft there was, also where the network was built anew on the way.
  holdWholePlan(network)
}

function backInDraft({ made, undone }: PairChanges): Edit {
  return { kind: 'hold', into: undone, outOf: made }
}

type Made =
  | { readonly undo: readonly Edit[]; readonly rebuilt: PairChanges }
  | { readonly refusal: EditRefusal }

const nothing: PairChanges = { made: [], undone: [] }

/** `rebuilt`: what changed up to where the network was built anew, which its journal does not know. */
function applyOne(editing: Editing, edit: Edit): Made {
  const { network } = editing.engine
  const refusal = refusalOf(network, edit)
  if (refusal) return { refusal }
  const undo = undoOf(network, edit)
  if (makeEdit(editing.engine, edit)) return { undo, rebuilt: nothing }
  const instance = editedInstance(instanceOf(network), edit)
  if (isTooLarge(instance)) return { refusal: { code: 'too-large', params: {} } }
  const before = pairsOf(network)
  const soFar = changesInJournal(network)
  editing.engine = solvedEngine(instance)
  editing.engine.network.journal.wasMade = new Map()
  return { undo, rebuilt: changesInTurn(soFar, changesBetween(before, pairsOf(editing.engine.network))) }
}

/** The plan is the draft from now on. Prices stay sound: what is made only becomes cheaper, what is not only dearer. */
function holdWholePlan(network: Network): void {
  const { arcs, counters, weights } = network
  if (!network.tiers.includes('stability')) return
  for (let arc = 0; arc < counters.arcs; arc += 1)
    arcs.traits[arc] = withDraft(arcs.traits[arc] ?? 0, isMade(network, arc))
  counters.hasDraft = true
  counters.draftWithoutArc = 0
  arcs.costOfTraits.set(costsOfTraits(weights, true))
}

function holdChanges(network: Network, { made, undone }: PairChanges): void {
  const { arcs } = network
  for (const pair of [...made, ...undone]) {
    const { arc } = findArc(network, pair)
    if (arc >= 0) arcs.traits[arc] = withDraft(arcs.traits[arc] ?? 0, isMade(network, arc))
  }
}
