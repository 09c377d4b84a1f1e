import { compareText } from '../../reading/compare-text.ts'
import { packTraits, withDraft } from './arc-traits.ts'
import { weighInstance } from './cycle-bounds.ts'
import { emptyNetwork } from './empty-network.ts'
import { addArc, addCadre, addPerson } from './grow-network.ts'
import type { CadreSpan, PairIds, PairingInstance, PersonNeed } from './instance.ts'
import { arcBetween, arcState, type Network } from './network.ts'
import { isPacked, type PackedInstance, packedInstance } from './packed-instance.ts'
import { lockArc } from './plan-arcs.ts'

/**
 * The network of an instance in which `mistakesOfInstance` finds nothing; throws for one that is too large. Everything is
 * put in the order of ids, so that an instance told in another order gives the same network.
 */
export function buildNetwork(instance: PairingInstance | PackedInstance): Network {
  const sorted = inOrder(isPacked(instance) ? instance : packedInstance(instance))
  const weighed = weighInstance(sorted, sorted.arcs)
  if (!weighed) throw new Error('the instance is too large for exact sums')
  const network = emptyNetwork(sorted, weighed)
  for (const cadre of sorted.cadres) addCadre(network, cadre)
  for (const person of sorted.persons) addPerson(network, person)
  enterArcs(network, sorted)
  for (const pair of sorted.locks) lockArc(network, arcOfPair(network, pair))
  for (const pair of sorted.exclusions) network.arcs.state[arcOfPair(network, pair)] = arcState.excluded
  for (const pair of sorted.draft ?? []) markDraft(network, pair)
  return network
}

/** Whether its sums would be more than a double holds exactly. */
export function isTooLarge(instance: PairingInstance): boolean {
  return weighInstance(instance, packedInstance(instance).arcs) === undefined
}

/** The arc of a pair; a bare one is made where the instance has none. */
export function arcOfPair(network: Network, pair: PairIds): number {
  const { cadre, person, arc } = findArc(network, pair)
  return arc >= 0 ? arc : addArc(network, { cadre, person, traits: bareTraits, isBare: true })
}

/** A lock without an arc counts as a fit of 0 and as not kept. */
const bareTraits = packTraits({ kept: false, fit: 0, inDraft: false })

/** A pair's nodes and its arc, each −1 when there is none. */
export function findArc(network: Network, [cadreId, personId]: PairIds) {
  const cadre = network.cadres.indexes.get(cadreId) ?? -1
  const person = network.persons.indexes.get(personId) ?? -1
  return { cadre, person, arc: arcBetween(network, cadre, person) }
}

function markDraft(network: Network, pair: PairIds): void {
  const { arc } = findArc(network, pair)
  if (arc < 0) network.counters.draftWithoutArc += 1
  else network.arcs.traits[arc] = withDraft(network.arcs.traits[arc] ?? 0, true)
}

function inOrder(instance: PackedInstance): PackedInstance {
  const cadres = [...instance.cadres].sort(byId)
  const persons = [...instance.persons].sort(byId)
  const { arcs } = instance
  return {
    ...instance,
    cadres,
    persons,
    arcs: {
      cadres: renumbered(arcs.cadres, instance.cadres, cadres),
      persons: renumbered(arcs.persons, instance.persons, persons),
      traits: arcs.traits,
    },
    locks: [...instance.locks].sort(byPair),
    exclusions: [...instance.exclusions].sort(byPair),
  }
}

/** The same nodes by their places in the sorted list. */
function renumbered<T>(ends: Int32Array, items: readonly T[], sorted: readonly T[]): Int32Array {
  const places = new Map(sorted.map((item, place) => [item, place]))
  const placeOf = Int32Array.from(items, (item) => places.get(item) ?? -1)
  return ends.map((before) => placeOf[before] ?? -1)
}

function byId(a: CadreSpan | PersonNeed, b: CadreSpan | PersonNeed): number {
  return compareText(a.id, b.id)
}

/** By cadre, then by person, as code units compare: the same on every machine. */
export function byPair([cadreA, personA]: PairIds, [cadreB, personB]: PairIds): number {
  return compareText(cadreA, cadreB) || compareText(personA, personB)
}

/** From the last to the first, as each goes before those of its ends: the lists then run in the order of ids. */
function enterArcs(network: Network, { cadres, persons, arcs }: PackedInstance): void {
  const order = new Int32Array(arcs.traits.length).map((_, index) => index)
  sortBy(arcs.cadres, cadres.length, order)
  sortBy(arcs.persons, persons.length, order)
  for (const index of order.reverse()) {
    addArc(network, {
      cadre: arcs.cadres[index] ?? 0,
      person: arcs.persons[index] ?? 0,
      traits: arcs.traits[index] ?? 0,
      isBare: false,
    })
  }
}

/** A stable counting sort of some indexes by a key below `keys`. */
function sortBy(keyOf: Int32Array, keys: number, indexes: Int32Array): void {
  const starts = new Int32Array(keys + 1)
  for (const index of indexes) {
    const after = (keyOf[index] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let key = 1; key <= keys; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0)
  for (const index of indexes.slice()) {
    const key = keyOf[index] ?? 0
    const place = starts[key] ?? 0
    indexes[place] = index
    starts[key] = place + 1
  }
}
