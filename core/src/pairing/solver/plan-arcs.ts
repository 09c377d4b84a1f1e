// Making and undoing pairs in the plan of a network.
import { arcState, isMade, loadOf, type Network, type Side } from './network.ts'

export function takeArc(network: Network, arc: number): void {
  const { arcs, cadres, persons } = network
  noteInJournal(network, arc)
  arcs.state[arc] = arcState.used
  link(cadres, arc)
  link(persons, arc)
}

export function dropArc(network: Network, arc: number): void {
  const { arcs, cadres, persons } = network
  noteInJournal(network, arc)
  arcs.state[arc] = arcState.free
  unlink(cadres, arc)
  unlink(persons, arc)
}

/** The pair is to be made whatever comes; its ends then count it. */
export function lockArc(network: Network, arc: number): void {
  noteInJournal(network, arc)
  network.arcs.state[arc] = arcState.locked
  countLock(network, arc, 1)
}

/** The lock is no more; the pair may be made again, if it is one of the instance. */
export function unlockArc(network: Network, arc: number): void {
  noteInJournal(network, arc)
  network.arcs.state[arc] = network.arcs.bare[arc] === 1 ? arcState.void : arcState.free
  countLock(network, arc, -1)
}

/** A pair of the plan becomes one that must be made. It is made as before, and every price stays as sound as it was. */
export function lockInPlace(network: Network, arc: number): void {
  const { arcs, cadres, persons } = network
  unlink(cadres, arc)
  unlink(persons, arc)
  arcs.state[arc] = arcState.locked
  countLock(network, arc, 1)
  updateEnds(network, arc)
}

/** The way back: a pair that had to be made is one of the plan like others, whether or not the prices allow that. */
export function unlockInPlace(network: Network, arc: number): void {
  const { arcs, cadres, persons } = network
  countLock(network, arc, -1)
  arcs.state[arc] = arcState.used
  link(cadres, arc)
  link(persons, arc)
  updateEnds(network, arc)
}

function updateEnds({ cadres, persons }: Network, arc: number): void {
  for (const side of [cadres, persons]) updateCosts(side, side.end[arc] ?? 0)
}

function countLock({ cadres, persons }: Network, arc: number, by: 1 | -1): void {
  for (const side of [cadres, persons]) {
    const node = side.end[arc] ?? 0
    side.lockedCount[node] = (side.lockedCount[node] ?? 0) + by
  }
}

function noteInJournal(network: Network, arc: number): void {
  const { wasMade } = network.journal
  if (wasMade && !wasMade.has(arc)) wasMade.set(arc, isMade(network, arc))
}

/** To be called for each node whose number of units, or whose span, has changed. */
export function updateCosts(side: Side, node: number): void {
  const load = loadOf(side, node)
  const floor = side.floor[node] ?? 0
  side.nextCost[node] = Math.max(floor, side.costOfUnit(node, load + 1))
  const mayGive = (side.usedCount[node] ?? 0) > 0
  side.lastCost[node] = mayGive ? Math.max(floor, side.costOfUnit(node, load)) : Number.NEGATIVE_INFINITY
}

function link(side: Side, arc: number): void {
  const node = side.end[arc] ?? 0
  side.nextUsed[arc] = side.firstUsed[node] ?? -1
  side.firstUsed[node] = arc
  side.usedCount[node] = (side.usedCount[node] ?? 0) + 1
}

/** Lists are as long as a cadre has persons, so the arc before is looked for; a link back would cost memory for every arc. */
function unlink(side: Side, arc: number): void {
  const node = side.end[arc] ?? 0
  const after = side.nextUsed[arc] ?? -1
  if (side.firstUsed[node] === arc) side.firstUsed[node] = after
  else {
    let before = side.firstUsed[node] ?? -1
    while (before >= 0 && side.nextUsed[before] !== arc) before = side.nextUsed[before] ?? -1
    side.nextUsed[before] = after
  }
  side.usedCount[node] = (side.usedCount[node] ?? 0) - 1
}
