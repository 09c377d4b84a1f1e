// Who hangs together: the walk from a node over pairs that could be made and pairs that are, as long as one could be traded
// for the next. What it cannot leave is a group with too few places or too few people, whichever way it is arranged.
import { arcState, isPresent, type Network, type Side, usedArcsOf } from '../solver/network.ts'

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
  const reach = (cadre: number) => {
    group.cadres.add(cadre)
    if (walk.hasPlace(cadre)) return true
    takePersonsOf(cadre)
    return false
  }
  const all = countPresent(network.cadres)
  for (const person of group.persons) {
    if (walk.canSpare(person)) return told(group, true)
    // Where everybody is reached already, thousands of persons need not be asked for whom else they could have.
    if (group.cadres.size === all) continue
    const isWayOut = (cadre: number) => !group.cadres.has(cadre) && reach(cadre)
    if (someCadreToHave(network, person, isWayOut)) return told(group, true)
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
  const reach = (person: number) => {
    group.persons.add(person)
    if (!isTaken(person)) return true
    const holders = usedArcsOf(network.persons, person).map((arc) => network.cadres.end[arc] ?? -1)
    for (const holder of holders) group.cadres.add(holder)
    return holders.some((holder) => !isBare(holder))
  }
  const all = countPresent(network.persons)
  for (const cadre of group.cadres) {
    if (group.persons.size === all) break
    const isWayOut = (person: number) => !group.persons.has(person) && reach(person)
    if (somePersonToHave(network, cadre, isWayOut)) return told(group, true)
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
export function cadresToHave(network: Network, person: number): readonly number[] {
  const found: number[] = []
  someCadreToHave(network, person, (cadre) => {
    found.push(cadre)
    return false
  })
  return found
}

/** Persons that could be given to a cadre and are not. */
export function personsToHave(network: Network, cadre: number): readonly number[] {
  const found: number[] = []
  somePersonToHave(network, cadre, (person) => {
    found.push(person)
    return false
  })
  return found
}

/** Whether it holds of one of the cadres that could be given to a person and are not; the first ends the asking. */
export function someCadreToHave(
  network: Network,
  person: number,
  holds: (cadre: number) => boolean,
): boolean {
  return someAcross(network, { side: network.persons, other: network.cadres, node: person }, holds)
}

function somePersonToHave(network: Network, cadre: number, holds: (person: number) => boolean): boolean {
  return someAcross(network, { side: network.cadres, other: network.persons, node: cadre }, holds)
}

/** Millions of pairs may be asked about: nothing is made for one of them. */
function someAcross(
  { arcs }: Network,
  { side, other, node }: { readonly side: Side; readonly other: Side; readonly node: number },
  holds: (partner: number) => boolean,
): boolean {
  for (let arc = side.firstArc[node] ?? -1; arc >= 0; arc = side.nextArc[arc] ?? -1) {
    if (arcs.state[arc] !== arcState.free) continue
    const partner = other.end[arc] ?? -1
    if (isPresent(other, partner) && holds(partner)) return true
  }
  return false
}

function countPresent(side: Side): number {
  let count = 0
  for (let node = 0; node < side.indexes.size; node += 1) if (isPresent(side, node)) count += 1
  return count
}
