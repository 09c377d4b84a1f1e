import { append } from '../../duties/records/grouping.ts'
import { compareText } from '../../reading/compare-text.ts'
import { unpackTraits } from '../solver/arc-traits.ts'
import { findArc } from '../solver/build-network.ts'
import type { PairIds } from '../solver/instance.ts'
import { isPresent, loadOf, type Network } from '../solver/network.ts'
import type { PairChanges } from '../solver/pair-changes.ts'

/** What an edit does to people and pairs: what a reader is told of it, where the tiers only have figures. */
export interface Effects {
  readonly moves: readonly Move[]
  /** Cadres whose number comes nearer to what is wished for, or goes further from it. */
  readonly loads: readonly LoadChange[]
  /** Pairs in force that the list would hold beside those it holds, and those it would hold no more. */
  readonly inForce: PairChanges
}

/** A person whose cadres change. */
export interface Move {
  readonly person: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** How many cadres the person had in all, and then has. */
  readonly had: number
  readonly has: number
  /** By how much the new cadres fit better than those they take the place of; 0 where nobody's place is taken. */
  readonly fit: number
}

export interface LoadChange {
  readonly cadre: string
  readonly had: number
  readonly has: number
  readonly min: number
  readonly max: number | null
}

/** In a network that was changed so, and by ids. */
export function effectsOf(network: Network, changes: PairChanges): Effects {
  const inForce = (pairs: readonly PairIds[]) =>
    pairs.filter((pair) => traitsOf(network, pair).kept).sort((a, b) => compareText(a.join(' '), b.join(' ')))
  return {
    moves: movesOf(network, changes),
    loads: loadChanges(network, changes),
    inForce: { made: inForce(changes.made), undone: inForce(changes.undone) },
  }
}

function movesOf(network: Network, { made, undone }: PairChanges): readonly Move[] {
  const { persons } = network
  const from = new Map<string, string[]>()
  const to = new Map<string, string[]>()
  for (const [cadre, person] of undone) append(from, person, cadre)
  for (const [cadre, person] of made) append(to, person, cadre)
  const fitOf = (cadres: readonly string[], person: string) =>
    cadres.reduce((sum, cadre) => sum + traitsOf(network, [cadre, person]).fit, 0)
  return [...new Set([...from.keys(), ...to.keys()])].sort().map((person) => {
    const [gone, come] = [(from.get(person) ?? []).sort(), (to.get(person) ?? []).sort()]
    const has = loadOf(persons, persons.indexes.get(person) ?? -1)
    return {
      person,
      from: gone,
      to: come,
      had: has - come.length + gone.length,
      has,
      fit: gone.length === come.length ? fitOf(come, person) - fitOf(gone, person) : 0,
    }
  })
}

function loadChanges({ cadres }: Network, { made, undone }: PairChanges): readonly LoadChange[] {
  const more = new Map<string, number>()
  for (const [cadre] of made) more.set(cadre, (more.get(cadre) ?? 0) + 1)
  for (const [cadre] of undone) more.set(cadre, (more.get(cadre) ?? 0) - 1)
  return [...more]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, by]) => {
      const node = cadres.indexes.get(id) ?? -1
      const span = cadres.spans[node]
      if (!span || !isPresent(cadres, node)) return []
      const has = loadOf(cadres, node)
      const change = { cadre: id, had: has - by, has, min: span.min, max: span.max }
      return gapOf(change, change.had) === gapOf(change, has) ? [] : [change]
    })
}

/** By how many persons a number is below or above what is wished for. */
export function gapOf({ min, max }: Pick<LoadChange, 'min' | 'max'>, load: number): number {
  return Math.max(0, min - load) + (max === null ? 0 : Math.max(0, load - max))
}

function traitsOf(network: Network, pair: PairIds) {
  const { arc } = findArc(network, pair)
  return unpackTraits(arc < 0 ? 0 : (network.arcs.traits[arc] ?? 0))
}
