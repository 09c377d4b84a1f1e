import { isOfDraft, withDraft } from './arc-traits.ts'
import { instanceFormat, type PairIds, type PairingInstance } from './instance.ts'
import { arcState, isPresent, type Network, type Side } from './network.ts'
import { emptyArcTable, firstArcs, type PackedInstance, unpackedInstance } from './packed-instance.ts'

/** The instance that a network stands for, after all edits. */
export function instanceOf(network: Network): PairingInstance {
  return unpackedInstance(packedInstanceOf(network))
}

/** The same with its pairs in columns. */
export function packedInstanceOf(network: Network): PackedInstance {
  const { cadres, persons, arcs, counters } = network
  const places = { cadres: placesOfPresent(cadres), persons: placesOfPresent(persons) }
  const table = emptyArcTable(counters.arcs)
  const told = { locks: noPairs(), exclusions: noPairs(), draft: noPairs() }
  let count = 0
  for (let arc = 0; arc < counters.arcs; arc += 1) {
    const cadre = places.cadres[cadres.end[arc] ?? 0] ?? -1
    const person = places.persons[persons.end[arc] ?? 0] ?? -1
    if (cadre < 0 || person < 0) continue
    const state = arcs.state[arc]
    const traits = arcs.traits[arc] ?? 0
    if (arcs.bare[arc] === 0 && state !== arcState.void) {
      table.cadres[count] = cadre
      table.persons[count] = person
      table.traits[count] = withDraft(traits, false)
      count += 1
    }
    if (state === arcState.locked) told.locks.push(idsAt(network, arc))
    if (state === arcState.excluded) told.exclusions.push(idsAt(network, arc))
    if (isOfDraft(traits)) told.draft.push(idsAt(network, arc))
  }
  return {
    format: instanceFormat,
    tiers: network.tiers,
    cadres: cadres.spans.filter((_, cadre) => isPresent(cadres, cadre)),
    persons: persons.needs.filter((_, person) => isPresent(persons, person)),
    arcs: firstArcs(table, count),
    locks: told.locks,
    exclusions: told.exclusions,
    ...(counters.hasDraft && { draft: told.draft }),
  }
}

function noPairs(): PairIds[] {
  return []
}

/** Of each node its place among those that are present, −1 for the others. */
function placesOfPresent(side: Side): Int32Array {
  let present = 0
  return Int32Array.from(side.price, (_, node) => (isPresent(side, node) ? present++ : -1))
}

function idsAt({ cadres, persons }: Network, arc: number): PairIds {
  return [cadres.spans[cadres.end[arc] ?? -1]?.id ?? '', persons.needs[persons.end[arc] ?? -1]?.id ?? '']
}
