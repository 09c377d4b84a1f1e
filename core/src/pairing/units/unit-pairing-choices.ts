// Which units a tier means on a day, and who may stand for them: what is offered where a pairing with units is entered.
import type { Day } from '../../calendar/day.ts'
import { isOfUnit } from '../../duties/bearers/pairing-sides.ts'
import { unitFits } from '../../duties/bearers/unit-fits.ts'
import { settingOf } from '../../duties/setting.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import { holdsOn } from '../../roster/dated.ts'
import type { Facts } from '../../roster/facts.ts'
import { unitId } from '../../roster/ids.ts'
import type { PairingSide } from './decide-unit-pairing.ts'

interface ChoicesQuestion {
  readonly policy: Policy
  readonly tier: Tier
  readonly facts: Facts
  readonly on: Day
  readonly today: Day
}

export interface SideChoices {
  readonly units: readonly Named[]
  readonly people: readonly Named[]
}

interface Named {
  readonly id: string
  readonly name: string
}

/** @param chosen the unit chosen for the side, whose people are asked for; null: none yet, or the side is a human */
export function sideChoices(
  side: PairingSide,
  chosen: string | null,
  { policy, tier, facts, on, today }: ChoicesQuestion,
): SideChoices {
  const at = { on, knownAt: today }
  const { index } = settingOf([policy], { calendar: facts.calendar, facts, asOf: at })
  const isUnit = (side === 'cadre' ? tier.from : tier.to) === 'unit'
  const people = facts.humans.filter((human) =>
    isUnit
      ? chosen !== null && isOfUnit(unitId(chosen), { human: human.id, on }, index)
      : human.roles.some((fact) => fact.role === side && holdsOn(fact, at)),
  )
  const standing = isUnit ? facts.units.filter((unit) => holdsOn(unit, at)) : []
  const means = ({ id }: Facts['units'][number]) =>
    unitFits(side === 'cadre' ? { fromUnit: id } : { toUnit: id }, { tier, index, on }).every(
      ({ truth }) => truth !== 'false',
    )
  return { units: standing.filter(means).map(named), people: people.map(named) }
}

function named({ id, name }: Named): Named {
  return { id, name }
}
