import { type PairingTier, pairingTiers } from './instance.ts'
import { highestBalance } from './place-cost.ts'

/** What one cycle of changes can touch at most; an edit within these needs no new weights. */
export interface CycleBounds {
  /** Cadres of one component, or its persons where they are fewer. */
  readonly breadth: number
  /** Units above its max that a cadre can reach. */
  readonly over: number
  /** The largest weight of a person. */
  readonly weight: number
}

/** Whole numbers that make one sum of all tiers; `whole` is above every sum along one cycle. */
export type TierWeights = Readonly<Record<PairingTier, number>> & { readonly whole: number }

/**
 * Weights under which the least sum is the lexicographically least vector, for any order of tiers. An augmenting cycle
 * passes the root, each person and each cadre at most once, so a weight has only to beat what **one cycle** can change in
 * the tiers below it: w = 1 + Σ lower weights × change. Undefined when a double could no longer hold the sums exactly.
 */
export function weightsOf(tiers: readonly PairingTier[], bounds: CycleBounds): TierWeights | undefined {
  const changes = changesOfOneCycle(bounds)
  const weights = Object.fromEntries(pairingTiers.map((tier) => [tier, 0]))
  let below = 0
  for (const tier of [...tiers].reverse()) {
    weights[tier] = 1 + below
    below += (1 + below) * changes[tier]
  }
  // Four sums of a path may meet in one comparison of the search.
  if (below * 4 > Number.MAX_SAFE_INTEGER) return undefined
  const of = (tier: PairingTier) => weights[tier] ?? 0
  return {
    coverage: of('coverage'),
    quota: of('quota'),
    continuity: of('continuity'),
    stability: of('stability'),
    fit: of('fit'),
    balance: of('balance'),
    whole: 1 + below,
  }
}

/**
 * By how much one cycle can change a tier. It makes at most `breadth` pairs and undoes as many; at the root it takes one
 * unit (a person's or a cadre's) and gives one back.
 */
function changesOfOneCycle({ breadth, over, weight }: CycleBounds): Readonly<Record<PairingTier, number>> {
  return {
    coverage: weight,
    // From a unit that ends a shortage (−1) to the dearest above max (over + 1), or back.
    quota: over + 2,
    // A kept pair is −2; a second cadre +1 at either end.
    continuity: 2 * breadth + 2,
    // A pair of the draft is −1, another +1, made and undone.
    stability: 2 * breadth,
    fit: 10 * breadth,
    balance: highestBalance,
  }
}
