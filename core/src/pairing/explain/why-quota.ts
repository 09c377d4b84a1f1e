import type { Editing } from '../solver/editing.ts'
import type { PairIds, PairingTier } from '../solver/instance.ts'
import { isPresent, loadOf, type Network, usedArcsOf } from '../solver/network.ts'
import { cheapestOf, type Forced, type Forcing } from './cheapest-forced.ts'
import { excludedArcs } from './excluded-arcs.ts'
import { locksOf } from './locks-of.ts'
import { personsToHave, type WalkedGroup, walkOverPeople, walkOverPlaces } from './walk.ts'

export type CadreAnswer =
  | { readonly kind: 'unknown'; readonly cadre: string }
  | ({ readonly kind: 'kept' } & Load)
  /** 无适格对象: even all who may be given are too few. `excluded`: who could be, and was taken away by hand. */
  | ({ readonly kind: 'no-supply'; readonly eligible: number; readonly excluded: readonly string[] } & Load)
  /** 未达标: these cadres together need more people than there are for any of them. */
  | ({ readonly kind: 'short' } & Scarcity & Load)
  /** The locks alone are above max. */
  | ({ readonly kind: 'locks-above'; readonly locks: readonly PairIds[] } & Load)
  /** These people have no cadres but these, and together they are more than these should take. */
  | ({
      readonly kind: 'above'
      readonly cadres: readonly string[]
      /** Up to max, beside what is locked. */
      readonly places: number
      readonly persons: readonly string[]
      readonly locks: readonly PairIds[]
    } & Load)
  /** It could be kept, at the cost of something that is above the quota; `forced`: an example, where one was found. */
  | ({ readonly kind: 'traded'; readonly forced: Forced | null } & Load)
  /** It could be kept: numbers of persons are no aim of this list. */
  | ({ readonly kind: 'not-asked' } & Load)

/** Too few people for some cadres together, beside what is locked. */
interface Scarcity {
  readonly cadres: readonly string[]
  readonly needed: number
  /** Who may be given to any of them, and as how many at most: somebody may have several cadres. */
  readonly persons: readonly string[]
  readonly supply: number
  /** How many these cadres have locked. */
  readonly locked: number
  /** Who could be, were they not locked to others. */
  readonly lockedAway: readonly string[]
  /** The locks in the way, and those of the cadres themselves. */
  readonly locks: readonly PairIds[]
}

interface Load {
  readonly cadre: string
  readonly load: number
  readonly min: number
  readonly max: number | null
}

/** Why a cadre's quota is broken, below or above. */
export function explainCadre(editing: Editing, cadreId: string): CadreAnswer {
  const { network } = editing.engine
  const { cadres } = network
  const cadre = cadres.indexes.get(cadreId) ?? -1
  const span = cadres.spans[cadre]
  if (!span || !isPresent(cadres, cadre)) return { kind: 'unknown', cadre: cadreId }
  const load: Load = { cadre: cadreId, load: loadOf(cadres, cadre), min: span.min, max: span.max }
  if (load.load < span.min) return explainBelow(editing, cadre, load)
  if (span.max !== null && load.load > span.max) return explainAbove(editing, cadre, load)
  return { kind: 'kept', ...load }
}

function explainBelow(editing: Editing, cadre: number, load: Load): CadreAnswer {
  const { network } = editing.engine
  const { cadres, persons } = network
  const eligible = personsToHave(network, cadre)
  const whole = eligible.length + load.load
  if (whole < load.min) {
    const excluded = excludedArcs(network, cadres, cadre).map((arc) =>
      idOfPerson(network, persons.end[arc] ?? -1),
    )
    return { kind: 'no-supply', eligible: whole, excluded, ...load }
  }
  const group = walkOverPeople(network, cadre, {
    isBare: (holder) => loadOf(cadres, holder) <= minOf(network, holder),
    isTaken: (person) => loadOf(persons, person) >= mostOf(network, person),
  })
  if (!group.hasWayOut) return { kind: 'short', ...scarcityOf(network, group), ...load }
  const pairs = eligible.map((person): PairIds => [load.cadre, idOfPerson(network, person)])
  return traded(editing, load, { pairs, kind: 'lock' })
}

