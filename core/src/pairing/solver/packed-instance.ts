// An instance with its pairs in columns. Where a whole school may contact a whole school they are millions: as many small
// arrays with two ids each would take seconds to make and hundreds of megabytes to hold.
import { packTraits, unpackTraits } from './arc-traits.ts'
import type { ArcEnds } from './cycle-bounds.ts'
import type { PairArc, PairingInstance } from './instance.ts'

export interface PackedInstance extends Omit<PairingInstance, 'arcs'> {
  readonly arcs: ArcTable
}

/** Each pair by the places of its two in the instance's lists, and what it has that costs, as `packTraits` gives it. */
export interface ArcTable extends ArcEnds {
  readonly traits: Uint8Array
}

export function isPacked(instance: PairingInstance | PackedInstance): instance is PackedInstance {
  return 'traits' in instance.arcs
}

export function emptyArcTable(arcs: number): ArcTable {
  return { cadres: new Int32Array(arcs), persons: new Int32Array(arcs), traits: new Uint8Array(arcs) }
}

/** The first so many pairs of a table. */
export function firstArcs({ cadres, persons, traits }: ArcTable, count: number): ArcTable {
  return {
    cadres: cadres.subarray(0, count),
    persons: persons.subarray(0, count),
    traits: traits.subarray(0, count),
  }
}

export function packedInstance(instance: PairingInstance): PackedInstance {
  const { cadres, persons, arcs } = instance
  const table = emptyArcTable(arcs.length)
  const cadreAt = finder(cadres)
  const personAt = finder(persons)
  arcs.forEach(([cadre, person, kept, fit], arc) => {
    table.cadres[arc] = cadreAt(cadre)
    table.persons[arc] = personAt(person)
    table.traits[arc] = packTraits({ kept: kept === 1, fit, inDraft: false })
  })
  return { ...instance, arcs: table }
}

export function unpackedInstance(instance: PackedInstance): PairingInstance {
  const { cadres, persons, arcs } = instance
  const told = Array.from(arcs.traits, (packed, arc): PairArc => {
    const { kept, fit } = unpackTraits(packed)
    const [cadre, person] = [cadres[arcs.cadres[arc] ?? -1], persons[arcs.persons[arc] ?? -1]]
    return [cadre?.id ?? '', person?.id ?? '', kept ? 1 : 0, fit]
  })
  return { ...instance, arcs: told }
}

/** Arcs mostly come in runs of one cadre or one person, so the last answer is often the next. */
function finder(items: readonly { readonly id: string }[]): (id: string) => number {
  const places = new Map(items.map(({ id }, index) => [id, index]))
  let last = { id: '', place: -1 }
  return (id) => {
    if (id !== last.id) last = { id, place: places.get(id) ?? -1 }
    return last.place
  }
}
