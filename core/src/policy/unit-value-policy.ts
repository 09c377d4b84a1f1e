import type { Day } from '../calendar/day.ts'
import type { Policy } from './policy.ts'
import type { Requirement } from './requirement.ts'

/** What a unit set from a day on (and up to one, when it set another later). */
export type UnitValue = {
  readonly id: string
  readonly unitId: string
  readonly requirement: string
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly from: Day
  readonly to: Day | null
}

/**
 * A unit's value as the document it stands for: one that fills what the school's document delegates, for that unit
 * alone, so that evaluation needs no second way of knowing numbers. Undefined when the requirement is gone.
 */
export function policyOfUnitValue(value: UnitValue, policy: Policy): Policy | undefined {
  const requirement = policy.requirements.find((candidate) => candidate.id === value.requirement)
  if (!requirement) return undefined
  const to = value.to === null ? {} : { until: value.to }
  return {
    ...policy,
    id: `${policy.id}/${value.id}`,
    effective: { state: 'set', value: value.from },
    extent: 'partial',
    replaces: [],
    relation: { to: policy.id, as: 'fills', units: [value.unitId], requirements: [], ...to },
    requirements: [filled(requirement, value)],
    tiers: [],
    silent: [],
  }
}

function filled({ atLeast: _least, atMost: _most, ...rest }: Requirement, value: UnitValue): Requirement {
  return {
    ...rest,
    ...(value.atLeast === null ? {} : { atLeast: { state: 'set', value: value.atLeast } }),
    // No ceiling is a number the unit can set too.
    atMost: { state: 'set', value: value.atMost ?? 'none' },
  }
}
