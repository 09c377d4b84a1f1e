// Who hangs together: the walk from a node over pairs that could be made and pairs that are, as long as one could be traded
// for the next. What it cannot leave is a group with too few places or too few people, whichever way it is arranged.
import { arcState, arcsOf, isPresent, type Network, usedArcsOf } from '../solver/network.ts'

export interface WalkedGroup {
  readonly cadres: readonly number[]
  readonly persons: readonly number[]
  /** A cadre with a place left, or with somebody to spare: the group is not closed, and nothing follows from it. */
  readonly wayOut: number | null
}

/**
 * From persons over the cadres they could have to the persons those have: for `isFull` cadres all of them have nowhere else
 * to go.
 */
export function walkFromPersons(
  network: Network,
  persons: readonly number[],
  isFull: (cadre: number) => boolean,
): WalkedGroup {
  const group = { cadres: new Set<number>(), persons: new Set(persons) }
  for (const person of group.persons) {
    for (const cadre of cadresFor(network, person)) {
      if (group.cadres.has(cadre)) continue
      group.cadres.add(cadre)
      if (!isFull(cadre)) return told(group, cadre)
      for (const arc of usedArcsOf(network.cadres, cadre)) group.persons.add(network.persons.end[arc] ?? -1)
    }
  }
  return told(group, null)
}

/** From a cadre over the persons it could have to the cadres that have them: while `isBare` holds, none can spare one. */
export function walkFromCadre(
  network: Network,
  start: number,
  isBare: (cadre: number) => boolean,
): WalkedGroup {
  const group = { cadres: new Set([start]), persons: new Set<number>() }
  for (const cadre of group.cadres) {
    for (const person of personsFor(network, cadre)) {
      if (group.persons.has(person)) continue
      group.persons.add(person)
      const holders = usedArcsOf(network.persons, person).map((arc) => network.cadres.end[arc] ?? -1)
      const wayOut = holders.find((holder) => !isBare(holder))
      if (wayOut !== undefined) return told(group, wayOut)
      for (const holder of holders) group.cadres.add(holder)
    }
  }
  return told(group, null)
}

function told(
  group: { readonly cadres: ReadonlySet<number>; readonly persons: ReadonlySet<number> },
  wayOut: number | null,
): WalkedGroup {
  return { cadres: [...group.cadres], persons: [...group.persons], wayOut }
}

/** Cadres that could be given to a person, or are. */
export function cadresFor({ arcs, cadres, persons }: Network, person: number): readonly number[] {
  return arcsOf(persons, person)
    .filter((arc) => arcs.state[arc] === arcState.free || arcs.state[arc] === arcState.used)
    .map((arc) => cadres.end[arc] ?? -1)
    .filter((cadre) => isPresent(cadres, cadre))
}

/** Persons that could be given to a cadre, or are. */
export function personsFor({ arcs, cadres, persons }: Network, cadre: number): readonly number[] {
  return arcsOf(cadres, cadre)
    .filter((arc) => arcs.state[arc] === arcState.free || arcs.state[arc] === arcState.used)
    .map((arc) => persons.end[arc] ?? -1)
    .filter((person) => isPresent(persons, person))
}
