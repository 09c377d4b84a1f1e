import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { Policy } from './policy.ts'
import type { Delegated, Value } from './value.ts'

export type NewUnitValue = {
  readonly id: string
  readonly unitId: string
  readonly requirement: string
  readonly atLeast: number | null
  readonly atMost: number | null
}

/** A unit may set only what the document delegates, within the bounds it names, and not less than nothing. */
export function decideUnitValue(value: NewUnitValue, policy: Policy): Decision<NewUnitValue> {
  const requirement = policy.requirements.find((candidate) => candidate.id === value.requirement)
  const least = delegatedOf(requirement?.atLeast)
  const most = delegatedOf(requirement?.atMost)
  if (!least && !most) return refuse({ code: 'not-delegated', requirement: value.requirement })
  const bounds = {
    atLeast: least?.atLeast ?? most?.atLeast ?? null,
    atMost: most?.atMost ?? least?.atMost ?? null,
  }
  const [low, high] = [value.atLeast ?? 0, value.atMost ?? Number.POSITIVE_INFINITY]
  const outside =
    low > high ||
    low < (bounds.atLeast ?? 0) ||
    (bounds.atMost !== null && (value.atMost ?? low) > bounds.atMost)
  if (outside) return refuse({ code: 'outside-bounds', ...bounds })
  return accept(value, {
    act: 'policy.unit-value-set',
    subjectKind: 'unit',
    subjectIds: [value.unitId, value.id],
    fields: [value.requirement],
  })
}

/** The requirements whose number the document leaves to a unit. */
export function delegatedRequirements(policy: Policy): readonly string[] {
  return policy.requirements
    .filter((requirement) => delegatedOf(requirement.atLeast) || delegatedOf(requirement.atMost))
    .map((requirement) => requirement.id)
}

function delegatedOf(value: Value<unknown> | undefined): Delegated | undefined {
  return value?.state === 'delegated' ? value : undefined
}
