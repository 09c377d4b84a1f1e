// Brings nodes into the plan and out of it, each time leaving the best plan of what is there.

import { arcState, isPresent, type Network, type Side, usedArcsOf } from './network.ts'
import { makeHeap, type NodeHeap } from './node-heap.ts'
import { dropArc, updateCosts } from './plan-arcs.ts'
import { improveFrom } from './search.ts'

/** A network with what searching it needs. */
export interface Engine {
  readonly network: Network
  readonly heap: NodeHeap
  readonly clock: { stamp: number }
}

export function engineOf(network: Network): Engine {
  const most = Math.max(network.cadres.price.length, network.persons.price.length)
  return { network, heap: makeHeap(most), clock: { stamp: 0 } }
}

/** Brings an absent node in, at a price at which none of its pairs pays, and gives it what it should have. */
export function enter(engine: Engine, side: Side, node: number): void {
  updateCosts(side, node)
  side.price[node] = openingPrice(engine.network, side, node)
  settle(engine, side, node)
}

/** Brings a node in before anybody is there to be paired with. */
export function enterFirst({ network }: Engine, side: Side, node: number): void {
  updateCosts(side, node)
  side.price[node] = Math.min(side.nextCost[node] ?? 0, network.weights.whole)
}

/** Takes a node out, its pairs with it; those it was paired with look for others. Locks stay counted. */
export function withdraw(engine: Engine, side: Side, node: number): void {
  const { network } = engine
  const other = otherSide(network, side)
  const left = usedArcsOf(side, node)
  for (const arc of left) dropArc(network, arc)
  updateCosts(side, node)
  side.price[node] = Number.POSITIVE_INFINITY
  const partners = left.map((arc) => other.end[arc] ?? 0)
  for (const partner of partners) updateCosts(other, partner)
  for (const partner of partners) settle(engine, other, partner)
}

/** Gives units to a node, or takes units from it, until its price lies between its last and its next unit's cost. */
export function settle(engine: Engine, side: Side, node: number): void {
  for (;;) {
    const price = side.price[node] ?? 0
    const tooDear = price - (side.nextCost[node] ?? 0)
    const tooCheap = (side.lastCost[node] ?? 0) - price
    if (tooDear > 0) search(engine, side, { node, isMaking: true, bound: tooDear })
    else if (tooCheap > 0) search(engine, side, { node, isMaking: false, bound: tooCheap })
    else return
  }
}

function search(engine: Engine, side: Side, start: { node: number; isMaking: boolean; bound: number }): void {
  const { network, heap, clock } = engine
  const other = otherSide(network, side)
  clock.stamp += 1
  const [making, undoing] = start.isMaking ? [side, other] : [other, side]
  improveFrom({ network, making, undoing, heap, stamp: clock.stamp }, start)
}

function otherSide({ cadres, persons }: Network, side: Side): Side {
  return side === cadres ? persons : cadres
}

/** The least price at which no pair with a present node pays; without any, what the next unit costs. */
function openingPrice(network: Network, side: Side, node: number): number {
  const { arcs, weights } = network
  const other = otherSide(network, side)
  let price = Number.NEGATIVE_INFINITY
  for (let arc = side.firstArc[node] ?? -1; arc >= 0; arc = side.nextArc[arc] ?? -1) {
    if (arcs.state[arc] !== arcState.free) continue
    const partner = other.end[arc] ?? 0
    if (!isPresent(other, partner)) continue
    price = Math.max(price, -(arcs.costOfTraits[arcs.traits[arc] ?? 0] ?? 0) - (other.price[partner] ?? 0))
  }
  return Number.isFinite(price) ? price : Math.min(side.nextCost[node] ?? 0, weights.whole)
}
