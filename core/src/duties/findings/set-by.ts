import type { Cite } from '../../policy/cite.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import type { DutyCount } from '../duty-count.ts'
import type { Version } from '../rule.ts'
import { numbersSetFor } from '../unit-numbers.ts'
import { clausesOfFilling, clausesOfTier } from '../whole-fillings.ts'
import type { SetBy } from './finding.ts'

/** The document that set for the bearer's unit what the school's leaves open in the requirement; null: none. */
export function setByOfCount({ asked, days }: DutyCount): SetBy | null {
  const { rule, way, judgedOn } = asked
  const { filling } = rule.version
  if (filling !== null) return setBy(filling.own, clausesOfFilling(rule.requirement, filling))
  const own = numbersSetFor(rule, way, { unit: days.bearer.unit, on: judgedOn })
  const said = own?.requirements.find(({ id }) => id === rule.requirement.id)
  return own === undefined ? null : setBy(own, said?.cite ?? [])
}

/** The same of whom a tier pairs. */
export function setByOfTier({ id }: Tier, { filling }: Version): SetBy | null {
  if (filling === null) return null
  return setBy(filling.own, filling.own.tiers.filter((tier) => tier.id === id).flatMap(clausesOfTier))
}

const setBy = ({ id, title }: Policy, cites: readonly Cite[]): SetBy => ({ version: id, title, cites })
