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

/** Millions of arcs after each edit: all they name is at hand, and what an absent node costs is infinite by its price. */
function brokenPair({ arcs, cadres, persons, counters }: Network): BrokenArc | undefined {
  const { state, traits, costOfTraits } = arcs
  const [cadreAt, personAt] = [cadres.end, persons.end]
  const [cadrePrice, personPrice] = [cadres.price, persons.price]
  for (let arc = 0; arc < counters.arcs; arc += 1) {
    const isUsed = state[arc] === arcState.used
    if (!isUsed && state[arc] !== arcState.free) continue
    const cost = costOfTraits[traits[arc] ?? 0] ?? 0
    const reduced = cost + (cadrePrice[cadreAt[arc] ?? 0] ?? 0) + (personPrice[personAt[arc] ?? 0] ?? 0)
    const by = isUsed ? reduced : -reduced
    if (by > 0) return brokenAt({ cadres, persons }, arc, by)
  }
  return undefined
}

function brokenAt(
  { cadres, persons }: Pick<Network, 'cadres' | 'persons'>,
  arc: number,
  by: number,
): BrokenArc {
  const [cadre, person] = [cadres.spans[cadres.end[arc] ?? -1], persons.needs[persons.end[arc] ?? -1]]
  return { cadre: cadre?.id ?? null, person: person?.id ?? null, by }
}
