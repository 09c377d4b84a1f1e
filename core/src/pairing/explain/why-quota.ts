import type { Engine } from '../solver/engine.ts'
import type { PairIds } from '../solver/instance.ts'
import { arcState, arcsOf, isPresent, loadOf, type Network, usedArcsOf } from '../solver/network.ts'
import { cheapestOf, type Forced } from './cheapest-forced.ts'
import { personsFor, walkFromCadre, walkFromPersons } from './walk.ts'

export type CadreAnswer =
  | { readonly kind: 'unknown'; readonly cadre: string }
  | ({ readonly kind: 'kept' } & Load)
  /** 无适格对象: even all who may be given are too few. */
  | ({ readonly kind: 'no-supply'; readonly eligible: number } & Load)
  /** 未达标: these cadres together need more people than there are for any of them. */
  | ({
      readonly kind: 'short'
      readonly cadres: readonly string[]
      readonly needed: number
      readonly persons: readonly string[]
    } & Load)
  /** The locks alone are above max. */
  | ({ readonly kind: 'locks-above'; readonly locks: readonly PairIds[] } & Load)
  /** These people have no cadres but these, and together they are more than these should take. */
  | ({
      readonly kind: 'above'
      readonly cadres: readonly string[]
      readonly places: number
      readonly persons: readonly string[]
    } & Load)
  /** It could be kept, at the cost of something that is above the quota. */
  | ({ readonly kind: 'traded'; readonly forced: Forced | null } & Load)

interface Load {
  readonly cadre: string
  readonly load: number
  readonly min: number
  readonly max: number | null
}

/** Why a cadre's quota is broken, below or above. */
export function explainCadre(engine: Engine, cadreId: string): CadreAnswer {
  const { network } = engine
  const { cadres } = network
  const cadre = cadres.indexes.get(cadreId) ?? -1
  const span = cadres.spans[cadre]
  if (!span || !isPresent(cadres, cadre)) return { kind: 'unknown', cadre: cadreId }
  const load: Load = { cadre: cadreId, load: loadOf(cadres, cadre), min: span.min, max: span.max }
  if (load.load < span.min) return explainBelow(engine, cadre, load)
  if (span.max !== null && load.load > span.max) return explainAbove(engine, cadre, load)
  return { kind: 'kept', ...load }
}

function explainBelow(engine: Engine, cadre: number, load: Load): CadreAnswer {
  const { network } = engine
  const { cadres, persons } = network
  const eligible = personsFor(network, cadre)
  const whole = eligible.length + (cadres.lockedCount[cadre] ?? 0)
  if (whole < load.min) return { kind: 'no-supply', eligible: whole, ...load }
  const isBare = (holder: number) => loadOf(cadres, holder) <= (cadres.spans[holder]?.min ?? 0)
  const group = walkFromCadre(network, cadre, isBare)
  const couldTakeOneMore = (person: number) => loadOf(persons, person) < (persons.needs[person]?.k ?? 1)
  if (group.wayOut !== null || group.persons.some(couldTakeOneMore)) return traded(engine, load, eligible)
  const needed = group.cadres.reduce(
    (sum, one) => sum + (cadres.spans[one]?.min ?? 0) - (cadres.lockedCount[one] ?? 0),
    0,
  )
  if (needed <= group.persons.length) return traded(engine, load, eligible)
  return {
    kind: 'short',
    cadres: group.cadres.map((one) => cadres.spans[one]?.id ?? '').sort(),
    needed,
    persons: group.persons.map((person) => persons.needs[person]?.id ?? '').sort(),
    ...load,
  }
}

function traded(engine: Engine, load: Load, eligible: readonly number[]): CadreAnswer {
  const { persons } = engine.network
  const pairs = eligible.map((person): PairIds => [load.cadre, persons.needs[person]?.id ?? ''])
  return { kind: 'traded', forced: cheapestOf(engine, pairs), ...load }
}

function explainAbove(engine: Engine, cadre: number, load: Load): CadreAnswer {
  const { network } = engine
  const { arcs, cadres, persons } = network
  if (load.max !== null && (cadres.lockedCount[cadre] ?? 0) > load.max) {
    const locks = arcsOf(cadres, cadre)
      .filter((arc) => arcs.state[arc] === arcState.locked)
      .map((arc): PairIds => [load.cadre, persons.needs[persons.end[arc] ?? -1]?.id ?? ''])
    return { kind: 'locks-above', locks, ...load }
  }
  const own = usedArcsOf(cadres, cadre).map((arc) => persons.end[arc] ?? -1)
  const group = walkFromPersons(network, own, (one) => isAtMax(network, one))
  if (group.wayOut !== null) return { kind: 'traded', forced: null, ...load }
  return {
    kind: 'above',
    cadres: group.cadres.map((one) => cadres.spans[one]?.id ?? '').sort(),
    places: group.cadres.reduce(
      (sum, one) => sum + Math.max(0, wishedMost(network, one) - (cadres.lockedCount[one] ?? 0)),
      0,
    ),
    persons: group.persons.map((person) => persons.needs[person]?.id ?? '').sort(),
    ...load,
  }
}

/** Full for the quota: at max, or at the ceiling where the document sets no max. */
function isAtMax(network: Network, cadre: number): boolean {
  return loadOf(network.cadres, cadre) >= wishedMost(network, cadre)
}

function wishedMost({ cadres }: Network, cadre: number): number {
  const { max = null, hardMax = null } = cadres.spans[cadre] ?? {}
  return Math.min(max ?? Number.POSITIVE_INFINITY, hardMax ?? Number.POSITIVE_INFINITY)
}
