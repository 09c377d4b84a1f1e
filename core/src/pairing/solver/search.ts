// The one search of the engine: the cheapest way to give a node one unit more, or to take one from it, by making and
// undoing pairs in turn. Dijkstra over costs reduced by the prices, which are never negative between sound nodes.

import { arcState, type Network, type Side } from './network.ts'
import { clearHeap, type NodeHeap, popNearest, pushOrRaise } from './node-heap.ts'
import { dropArc, takeArc, updateCosts } from './plan-arcs.ts'

/** What a search works on: from nodes of the making side pairs are made, from nodes of the undoing side they are undone. */
export interface Searching {
  readonly network: Network
  readonly making: Side
  readonly undoing: Side
  readonly heap: NodeHeap
  readonly stamp: number
}

interface Ending {
  /** The reduced length of the way; nothing shorter than the bound: the bound. */
  length: number
  /** The node at its end, −1: there is none. */
  node: number
  isMaking: boolean
}

/**
 * Looks for a way from a node of the making side (which wants one unit more) or of the undoing side (which wants to lose
 * one) that is shorter than `bound`, changes the plan along it, and shifts the prices so that all stays sound around it.
 * Returns whether there was one.
 */
export function improveFrom(searching: Searching, start: Start): boolean {
  const { making, undoing, heap } = searching
  making.scratch.reachedCount = 0
  undoing.scratch.reachedCount = 0
  const ending: Ending = { length: start.bound, node: -1, isMaking: false }
  const side = start.isMaking ? making : undoing
  reach(side, searching, { node: start.node, distance: 0, via: -1 })
  pushOrRaise(heap, codeOf(start.node, start.isMaking), 0)
  while (heap.size > 0 && (heap.keys[0] ?? 0) < ending.length) {
    const code = popNearest(heap)
    if ((code & 1) === 0) lookAtPairsToMake(searching, code >> 1, ending)
    else lookAtPairsToUndo(searching, code >> 1, ending)
  }
  clearHeap(heap)
  shiftPrices(making, ending.length, -1)
  shiftPrices(undoing, ending.length, 1)
  if (ending.node < 0) return false
  changePlan(searching, ending)
  updateCosts(side, start.node)
  updateCosts(ending.isMaking ? making : undoing, ending.node)
  return true
}

export interface Start {
  readonly node: number
  readonly isMaking: boolean
  readonly bound: number
}

function codeOf(node: number, isMaking: boolean): number {
  return 2 * node + (isMaking ? 0 : 1)
}

function lookAtPairsToMake(searching: Searching, node: number, ending: Ending): void {
  const { making, undoing, network, heap, stamp } = searching
  const { state, traits, costOfTraits } = network.arcs
  const { scratch, end, price, nextCost } = undoing
  const base = (making.scratch.distance[node] ?? 0) + (making.price[node] ?? 0)
  let scans = 0
  for (let arc = making.firstArc[node] ?? -1; arc >= 0; arc = making.nextArc[arc] ?? -1) {
    scans += 1
    if (state[arc] !== arcState.free) continue
    const other = end[arc] ?? 0
    const otherPrice = price[other] ?? 0
    const distance = base + (costOfTraits[traits[arc] ?? 0] ?? 0) + otherPrice
    if (distance >= ending.length) continue
    if (scratch.stamp[other] === stamp && distance >= (scratch.distance[other] ?? 0)) continue
    reach(undoing, searching, { node: other, distance, via: arc })
    const whole = distance + (nextCost[other] ?? 0) - otherPrice
    if (whole < ending.length) endAt(ending, { length: whole, node: other, isMaking: false })
    pushOrRaise(heap, codeOf(other, false), distance)
  }
  network.counters.scans += scans
}

function lookAtPairsToUndo(searching: Searching, node: number, ending: Ending): void {
  const { making, undoing, network, heap, stamp } = searching
  const { traits, costOfTraits } = network.arcs
  const { scratch, end, price, lastCost, usedCount } = making
  const base = (undoing.scratch.distance[node] ?? 0) - (undoing.price[node] ?? 0)
  for (let arc = undoing.firstUsed[node] ?? -1; arc >= 0; arc = undoing.nextUsed[arc] ?? -1) {
    network.counters.scans += 1
    const other = end[arc] ?? 0
    const otherPrice = price[other] ?? 0
    const distance = base - (costOfTraits[traits[arc] ?? 0] ?? 0) - otherPrice
    if (distance >= ending.length) continue
    if (scratch.stamp[other] === stamp && distance >= (scratch.distance[other] ?? 0)) continue
    reach(making, searching, { node: other, distance, via: arc })
    const whole = distance + otherPrice - (lastCost[other] ?? 0)
    if (whole < ending.length) endAt(ending, { length: whole, node: other, isMaking: true })
    // With one pair there is one way to be reached: the distance is final.
    if (usedCount[other] === 1) lookAtPairsToMake(searching, other, ending)
    else pushOrRaise(heap, codeOf(other, true), distance)
  }
}

function reach(
  { scratch }: Side,
  { stamp }: Searching,
  { node, distance, via }: { node: number; distance: number; via: number },
): void {
  if (scratch.stamp[node] !== stamp) {
    scratch.stamp[node] = stamp
    scratch.reached[scratch.reachedCount] = node
    scratch.reachedCount += 1
  }
  scratch.distance[node] = distance
  scratch.via[node] = via
}

function endAt(ending: Ending, { length, node, isMaking }: Ending): void {
  ending.length = length
  ending.node = node
  ending.isMaking = isMaking
}

/** Nodes nearer than the end move by what they are nearer: reduced costs stay sound and those along the way become 0. */
function shiftPrices({ scratch, price }: Side, length: number, direction: 1 | -1): void {
  for (let at = 0; at < scratch.reachedCount; at += 1) {
    const node = scratch.reached[at] ?? 0
    const nearer = length - (scratch.distance[node] ?? 0)
    if (nearer > 0) price[node] = (price[node] ?? 0) + direction * nearer
  }
}

/** Back from the end to the start: what was reached by a free pair takes it, what was reached by a made one drops it. */
function changePlan({ network, making, undoing }: Searching, { node, isMaking }: Ending): void {
  let at = node
  let onMaking = isMaking
  for (;;) {
    const arc = (onMaking ? making : undoing).scratch.via[at] ?? -1
    if (arc < 0) return
    if (onMaking) dropArc(network, arc)
    else takeArc(network, arc)
    at = (onMaking ? undoing : making).end[arc] ?? 0
    onMaking = !onMaking
  }
}
