import type { Editing } from '../solver/editing.ts'
import type { PairIds } from '../solver/instance.ts'
import { arcState, arcsOf, isPresent, loadOf, type Network } from '../solver/network.ts'
import { cheapestOf, type Forced } from './cheapest-forced.ts'
import { excludedArcs } from './excluded-arcs.ts'
import { locksOf } from './locks-of.ts'
import { cadresToHave, someCadreToHave, type WalkedGroup, walkOverPlaces } from './walk.ts'

export type PersonAnswer =
  | { readonly kind: 'unknown'; readonly person: string }
  | { readonly kind: 'covered'; readonly person: string; readonly cadres: readonly string[] }
  /** Nobody may be given: which rule removed each only the caller knows. `excluded`: removed by hand. */
  | { readonly kind: 'no-candidate'; readonly person: string; readonly excluded: readonly string[] }
  /** More people than places, whichever way they are arranged. */
  | ({ readonly kind: 'shortage'; readonly person: string } & Shortage)
  /** It could be done, at the cost of something that is above coverage; `forced`: an example, where one was found. */
  | { readonly kind: 'traded'; readonly person: string; readonly forced: Forced | null }
  /** It could be done: that everybody has a cadre is no aim of this list. */
  | { readonly kind: 'not-asked'; readonly person: string }

/** A Hall set: these persons have no cadres but these, and those have no place for all of them. */
export interface Shortage {
  readonly cadres: readonly string[]
  /** The places of all these cadres, locked ones included. */
  readonly places: number
  readonly locked: number
  /** Everybody who can go nowhere else. */
  readonly persons: readonly string[]
  readonly uncovered: readonly string[]
  readonly locks: readonly PairIds[]
}

/** Why somebody has no cadre. */
export function explainPerson(editing: Editing, personId: string): PersonAnswer {
  const { network } = editing.engine
  const { cadres, persons } = network
  const person = persons.indexes.get(personId) ?? -1
  if (person < 0 || !isPresent(persons, person)) return { kind: 'unknown', person: personId }
  if (loadOf(persons, person) > 0)
    return { kind: 'covered', person: personId, cadres: cadresOf(network, person) }
  if (cadresToHave(network, person).length === 0)
    return { kind: 'no-candidate', person: personId, excluded: excludedCadres(network, person) }
  const group = walkOverPlaces(network, {
    cadres: [],
    persons: [person],
    hasPlace: (cadre) => !isFull(network, cadre),
    canSpare: (one) => loadOf(persons, one) > 1,
  })
  if (!group.hasWayOut)
    return { kind: 'shortage', person: personId, ...shortageOf(network, withTheirLikes(network, group)) }
  if (!network.tiers.includes('coverage')) return { kind: 'not-asked', person: personId }
  const pairs = cadresToHave(network, person).map(
    (cadre): PairIds => [cadres.spans[cadre]?.id ?? '', personId],
  )
  const forced = cheapestOf(editing, pairs, { kind: 'lock', aim: 'coverage' })
  return { kind: 'traded', person: personId, forced }
}

function excludedCadres(network: Network, person: number): readonly string[] {
  const { cadres, persons } = network
  return excludedArcs(network, persons, person).map((arc) => cadres.spans[cadres.end[arc] ?? -1]?.id ?? '')
}

function isFull({ cadres }: Network, cadre: number): boolean {
  const hardMax = cadres.spans[cadre]?.hardMax ?? null
  return hardMax !== null && loadOf(cadres, cadre) >= hardMax
}

function cadresOf(network: Network, person: number): readonly string[] {
  const { arcs, cadres, persons } = network
  return arcsOf(persons, person)
    .filter((arc) => arcs.state[arc] === arcState.used || arcs.state[arc] === arcState.locked)
    .map((arc) => cadres.spans[cadres.end[arc] ?? -1]?.id ?? '')
    .sort()
}

/** Others without a cadre who depend on the same group: one answer for all of them. */
function withTheirLikes(network: Network, group: WalkedGroup): WalkedGroup {
  const { persons } = network
  const cadres = new Set(group.cadres)
  const present = new Set(group.persons)
  const likes = Array.from(persons.needs.keys()).filter((person) => {
    if (present.has(person) || !isPresent(persons, person) || loadOf(persons, person) > 0) return false
    return (
      someCadreToHave(network, person, (cadre) => cadres.has(cadre)) &&
      !someCadreToHave(network, person, (cadre) => !cadres.has(cadre))
    )
  })
  return { ...group, persons: [...group.persons, ...likes] }
}

function shortageOf(network: Network, group: WalkedGroup): Shortage {
  const { cadres, persons } = network
  const idOfPerson = (person: number) => persons.needs[person]?.id ?? ''
  const locks = group.cadres.flatMap((cadre) => locksOf(network, cadres, cadre))
  return {
    cadres: group.cadres.map((cadre) => cadres.spans[cadre]?.id ?? '').sort(),
    places: group.cadres.reduce((sum, cadre) => sum + (cadres.spans[cadre]?.hardMax ?? 0), 0),
    locked: locks.length,
    persons: group.persons.map(idOfPerson).sort(),
    uncovered: group.persons
      .filter((person) => loadOf(persons, person) === 0)
      .map(idOfPerson)
      .sort(),
    locks,
  }
}
