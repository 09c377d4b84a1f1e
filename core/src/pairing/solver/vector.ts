import { isOfDraft, unpackTraits } from './arc-traits.ts'
import type { PairingTier } from './instance.ts'
import { arcState, isPresent, loadOf, type Network } from './network.ts'
import { balanceOfPlace, quotaOfPlace } from './place-cost.ts'

/** What a plan comes to in each tier, in the order of the instance; each smaller is better. */
export type TierVector = readonly number[]

/** The vector of the plan in a network, locks included. */
export function vectorOf(network: Network): TierVector {
  const sums = sumsOf(network)
  return network.tiers.map((tier) => sums[tier])
}

function sumsOf(network: Network): Readonly<Record<PairingTier, number>> {
  const { cadres, persons } = network
  const sums = { coverage: 0, quota: 0, continuity: 0, stability: 0, fit: 0, balance: 0 }
  sums.stability = network.counters.hasDraft ? network.counters.draftWithoutArc : 0
  addPairs(network, sums)
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

type Sums = { -readonly [T in PairingTier]: number }

/**
 * The tiers of the pairs themselves. A pair of the draft counts as changed when it is not made, another when it is. Of
 * millions that could be made, nearly all are neither, and are passed over at a glance.
 */
function addPairs({ arcs, cadres, persons, counters }: Network, sums: Sums): void {
  const { state, traits } = arcs
  const { hasDraft } = counters
  for (let arc = 0; arc < counters.arcs; arc += 1) {
    const made = state[arc] === arcState.used || state[arc] === arcState.locked
    const packed = traits[arc] ?? 0
    if (!made && !(hasDraft && isOfDraft(packed))) continue
    if (!isPresent(cadres, cadres.end[arc] ?? 0) || !isPresent(persons, persons.end[arc] ?? 0)) continue
    const { kept, fit, inDraft } = unpackTraits(packed)
    if (hasDraft && made !== inDraft) sums.stability += 1
    if (!made) continue
    if (kept) sums.continuity -= 2
    sums.fit += 10 - fit
  }
}
