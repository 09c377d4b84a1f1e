import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../policy.ts'
import { documentOfUnit } from './document-of-unit.ts'

/** The document as it stands for each unit; null: for the whole school. */
export type UnitPolicies = (unit: string | null) => Policy

/** @param documents those that may fill it in, among any others; each unit's is put together once */
export function unitPolicies(policy: Policy, documents: readonly Policy[], on: Day): UnitPolicies {
  const known = new Map<string | null, Policy>()
  return (unit) => {
    const filled = known.get(unit) ?? documentOfUnit([policy, ...documents], { unit, on })
    known.set(unit, filled)
    return filled
  }
}
