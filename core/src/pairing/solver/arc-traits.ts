// The few facts of a pair that have a cost, packed into one byte: millions of pairs share 44 costs.
import type { TierWeights } from './tier-weights.ts'

interface ArcTraits {
  readonly kept: boolean
  readonly fit: number
  readonly inDraft: boolean
}

export function packTraits({ kept, fit, inDraft }: ArcTraits): number {
  return (inDraft ? 22 : 0) + (kept ? 11 : 0) + fit
}

export function isOfDraft(packed: number): boolean {
  return packed >= 22
}

export function unpackTraits(packed: number): ArcTraits {
  return { inDraft: isOfDraft(packed), kept: packed % 22 >= 11, fit: packed % 11 }
}

export function withDraft(packed: number, inDraft: boolean): number {
  return (packed % 22) + (inDraft ? 22 : 0)
}

/** The cost of a pair by its packed traits. Without a draft nothing is held on to. */
export function costsOfTraits(weights: TierWeights, hasDraft: boolean): Float64Array {
  const change = hasDraft ? weights.stability : 0
  return Float64Array.from({ length: 44 }, (_, packed) => {
    const { kept, fit, inDraft } = unpackTraits(packed)
    return weights.continuity * (kept ? -2 : 0) + (inDraft ? -change : change) + weights.fit * (10 - fit)
  })
}
