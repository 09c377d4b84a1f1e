import type { Day } from '../../calendar/day.ts'
import type { Period } from '../../calendar/period.ts'
import { accept, type Decision, refuse } from '../../decision/decision.ts'
import type { Cite } from '../../policy/cite.ts'
import type { Policy } from '../../policy/policy.ts'
import type { UnitPolicies } from '../../policy/unit-own/unit-policies.ts'
import { isMadeByUnit } from './list-board.ts'
import { yearlyAdjustment } from './list-chain.ts'
import { type Capacity, capacityIn, type Marker } from './step-roles.ts'

/** 本学年不调整: who in which role says on which day that the list in force stands for this academic year. */
export type Unchanged = {
  readonly id: string
  readonly tier: string
  readonly unitId: string | null
  readonly academicYear: string
  readonly role: string
  readonly on: Day
  readonly body: string
  readonly minutesNo: string
}

export type UnchangedFacts = {
  readonly policy: Policy
  readonly today: Day
  readonly marker: Marker
  /** The days of the academic year; null where the school's table does not hold it. */
  readonly year: Period | null
  /** A list of the same tier and unit that has not taken effect. */
  readonly openListId: string | null
  /** One of this year that has. */
  readonly effectiveListId: string | null
  /** Pairs in force of the tier and unit. */
  readonly pairs: number
  readonly statedOn: Day | null
}

/**
 * States that the list in force stands unchanged for an academic year: a valid outcome where the document adjusts yearly
 * (每学年可视情况), and allowed elsewhere. It asks for nothing after it: filing follows a change (reading A8).
 */
export function decideUnchanged(
  statement: Unchanged,
  facts: UnchangedFacts,
): Decision<Unchanged & { readonly capacity: Capacity }> {
  const tier = facts.policy.tiers.find(({ id }) => id === statement.tier)
  if (!tier) return refuse({ code: 'tier-unknown', tier: statement.tier })
  const maker = isMadeByUnit(tier) ? 'unit' : 'school'
  if ((maker === 'unit') !== (statement.unitId !== null)) return refuse({ code: 'list-made-by', maker })
  const capacity = capacityIn(facts.marker, statement.role, statement.unitId !== null)
  if (capacity === null || statement.role !== unchangedRole(facts.policy, statement.tier))
    return refuse({ code: 'step-not-yours', role: statement.role })
  const { year, today } = facts
  if (statement.on > today) return refuse({ code: 'day-in-future', on: statement.on })
  if (year === null) return refuse({ code: 'no-term-on-day', on: statement.on })
  if (statement.on < year.from || statement.on >= year.to)
    return refuse({ code: 'day-too-early', on: statement.on })
  if (facts.statedOn !== null) return refuse({ code: 'unchanged-already-stated', on: facts.statedOn })
  if (facts.openListId !== null) return refuse({ code: 'list-already-open', listId: facts.openListId })
  if (facts.effectiveListId !== null)
    return refuse({ code: 'list-of-year-in-force', listId: facts.effectiveListId })
  if (facts.pairs === 0) return refuse({ code: 'no-list-in-force' })
  return accept(
    { ...statement, capacity },
    { act: 'list.stated-unchanged', subjectKind: 'list-statement', subjectIds: [statement.id] },
  )
}

/** In which of the document's roles it is stated: of whom the yearly adjustment names, else of whom makes the list. */
export function unchangedRole(policy: Policy, tierId: string): string {
  const tier = policy.tiers.find(({ id }) => id === tierId)
  const named = tier && (yearlyAdjustment(tier)?.by ?? tier.adjust.find(({ by }) => by !== undefined)?.by)
  return named ?? (tier && isMadeByUnit(tier) ? 'unitOrg' : 'ufwd')
}

/** A tier and unit whose list is in question. */
export type ListPlace = { readonly tier: string; readonly unitId: string | null }

export type YearFacts = {
  /** Where pairs are in force. */
  readonly standing: readonly ListPlace[]
  /** Lists begun for the year and statements made for it. */
  readonly considered: readonly ListPlace[]
}

export type Unconsidered = {
  readonly tier: string
  readonly unitIds: readonly (string | null)[]
  readonly cite: readonly Cite[]
}

/**
 * Where this academic year nobody has proposed a list nor stated that none is needed, of the tiers whose document adjusts
 * yearly, as it stands for each unit. A suggestion: the documents say 可视情况, so nothing is ever overdue by it.
 */
export function unconsideredIn(
  policyOf: UnitPolicies,
  { standing, considered }: YearFacts,
): readonly Unconsidered[] {
  return policyOf(null).tiers.flatMap((tier, at) => {
    const yearlyFor = (unitId: string | null) => yearlyAdjustment(policyOf(unitId).tiers[at] ?? tier)
    const isOpen = (place: ListPlace) =>
      place.tier === tier.id &&
      yearlyFor(place.unitId) !== undefined &&
      !considered.some(({ tier: other, unitId }) => other === place.tier && unitId === place.unitId)
    const unitIds = [...new Set(standing.filter(isOpen).map(({ unitId }) => unitId))]
    const [first] = unitIds
    const yearly = first === undefined ? undefined : yearlyFor(first)
    return yearly === undefined ? [] : [{ tier: tier.id, unitIds, cite: yearly.cite }]
  })
}
