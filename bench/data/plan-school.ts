// The whole school as plain data, the same at every run: who is where, who is paired with whom.

import { type Dice, rollDice } from './dice.ts'
import { inventName, nameUnit, parties, titles } from './invented.ts'
import type { Size } from './size.ts'

export type PlannedCadre = { readonly name: string; readonly staffNo: string; readonly unit: number }
export type PlannedPerson = PlannedCadre & {
  readonly party: string
  readonly title: string
  readonly phone: string
  readonly seat: boolean
}
export type PlannedPair = {
  readonly cadre: number
  readonly person: number
  readonly tier: 'school' | 'unit'
}
export type PlannedSchool = {
  readonly units: readonly { readonly name: string; readonly kind: string }[]
  readonly cadres: readonly PlannedCadre[]
  readonly persons: readonly PlannedPerson[]
  readonly pairs: readonly PlannedPair[]
}

/** The first unit holds the leaders of the school, each paired with two persons; the rest is paired inside its unit. */
export function planSchool(size: Size): PlannedSchool {
  const dice = rollDice(20_261_120)
  const below = size.units - 1
  const leaders = Math.max(1, Math.round(size.cadres / 50))
  const units = [
    { name: '校领导', kind: '学校' },
    ...Array.from({ length: below }, (_, index) => ({ name: nameUnit(index), kind: '二级党组织' })),
  ]
  const cadres = Array.from({ length: size.cadres }, (_, index) => ({
    name: inventName(dice),
    staffNo: String(10_001 + index),
    unit: index < leaders ? 0 : 1 + ((index - leaders) % below),
  }))
  const persons = Array.from({ length: size.persons }, (_, index) =>
    planPerson(dice, index, 1 + (index % below)),
  )
  return { units, cadres, persons, pairs: planPairs({ size, leaders, cadres, persons }) }
}

function planPerson(dice: Dice, index: number, unit: number): PlannedPerson {
  return {
    name: inventName(dice),
    staffNo: String(20_001 + index),
    unit,
    party: dice.pick(parties),
    title: dice.pick(titles),
    phone: `139${String(10_000_000 + index * 17)}`,
    seat: dice.below(20) === 0,
  }
}

function planPairs(of: {
  readonly size: Size
  readonly leaders: number
  readonly cadres: readonly PlannedCadre[]
  readonly persons: readonly PlannedPerson[]
}): readonly PlannedPair[] {
  const { size, leaders } = of
  const pairs: PlannedPair[] = Array.from({ length: leaders * 2 }, (_, index) => ({
    cadre: Math.floor(index / 2),
    person: index,
    tier: 'school',
  }))
  const cadresOf = groupByUnit(of.cadres)
  for (let round = 0; pairs.length < size.pairings; round += 1) {
    for (const [person, { unit }] of of.persons.entries()) {
      if (pairs.length === size.pairings) break
      const own = cadresOf.get(unit) ?? []
      const cadre = own[(Math.floor(person / (size.units - 1)) + round * 3) % own.length]
      if (cadre !== undefined) pairs.push({ cadre, person, tier: 'unit' })
    }
  }
  return pairs
}

function groupByUnit(cadres: readonly PlannedCadre[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>()
  for (const [index, { unit }] of cadres.entries()) groups.set(unit, [...(groups.get(unit) ?? []), index])
  return groups
}
