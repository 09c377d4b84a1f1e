import type { Day } from '../../calendar/day.ts'
import { filledDocument } from '../filled-document.ts'
import { isInForce } from '../in-force.ts'
import type { Policy } from '../policy.ts'

/** A unit, or null for the whole school, and a day. */
export interface UnitOnDay {
  readonly unit: string | null
  readonly on: Day
}

/** The document as it stands for a unit: with what is set of the values it leaves open. */
export type UnitPolicies = (unit: string | null) => Policy

/** @param documents those that may fill it in, among any others; each unit's is put together once */
export function unitPolicies(policy: Policy, documents: readonly Policy[], on: Day): UnitPolicies {
  const filling = documents.filter(({ relation, status }) => relation?.to === policy.id && status !== 'draft')
  const known = new Map<string | null, Policy>()
  return (unit) => {
    const found = known.get(unit)
    if (found !== undefined) return found
    const filled = filling.filter((own) => fillsIn(own, { unit, on })).reduce(filledDocument, policy)
    known.set(unit, filled)
    return filled
  }
}

/** Whether a document sets on that day, for the unit, what another leaves open. */
export function fillsIn(policy: Policy, { unit, on }: UnitOnDay): boolean {
  const { relation } = policy
  if (relation?.as !== 'fills' || !isInForce(policy, on)) return false
  return relation.units.length === 0 || (unit !== null && relation.units.includes(unit))
}
