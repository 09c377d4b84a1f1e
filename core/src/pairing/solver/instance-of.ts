import { unpackTraits } from './arc-traits.ts'
import { instanceFormat, type PairArc, type PairIds, type PairingInstance } from './instance.ts'
import { arcState, isPresent, type Network } from './network.ts'

/** The instance that a network stands for, after all edits. */
export function instanceOf(network: Network): PairingInstance {
  const { cadres, persons, arcs, counters } = network
  const told = emptyLists()
  for (let arc = 0; arc < counters.arcs; arc += 1) {
    const cadre = cadres.end[arc] ?? 0
    const person = persons.end[arc] ?? 0
    const pair: PairIds = [cadres.spans[cadre]?.id ?? '', persons.needs[person]?.id ?? '']
    if (!isPresent(cadres, cadre) || !isPresent(persons, person)) continue
    const { kept, fit, inDraft } = unpackTraits(arcs.traits[arc] ?? 0)
    const state = arcs.state[arc]
    if (arcs.bare[arc] === 0 && state !== arcState.void) told.arcs.push([...pair, kept ? 1 : 0, fit])
    if (state === arcState.locked) told.locks.push(pair)
    if (state === arcState.excluded) told.exclusions.push(pair)
    if (inDraft) told.draft.push(pair)
  }
  return {
    format: instanceFormat,
    tiers: network.tiers,
    cadres: cadres.spans.filter((_, cadre) => isPresent(cadres, cadre)),
    persons: persons.needs.filter((_, person) => isPresent(persons, person)),
    arcs: told.arcs,
    locks: told.locks,
    exclusions: told.exclusions,
    ...(network.counters.hasDraft && { draft: told.draft }),
  }
}

function emptyLists(): {
  readonly arcs: PairArc[]
  readonly locks: PairIds[]
  readonly exclusions: PairIds[]
  readonly draft: PairIds[]
} {
  return { arcs: [], locks: [], exclusions: [], draft: [] }
}
