// Who hangs together: the walk from a node over pairs that could be made and pairs that are, as long as one could be traded
// for the next. What it cannot leave is a group with too few places or too few people, whichever way it is arranged.
import { arcState, arcsOf, isPresent, type Network, usedArcsOf } from '../solver/network.ts'

export interface WalkedGroup {
  readonly cadres: readonly number[]
  readonly persons: readonly number[]
  /** Whether somebody on the way has a place left or one to spare: the group is not closed, and nothing follows from it. */
  readonly hasWayOut: boolean
}

/** Where a walk over places begins, and what ends it. */
export interface PlacesWalk {
  readonly cadres: readonly number[]
  readonly persons: readonly number[]
  readonly hasPlace: (cadre: number) => boolean
  /** Whether somebody could go without the place they have. */
  readonly canSpare: (person: number) => boolean
}

/**
 * Who competes for places: from persons over the cadres they could have to the persons those have. Locked pairs are nobody's
 * to trade, and whom somebody has already cannot be had a second time.
 */
export function walkOverPlaces(network: Network, walk: PlacesWalk): WalkedGroup {
  const group = { cadres: new Set(walk.cadres), persons: new Set(walk.persons) }
  const takePersonsOf = (cadre: number) => {
    for (const arc of usedArcsOf(network.cadres, cadre)) group.persons.add(network.persons.end[arc] ?? -1)
  }
  walk.cadres.forEach(takePersonsOf)
  for (const person of group.persons) {
    if (walk.canSpare(person)) return told(group, true)
    for (const cadre of cadresToHave(network, person)) {
      if (group.cadres.has(cadre)) continue
      group.cadres.add(cadre)
      if (walk.hasPlace(cadre)) return told(group, true)
      takePersonsOf(cadre)
    }
  }
  return told(group, false)
}

/** Who competes for people: from a cadre over the persons it could have to the cadres that have those. */
export function walkOverPeople(
  network: Network,
  start: number,
  {
    isBare,
    isTaken,
  }: { readonly isBare: (cadre: number) => boolean; readonly isTaken: (person: number) => boolean },
): WalkedGroup {
  const group = { cadres: new Set([start]), persons: new Set<number>() }
  for (const cadre of group.cadres) {
    for (const person of personsToHave(network, cadre)) {
      if (group.persons.has(person)) continue
      group.persons.add(person)
      if (!isTaken(person)) return told(group, true)
      const holders = usedArcsOf(network.persons, person).map((arc) => network.cadres.end[arc] ?? -1)
      for (const holder of holders) group.cadres.add(holder)
      if (holders.some((holder) => !isBare(holder))) return told(group, true)
    }
  }
  return told(group, false)
}

function told(
  group: { readonly cadres: ReadonlySet<number>; readonly persons: ReadonlySet<number> },
  hasWayOut: boolean,
): WalkedGroup {
  return { cadres: [...group.cadres], persons: [...group.persons], hasWayOut }
}

/** Cadres that could be given to a person and are not. */
export function cadresToHave({ arcs, cadres, persons }: Network, person: number): readonly number[] {
  return arcsOf(persons, person)
    .filter((arc) => arcs.state[arc] === arcState.free)
    .map((arc) => cadres.end[arc] ?? -1)
    .filter((cadre) => isPresent(cadres, cadre))
}

/** Persons that could be given to a cadre and are not. */
export function personsToHave({ arcs, cadres, persons }: Network, cadre: number): readonly number[] {
  return arcsOf(cadres, cadre)
    .filter((arc) => arcs.state[arc] === arcState.free)
    .map((arc) => persons.end[arc] ?? -1)
    .filter((person) => isPresent(persons, person))
}
