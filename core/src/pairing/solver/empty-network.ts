import { costsOfTraits } from './arc-traits.ts'
import type { CadreSpan, PersonNeed } from './instance.ts'
import type { Network, Side } from './network.ts'
import type { PackedInstance } from './packed-instance.ts'
import { balanceOfPlace, continuityOfPlace, coverageOfPlace, quotaOfPlace } from './place-cost.ts'
import { makeScratch } from './scratch.ts'
import type { CycleBounds, TierWeights } from './tier-weights.ts'

/** Room beside what the instance holds, for what edits bring. */
const roomForNodes = 64
const roomForArcs = 1024

/** A network with room for an instance, and nothing in it yet. */
export function emptyNetwork(
  { tiers, cadres, persons, arcs, locks, exclusions, draft }: PackedInstance,
  { bounds, weights }: { readonly bounds: CycleBounds; readonly weights: TierWeights },
): Network {
  const present = arcs.traits.length
  const most = present + locks.length + exclusions.length + Math.max(roomForArcs, present >> 5)
  const spans: CadreSpan[] = []
  const needs: PersonNeed[] = []
  return {
    tiers,
    bounds,
    weights,
    cadres: {
      spans,
      ...emptySide(cadres.length, most),
      costOfUnit: cadreUnitCost(weights, spans),
    },
    persons: {
      needs,
      ...emptySide(persons.length, most),
      costOfUnit: personUnitCost(weights, needs),
    },
    arcs: {
      state: new Uint8Array(most),
      traits: new Uint8Array(most),
      bare: new Uint8Array(most),
      costOfTraits: costsOfTraits(weights, draft !== undefined),
    },
    counters: { scans: 0, arcs: 0, hasDraft: draft !== undefined, draftWithoutArc: 0 },
    journal: { wasMade: null },
  }
}

function emptySide(present: number, arcs: number): Omit<Side, 'costOfUnit'> {
  const nodes = present + roomForNodes
  return {
    indexes: new Map(),
    firstArc: new Int32Array(nodes).fill(-1),
    nextArc: new Int32Array(arcs),
    end: new Int32Array(arcs),
    firstUsed: new Int32Array(nodes).fill(-1),
    nextUsed: new Int32Array(arcs),
    usedCount: new Int32Array(nodes),
    lockedCount: new Int32Array(nodes),
    price: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    nextCost: new Float64Array(nodes),
    lastCost: new Float64Array(nodes),
    floor: new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY),
    scratch: makeScratch(nodes),
  }
}

/** What a cadre's j-th person costs by itself: quota and balance. */
export function cadreUnitCost(weights: TierWeights, spans: readonly CadreSpan[]): Side['costOfUnit'] {
  return (node, unit) => {
    const span = spans[node]
    if (!span || (span.hardMax !== null && unit > span.hardMax)) return Number.POSITIVE_INFINITY
    return weights.quota * quotaOfPlace(span, unit) + weights.balance * balanceOfPlace(span, unit)
  }
}

/** What a person's j-th cadre costs by itself: coverage, and continuity beyond the first. */
export function personUnitCost(weights: TierWeights, needs: readonly PersonNeed[]): Side['costOfUnit'] {
  return (node, unit) => {
    const need = needs[node]
    if (!need || unit > need.k) return Number.POSITIVE_INFINITY
    return weights.coverage * coverageOfPlace(need, unit) + weights.continuity * continuityOfPlace(unit)
  }
}
