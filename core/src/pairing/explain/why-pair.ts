import { unpackTraits } from '../solver/arc-traits.ts'
import { findArc } from '../solver/build-network.ts'
import type { Editing } from '../solver/editing.ts'
import type { PairIds } from '../solver/instance.ts'
import { arcState, isMade, isPresent, loadOf, type Network } from '../solver/network.ts'
import { type Tried, trialOf, tryEdits, type WhatIf } from './moves.ts'

export type PairAnswer =
  | { readonly kind: 'unknown'; readonly what: 'cadre' | 'person'; readonly id: string }
  /** In the plan. `without`: what the list would be, were the pair forbidden; for a lock, were it lifted. */
  | {
      readonly kind: 'paired'
      readonly pair: PairIds
      readonly facts: PairFacts
      readonly isLocked: boolean
      readonly without: WhatIf
    }
  /** Not eligible: which rule says so only the caller knows. */
  | { readonly kind: 'not-eligible' | 'excluded'; readonly pair: PairIds }
  /** Could be, and is not. `forced`: what the list would be with it, or why it cannot be forced. */
  | { readonly kind: 'not-paired'; readonly pair: PairIds; readonly facts: PairFacts; readonly forced: Tried }

/** What speaks for a pair by itself. */
export interface PairFacts {
  readonly kept: boolean
  readonly fit: number
  /** False for a lock on a pair that the rules would not allow. */
  readonly isEligible: boolean
  /** All that the cadre has in the plan, and the cadre's wished span. */
  readonly load: number
  readonly min: number
  readonly max: number | null
}

/** Why a pair is in the plan, or why it is not: exact, by looking at the best plan without it or with it. */
export function explainPair(editing: Editing, pair: PairIds): PairAnswer {
  const { network } = editing.engine
  const { cadres, persons } = network
  const { cadre, person, arc } = findArc(network, pair)
  if (cadre < 0 || !isPresent(cadres, cadre)) return { kind: 'unknown', what: 'cadre', id: pair[0] }
  if (person < 0 || !isPresent(persons, person)) return { kind: 'unknown', what: 'person', id: pair[1] }
  const state = network.arcs.state[arc] ?? arcState.void
  if (state === arcState.void) return { kind: 'not-eligible', pair }
  if (state === arcState.excluded) return { kind: 'excluded', pair }
  const facts = factsOf(network, cadre, arc)
  const trial = trialOf(editing)
  if (!isMade(network, arc))
    return { kind: 'not-paired', pair, facts, forced: tryEdits(trial, [{ kind: 'lock', pair }]) }
  const isLocked = state === arcState.locked
  const tried = tryEdits(trial, [{ kind: isLocked ? 'unlock' : 'exclude', pair }])
  // Neither is ever refused for a pair that is made.
  if (!tried.ok) return { kind: 'not-eligible', pair }
  return { kind: 'paired', pair, facts, isLocked, without: tried.whatIf }
}

function factsOf({ arcs, cadres }: Network, cadre: number, arc: number): PairFacts {
  const { kept, fit } = unpackTraits(arcs.traits[arc] ?? 0)
  const { min = 0, max = null } = cadres.spans[cadre] ?? {}
  return { kept, fit, isEligible: arcs.bare[arc] === 0, load: loadOf(cadres, cadre), min, max }
}
