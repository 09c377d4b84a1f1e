// The network of an instance: two sides and the arcs between them, as typed arrays. The formulation is symmetric.
// Each node has a price between the cost of its last unit and of its next; a pair that is not made costs at least what both
// ends' prices offer (cost + price + price ≥ 0), a pair that is made at most that. While this holds, no plan is better.
import type { CadreSpan, PairingTier, PersonNeed } from './instance.ts'
import type { Scratch } from './scratch.ts'
import type { CycleBounds, TierWeights } from './tier-weights.ts'

/** Whether a pair may be made. Only free and used ones are the solver's to decide. */
export const arcState = {
  free: 0,
  used: 1,
  locked: 2,
  excluded: 3,
  /** Was only there for a lock or an exclusion that is no more. */
  void: 4,
} as const

/** Cadres or persons. A node that is absent has the price +Infinity. */
export interface Side {
  readonly indexes: Map<string, number>
  /** The arcs of a node are a list: its first, and after each arc the next; −1 ends it. */
  readonly firstArc: Int32Array
  readonly nextArc: Int32Array
  /** The node of this side at an arc. */
  readonly end: Int32Array
  /** The used arcs of a node, another list. */
  readonly firstUsed: Int32Array
  readonly nextUsed: Int32Array
  readonly usedCount: Int32Array
  readonly lockedCount: Int32Array
  readonly price: Float64Array
  /** What one more unit of a node costs, +Infinity when it may have no more; what its last unit cost, −Infinity without. */
  readonly nextCost: Float64Array
  readonly lastCost: Float64Array
  /** While the first plan is made, units cost no less than this; −Infinity otherwise. */
  readonly floor: Float64Array
  /** The cost of the j-th unit of a node. */
  readonly costOfUnit: (node: number, unit: number) => number
  readonly scratch: Scratch
}

export interface CadreSide extends Side {
  readonly spans: CadreSpan[]
}

export interface PersonSide extends Side {
  readonly needs: PersonNeed[]
}

export interface Network {
  readonly tiers: readonly PairingTier[]
  readonly bounds: CycleBounds
  readonly weights: TierWeights
  readonly cadres: CadreSide
  readonly persons: PersonSide
  readonly arcs: ArcColumns
  readonly counters: {
    /** Arcs looked at by searches: what the work was, on any machine. */
    scans: number
    arcs: number
    /** Without a draft, `stability` asks for nothing. */
    hasDraft: boolean
    /** Pairs of the draft that have no arc. */
    draftWithoutArc: number
  }
  /** While an edit is made: of each pair it touched, whether it was made before. */
  readonly journal: { wasMade: Map<number, boolean> | null }
}

interface ArcColumns {
  readonly state: Uint8Array
  readonly traits: Uint8Array
  /** 1: made for a lock or exclusion, the instance has no such arc. */
  readonly bare: Uint8Array
  readonly costOfTraits: Float64Array
}

export function isPresent(side: Side, node: number): boolean {
  return side.price[node] !== Number.POSITIVE_INFINITY
}

/** The arc between a cadre and a person, −1 when there is none. */
export function arcBetween({ cadres, persons }: Network, cadre: number, person: number): number {
  let arc = persons.firstArc[person] ?? -1
  while (arc >= 0 && cadres.end[arc] !== cadre) arc = persons.nextArc[arc] ?? -1
  return arc
}

/** All arcs of a node. */
export function arcsOf(side: Side, node: number): number[] {
  return listed(side.firstArc, side.nextArc, node)
}

/** The arcs of a node that the solver made pairs of. */
export function usedArcsOf(side: Side, node: number): number[] {
  return listed(side.firstUsed, side.nextUsed, node)
}

/** Whether a pair is in the plan. */
export function isMade({ arcs }: Network, arc: number): boolean {
  return arcs.state[arc] === arcState.used || arcs.state[arc] === arcState.locked
}

function listed(first: Int32Array, next: Int32Array, node: number): number[] {
  const arcs: number[] = []
  for (let arc = first[node] ?? -1; arc >= 0; arc = next[arc] ?? -1) arcs.push(arc)
  return arcs
}

/** All that a node has, locks included. */
export function loadOf(side: Side, node: number): number {
  return (side.usedCount[node] ?? 0) + (side.lockedCount[node] ?? 0)
}
