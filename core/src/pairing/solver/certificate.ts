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

function brokenUnit({ cadres, persons }: Network): BrokenArc | undefined {
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

function unitGap(side: Side, node: number): number {
  if (!isPresent(side, node)) return (side.usedCount[node] ?? 0) > 0 ? Number.POSITIVE_INFINITY : 0
  const price = side.price[node] ?? 0
  if (Math.abs(price) > largestExact) return Number.POSITIVE_INFINITY
  const load = loadOf(side, node)
  const next = side.costOfUnit(node, load + 1)
  const last = (side.usedCount[node] ?? 0) > 0 ? side.costOfUnit(node, load) : Number.NEGATIVE_INFINITY
  return Math.max(price - next, last - price)
}

function brokenPair({ arcs, cadres, persons, counters }: Network): BrokenArc | undefined {
  for (let arc = 0; arc < counters.arcs; arc += 1) {
    const state = arcs.state[arc]
    if (state !== arcState.free && state !== arcState.used) continue
    const cadre = cadres.end[arc] ?? 0
    const person = persons.end[arc] ?? 0
    if (!isPresent(cadres, cadre) || !isPresent(persons, person)) continue
    const cost = arcs.costOfTraits[arcs.traits[arc] ?? 0] ?? 0
    const reduced = cost + (cadres.price[cadre] ?? 0) + (persons.price[person] ?? 0)
    const by = state === arcState.free ? -reduced : reduced
    if (by > 0)
      return { cadre: cadres.spans[cadre]?.id ?? null, person: persons.needs[person]?.id ?? null, by }
  }
  return undefined
}
