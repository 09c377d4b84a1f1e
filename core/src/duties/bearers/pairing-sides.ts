// Who stands for each side of a pairing on a day: a human, the holder of a post, or anybody of a unit.
import type { Day } from '../../calendar/day.ts'
import type { RuleResult } from '../../pairing/eligibility/candidate.ts'
import { covers } from '../../roster/dated.ts'
import type { HumanId, UnitId } from '../../roster/ids.ts'
import type { FactIndex } from '../records/fact-index.ts'
import type { Holding, StandingPairing } from './standing-pairing.ts'

/** The cadre of a pairing on a day: of one bound to a post its holder; while the post is vacant the last one. */
export function cadreOn({ cadre, cadreHolders }: StandingPairing, on: Day): HumanId {
  return holderOn(cadreHolders, on) ?? cadre
}

/** The person of a pairing on a day, where the other side is a post its holder. */
export function personOn({ person, personHolders }: StandingPairing, on: Day): HumanId {
  return holderOn(personHolders, on) ?? person
}

function holderOn(holders: readonly Holding[] | undefined, on: Day): HumanId | undefined {
  return holders?.findLast(({ from }) => from === null || from <= on)?.human ?? holders?.[0]?.human
}

/** Whether one of its sides is more than a single human. */
export function hasChangingSides({
  cadreHolders,
  personHolders,
  fromUnit,
  toUnit,
}: StandingPairing): boolean {
  return (cadreHolders ?? personHolders ?? fromUnit ?? toUnit) !== undefined
}

/** Whether anybody of a unit may stand for one of its sides. */
export function hasUnitSide({ fromUnit, toUnit }: StandingPairing): boolean {
  return (fromUnit ?? toUnit) !== undefined
}

/** Who is a unit on one side is asked about as a unit; exclusions are requirements of their own. */
export function isAboutHumans(
  rule: RuleResult['rule'],
  { fromUnit, toUnit }: Pick<StandingPairing, 'fromUnit' | 'toUnit'>,
): boolean {
  if (rule === 'cadre') return fromUnit === undefined
  if (rule === 'target') return toUnit === undefined
  return rule === 'scope' && fromUnit === undefined && toUnit === undefined
}

interface Somebody {
  readonly human: HumanId
  readonly on: Day
}

export function isCadreSide(pairing: StandingPairing, { human, on }: Somebody, index: FactIndex): boolean {
  if (pairing.fromUnit !== undefined) return isOfUnit(pairing.fromUnit, { human, on }, index)
  return cadreOn(pairing, on) === human
}

export function isPersonSide(pairing: StandingPairing, { human, on }: Somebody, index: FactIndex): boolean {
  if (pairing.toUnit !== undefined) return isOfUnit(pairing.toUnit, { human, on }, index)
  return personOn(pairing, on) === human
}

/** Belongs to the unit, or one below it, by post, employment, role, or as a member of the group. */
export function isOfUnit(unit: UnitId, { human, on }: Somebody, index: FactIndex): boolean {
  const found = index.humans.get(human)
  if (found === undefined) return false
  const at = { on, knownAt: index.knownAt }
  return [...found.posts, ...found.employments, ...found.groups, ...found.roles].some(
    (fact) =>
      fact.unit !== null &&
      covers(fact, on) &&
      (fact.unit === unit || index.roster.unitAndAbove(fact.unit, at).some(({ id }) => id === unit)),
  )
}
