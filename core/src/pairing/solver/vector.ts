import { isOfDraft, unpackTraits } from './arc-traits.ts'
import type { PairingTier } from './instance.ts'
import { arcState, isPresent, loadOf, type Network } from './network.ts'
import { balanceOfPlace, quotaOfPlace } from './place-cost.ts'

/** What a plan comes to in each tier, in the order of the instance; each smaller is better. */
export type TierVector = readonly number[]

/** What the pairs by themselves come to; the rest of a vector is what cadres and persons come to. */
export type PairSums = { -readonly [T in 'continuity' | 'stability' | 'fit']: number }

/** The vector of the plan in a network, locks included; `pairs` where what its pairs come to is known. */
export function vectorOf(network: Network, pairs: PairSums = pairSumsOf(network)): TierVector {
  const sums = sumsOf(network, pairs)
  return network.tiers.map((tier) => sums[tier])
}

/** What all pairs come to. Of millions that could be made, nearly all come to nothing, and are passed over at a glance. */
export function pairSumsOf({ arcs, cadres, persons, counters }: Network): PairSums {
  const { state, traits } = arcs
  const { hasDraft } = counters
  const sums = { continuity: 0, stability: 0, fit: 0 }
  for (let arc = 0; arc < counters.arcs; arc += 1) {
    const made = state[arc] === arcState.used || state[arc] === arcState.locked
    const packed = traits[arc] ?? 0
    if (!made && !(hasDraft && isOfDraft(packed))) continue
    if (!isPresent(cadres, cadres.end[arc] ?? 0) || !isPresent(persons, persons.end[arc] ?? 0)) continue
    countPair(sums, { made, packed, hasDraft }, 1)
  }
  return sums
}

interface CountedPair {
  readonly made: boolean
  readonly packed: number
  readonly hasDraft: boolean
}

/** Counts a pair in, or out again. One of the draft counts as changed when it is not made, another when it is. */
export function countPair(sums: PairSums, { made, packed, hasDraft }: CountedPair, by: 1 | -1): void {
  const { kept, fit, inDraft } = unpackTraits(packed)
  if (hasDraft && made !== inDraft) sums.stability += by
  if (!made) return
  if (kept) sums.continuity -= 2 * by
  sums.fit += (10 - fit) * by
}

function sumsOf(
  { cadres, persons, counters }: Network,
  pairs: PairSums,
): Readonly<Record<PairingTier, number>> {
  const sums = { coverage: 0, quota: 0, balance: 0, ...pairs }
  if (counters.hasDraft) sums.stability += counters.draftWithoutArc
  persons.needs.forEach(({ weight }, person) => {
    if (!isPresent(persons, person)) return
    const load = loadOf(persons, person)
    if (load === 0) sums.coverage += weight
    else sums.continuity += load - 1
  })
  cadres.spans.forEach((span, cadre) => {
    if (!isPresent(cadres, cadre)) return
    const load = loadOf(cadres, cadre)
    sums.quota += span.min
    for (let place = 1; place <= load; place += 1) {
      sums.quota += quotaOfPlace(span, place)
      sums.balance += balanceOfPlace(span, place)
    }
  })
  return sums
}
