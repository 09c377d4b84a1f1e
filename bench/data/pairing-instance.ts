// Invented questions to the pairing engine, of the shape real ones have: units of uneven size, cadres in charge of several
// units, shared fields, a list in force; the same at every run.
import type { CadreSpan, PairArc, PairingInstance, PersonNeed } from '@tongxin/core/pairing/solver/instance'
import { type Dice, rollDice } from './dice.ts'

export interface PairingSize {
  readonly name: string
  readonly cadres: number
  readonly persons: number
  /** Cadres a person could have, on the average. */
  readonly choices: number
  /** Schools of this size; each is an instance of its own, as no data crosses between schools. */
  readonly schools: number
}

interface Ground {
  readonly dice: Dice
  readonly size: PairingSize
  readonly units: number
  readonly fields: number
  readonly ofUnit: readonly (readonly number[])[]
  readonly inCharge: readonly (readonly number[])[]
  readonly ofField: readonly (readonly number[])[]
}

export function inventInstance(size: PairingSize, seed: number): PairingInstance {
  const ground = layOut(size, rollDice(seed))
  const cadres = inventSpans(ground)
  const persons = inventNeeds(ground)
  const arcs: PairArc[] = []
  const asked = new Int32Array(size.cadres).fill(-1)
  persons.forEach(({ id }, person) => {
    for (const [cadre, fit, kept] of choicesOf(ground, { person, asked }))
      arcs.push([cadres[cadre]?.id ?? '', id, kept, fit])
  })
  return {
    format: 'tongxin-pairing/1',
    tiers: ['coverage', 'quota', 'continuity', 'fit', 'balance'],
    cadres,
    persons,
    arcs,
    locks: [],
    exclusions: [],
  }
}

/** One cadre in eight is in charge of some units; the others belong to one. */
function layOut(size: PairingSize, dice: Dice): Ground {
  const units = Math.max(3, Math.round(size.cadres / 10))
  const fields = Math.max(2, Math.round(units / 3))
  const lists = (length: number): number[][] => Array.from({ length }, () => [])
  const ofUnit = lists(units)
  const inCharge = lists(units)
  const ofField = lists(fields)
  for (let cadre = 0; cadre < size.cadres; cadre += 1) {
    if (cadre % 8 === 0) {
      for (let more = 0; more < Math.min(6, units); more += 1) inCharge[dice.below(units)]?.push(cadre)
    } else {
      const unit = cadre % units
      ofUnit[unit]?.push(cadre)
      ofField[unit % fields]?.push(cadre)
    }
  }
  return { dice, size, units, fields, ofUnit, inCharge, ofField }
}

/** Together there are some places more than persons, and where they are is another matter. */
function inventSpans({ dice, size }: Ground): readonly CadreSpan[] {
  const mean = size.persons / size.cadres
  return Array.from({ length: size.cadres }, (_, index) => {
    const id = `c${String(index).padStart(5, '0')}`
    const max = Math.max(1, Math.round(mean * (0.7 + dice.below(60) / 100)))
    const hardMax = max + 1 + Math.floor(mean / 8)
    if (dice.below(10) === 0) return { id, min: 0, max: null, hardMax }
    return { id, min: Math.max(1, Math.floor(max / 2)), max, hardMax }
  })
}

/** 重点, 一般 and 兜底; one in twenty may have two cadres. */
function inventNeeds({ dice, size }: Ground): readonly PersonNeed[] {
  return Array.from({ length: size.persons }, (_, index) => {
    const drawn = dice.below(20)
    const weight = drawn < 3 ? 3 : drawn < 10 ? 2 : 1
    return { id: `p${String(index).padStart(6, '0')}`, weight, k: dice.below(20) === 0 ? 2 : 1 }
  })
}

type Choice = readonly [cadre: number, fit: number, kept: 0 | 1]

/** Units differ up to five times in size. Three in ten persons have only their own unit's cadres and who is in charge of it. */
function choicesOf(
  ground: Ground,
  { person, asked }: { readonly person: number; readonly asked: Int32Array },
): readonly Choice[] {
  const { dice, size, units, fields, ofUnit, inCharge, ofField } = ground
  const unit = Math.min(dice.below(units), dice.below(units))
  const isNarrow = dice.below(10) < 3
  const wanted = isNarrow ? 8 : Math.round(size.choices * 1.4)
  const choices: Choice[] = []
  const add = (cadre: number | undefined, fit: number) => {
    if (cadre === undefined || asked[cadre] === person || choices.length >= wanted) return
    asked[cadre] = person
    const kept = fit >= 8 && dice.below(9) === 0 ? 1 : 0
    choices.push([cadre, fit, kept])
  }
  for (const cadre of inCharge[unit] ?? []) add(cadre, 9)
  for (const cadre of ofUnit[unit] ?? []) add(cadre, dice.below(6) === 0 ? 10 : 8)
  if (isNarrow) return choices
  for (const cadre of ofField[unit % fields] ?? []) add(cadre, 5)
  for (let tries = 2 * wanted; tries > 0; tries -= 1) add(dice.below(size.cadres), dice.below(4))
  return choices
}
