import type { CadreSpan, PersonNeed } from './instance.ts'
import { arcState, type Network, type Side } from './network.ts'

/** Adds a cadre, absent for now; its index. There must be room. */
export function addCadre({ cadres }: Network, span: CadreSpan): number {
  const index = cadres.spans.push(span) - 1
  cadres.indexes.set(span.id, index)
  return index
}

/** Adds a person, absent for now; its index. There must be room. */
export function addPerson({ persons }: Network, need: PersonNeed): number {
  const index = persons.needs.push(need) - 1
  persons.indexes.set(need.id, index)
  return index
}

interface NewArc {
  readonly cadre: number
  readonly person: number
  readonly traits: number
  readonly isBare: boolean
}

/** Adds a pair that may be made, before the others of its ends; its arc. There must be room. */
export function addArc(network: Network, { cadre, person, traits, isBare }: NewArc): number {
  const { arcs, cadres, persons, counters } = network
  const arc = counters.arcs
  counters.arcs += 1
  arcs.traits[arc] = traits
  arcs.bare[arc] = isBare ? 1 : 0
  arcs.state[arc] = isBare ? arcState.void : arcState.free
  attach(cadres, cadre, arc)
  attach(persons, person, arc)
  return arc
}

function attach(side: Side, node: number, arc: number): void {
  side.end[arc] = node
  side.nextArc[arc] = side.firstArc[node] ?? -1
  side.firstArc[node] = arc
}

/** Whether so much more can be added to the network as it is. */
export function hasRoom(network: Network, more: { cadres: number; persons: number; arcs: number }): boolean {
  const { cadres, persons, arcs, counters } = network
  return (
    cadres.spans.length + more.cadres <= cadres.price.length &&
    persons.needs.length + more.persons <= persons.price.length &&
    counters.arcs + more.arcs <= arcs.state.length
  )
}
