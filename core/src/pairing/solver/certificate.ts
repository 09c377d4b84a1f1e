import { arcState, isPresent, loadOf, type Network, type Side } from './network.ts'

/**
 * The proof that no plan is better: every price lies between the costs of the node's last and next unit, and no pair pays
 * that is not made, nor costs more than it is worth if it is. By linear-programming duality this is enough; it is looked at
 * anew, arc by arc, whatever the search believed. Otherwise the arc that breaks it: a pair, or (`null`) a node's own unit.
 */
export type Certificate = 'optimal' | BrokenArc

export interface BrokenArc {
  readonly cadre: string | null
  readonly person: string | null
  /** By how much, in weighted cost. */
  readonly by: number
}

export function certify(network: Network): Certificate {
  return brokenUnit(network) ?? brokenPair(network) ?? 'optimal'
}

/** Beyond this sums of three are not exact, and nothing would be proven. */
const largestExact = Number.MAX_SAFE_INTEGER / 4

/** The first node whose price does not lie where it must. */
export function brokenUnit({ cadres, persons }: Network): BrokenArc | undefined {
  for (const [cadre, { id }] of cadres.spans.entries()) {
    const by = unitGap(cadres, cadre)
    if (by > 0) return { cadre: id, person: null, by }
  }
  for (const [person, { id }] of persons.needs.entries()) {
    const by = unitGap(persons, person)
    if (by > 0) return { cadre: null, person: id, by }
  }
  return undefined
}

/** By how much a node's price lies beyond the costs of its last and next unit; nought or less where it lies between them. */
export function unitGap(side: Side, node: number): number {
  if (!isPresent(side, node)) return (side.usedCount[node] ?? 0) > 0 ? Number.POSITIVE_INFINITY : 0
  const price = side.price[node] ?? 0
  if (!(Math.abs(price) <= largestExact)) return Number.POSITIVE_INFINITY
  const load = loadOf(side, node)
  const next = side.costOfUnit(node, load + 1)
  const last = (side.usedCount[node] ?? 0) > 0 ? side.costOfUnit(node, load) : Number.NEGATIVE_INFINITY
  return Math.max(price - next, last - price)
}

function brokenPair(network: Network): BrokenArc | undefined {
  for (let arc = 0; arc < network.counters.arcs; arc += 1) {
    const by = pairGap(network, arc)
    if (by > 0) return brokenAt(network, arc, by)
  }
  return undefined
}

/**
 * By how much a pair breaks the proof; nought or less where it does not. Millions of pairs: all it reads is at hand, and what
 * an absent node costs is infinite by its price.
 */
export function pairGap({ arcs, cadres, persons }: Network, arc: number): number {
  const isUsed = arcs.state[arc] === arcState.used
  if (!isUsed && arcs.state[arc] !== arcState.free) return 0
  const cost = arcs.costOfTraits[arcs.traits[arc] ?? 0] ?? 0
  const reduced =
    cost + (cadres.price[cadres.end[arc] ?? 0] ?? 0) + (persons.price[persons.end[arc] ?? 0] ?? 0)
  return isUsed ? reduced : -reduced
}

function brokenAt({ cadres, persons }: Network, arc: number, by: number): BrokenArc {
  const [cadre, person] = [cadres.spans[cadres.end[arc] ?? -1], persons.needs[persons.end[arc] ?? -1]]
  return { cadre: cadre?.id ?? null, person: person?.id ?? null, by }
}
