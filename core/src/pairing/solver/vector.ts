import { unpackTraits } from './arc-traits.ts'
import type { PairingTier } from './instance.ts'
import { arcState, arcsOf, isPresent, loadOf, type Network } from './network.ts'
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
  sums.stability = network.counters.draftWithoutArc
  persons.needs.forEach(({ weight }, person) => {
    addPairs(network, person, sums)
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

/** The tiers of the pairs themselves. A pair of the draft counts as changed when it is not made, another when it is. */
function addPairs({ arcs, persons }: Network, person: number, sums: Sums): void {
  for (const arc of arcsOf(persons, person)) {
    const { kept, fit, inDraft } = unpackTraits(arcs.traits[arc] ?? 0)
    const isMade = arcs.state[arc] === arcState.used || arcs.state[arc] === arcState.locked
    if (isMade !== inDraft) sums.stability += 1
    if (!isMade) continue
    if (kept) sums.continuity -= 2
    sums.fit += 10 - fit
  }
}