function traded(
  editing: Editing,
  load: Load,
  { pairs, kind }: Pick<Forcing, 'kind'> & { readonly pairs: readonly PairIds[] },
): CadreAnswer {
  if (!editing.engine.network.tiers.includes('quota')) return { kind: 'not-asked', ...load }
  return { kind: 'traded', forced: cheapestOf(editing, pairs, { kind, aim: 'quota' }), ...load }
}

function scarcityOf(network: Network, { cadres: group, persons: wished }: WalkedGroup): Scarcity {
  const { cadres, persons } = network
  const lockedOf = (cadre: number) => cadres.lockedCount[cadre] ?? 0
  const isLockedAway = (person: number) => (persons.lockedCount[person] ?? 0) >= mostOf(network, person)
  const had = group.flatMap((cadre) => usedArcsOf(cadres, cadre)).map((arc) => persons.end[arc] ?? -1)
  const free = wished.filter((person) => !isLockedAway(person))
  return {
    cadres: group.map((one) => idOfCadre(network, one)).sort(),
    needed: group.reduce((sum, one) => sum + Math.max(0, minOf(network, one) - lockedOf(one)), 0),
    persons: [...new Set([...had, ...free])].map((person) => idOfPerson(network, person)).sort(),
    supply: had.length,
    locked: group.reduce((sum, one) => sum + lockedOf(one), 0),
    lockedAway: wished
      .filter(isLockedAway)
      .map((person) => idOfPerson(network, person))
      .sort(),
    locks: wished.flatMap((person) => locksOf(network, persons, person)),
  }
}

function explainAbove(editing: Editing, cadre: number, load: Load): CadreAnswer {
  const { network } = editing.engine
  const { cadres, persons, tiers } = network
  const locks = locksOf(network, cadres, cadre)
  if (load.max !== null && locks.length > load.max) return { kind: 'locks-above', locks, ...load }
  const mayLeaveAlone = !isBefore(tiers, 'coverage', 'quota')
  const group = walkOverPlaces(network, {
    cadres: [cadre],
    persons: [],
    hasPlace: (one) => loadOf(cadres, one) < wishedMost(network, one),
    canSpare: (person) => mayLeaveAlone || loadOf(persons, person) > 1,
  })
  if (group.hasWayOut) {
    const own = usedArcsOf(cadres, cadre).map((arc) => persons.end[arc] ?? -1)
    const pairs = own.map((person): PairIds => [load.cadre, idOfPerson(network, person)])
    return traded(editing, load, { pairs, kind: 'exclude' })
  }
  return {
    kind: 'above',
    cadres: group.cadres.map((one) => idOfCadre(network, one)).sort(),
    places: group.cadres.reduce(
      (sum, one) => sum + Math.max(0, wishedMost(network, one) - (cadres.lockedCount[one] ?? 0)),
      0,
    ),
    persons: group.persons.map((person) => idOfPerson(network, person)).sort(),
    locks: group.cadres.flatMap((one) => locksOf(network, cadres, one)),
    ...load,
  }
}

function isBefore(tiers: readonly PairingTier[], one: PairingTier, other: PairingTier): boolean {
  const at = tiers.indexOf(one)
  return at >= 0 && (at < tiers.indexOf(other) || !tiers.includes(other))
}

function idOfCadre({ cadres }: Network, cadre: number): string {
  return cadres.spans[cadre]?.id ?? ''
}

function idOfPerson({ persons }: Network, person: number): string {
  return persons.needs[person]?.id ?? ''
}

function minOf({ cadres }: Network, cadre: number): number {
  return cadres.spans[cadre]?.min ?? 0
}

function mostOf({ persons }: Network, person: number): number {
  return persons.needs[person]?.k ?? 1
}

/** What the quota lets a cadre have: max, or the ceiling where the document sets no max. */
function wishedMost({ cadres }: Network, cadre: number): number {
  const { max = null, hardMax = null } = cadres.spans[cadre] ?? {}
  return Math.min(max ?? Number.POSITIVE_INFINITY, hardMax ?? Number.POSITIVE_INFINITY)
}
