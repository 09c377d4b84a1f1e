import type { PairingFact } from '../pairing/pairing-fact.ts'
import { type AsOf, holdsOn, isKnown } from './dated.ts'
import type { Facts } from './facts.ts'
import type { Human } from './human.ts'
import type { HumanId, UnitId } from './ids.ts'
import type { UnitFact } from './unit.ts'

/** Facts arranged so that a question about one human at one day is answered without a walk over all of them. */
export interface Roster {
  findHuman(id: HumanId): Human | undefined
  findUnit(id: UnitId, at: AsOf): UnitFact | undefined
  /** The unit and all above it in the tree of that day, nearest first. */
  unitAndAbove(id: UnitId, at: AsOf): readonly UnitFact[]
  /** Pairings of the human, on either side, that hold on the day. */
  pairingsOf(id: HumanId, at: AsOf): readonly PairingFact[]
  /** Whether anybody at all was ever entered on the register, as far as known. */
  isKept(register: string, at: AsOf): boolean
}

export type RosterFacts = Pick<Facts, 'units' | 'humans' | 'pairings'>

/** Index the facts once; the answers depend only on the facts and the day asked about. */
export function indexRoster(facts: RosterFacts): Roster {
  const humans = new Map(facts.humans.map((human) => [human.id, human]))
  const units = groupBy(facts.units, (unit) => [unit.id])
  const pairings = groupBy(facts.pairings, (pairing) => [pairing.cadre, pairing.person])
  const registers = groupBy(
    facts.humans.flatMap((human) => human.registers),
    (entry) => [entry.register],
  )
  const findUnit = (id: UnitId, at: AsOf) => units.get(id)?.find((unit) => holdsOn(unit, at))
  return {
    findHuman: (id) => humans.get(id),
    findUnit,
    unitAndAbove: (id, at) => climb(id, (unit) => findUnit(unit, at)),
    pairingsOf: (id, at) => (pairings.get(id) ?? []).filter((pairing) => holdsOn(pairing, at)),
    isKept: (register, at) => (registers.get(register) ?? []).some((entry) => isKnown(entry, at.knownAt)),
  }
}

function groupBy<K, T>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

/** A tree entered with a ring in it ends where the ring closes. */
function climb(from: UnitId, find: (id: UnitId) => UnitFact | undefined): readonly UnitFact[] {
  const path: UnitFact[] = []
  let unit = find(from)
  while (unit && !path.includes(unit)) {
    path.push(unit)
    unit = unit.parent === null ? undefined : find(unit.parent)
  }
  return path
}
