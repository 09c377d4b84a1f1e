import type { Day } from '../calendar/day.ts'
import type { Policy } from './policy.ts'
import type { Requirement } from './requirement.ts'

/** A number a unit has set where the document leaves it to the unit, and the days it holds. */
export interface UnitValue {
  readonly id: string
  readonly unitId: string
  readonly requirement: string
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly from: Day
  readonly to: Day | null
}

/**
 * A unit's number as the small document it is: one that fills what the school's document delegates, for that unit, from
 * that day. Evaluation reads it as any other; null when the document has no such requirement.
 */
export function unitValueDocument(value: UnitValue, document: Policy): Policy | null {
  const requirement = document.requirements.find(({ id }) => id === value.requirement)
  if (requirement === undefined) return null
  return {
    id: value.id,
    title: document.title,
    issuedOn: value.from,
    effective: { state: 'set', value: value.from },
    extent: 'partial',
    relation: {
      to: document.id,
      as: 'fills',
      units: [value.unitId],
      requirements: [requirement.id],
      ...(value.to !== null && { until: value.to }),
    },
    ...nothingElse,
    requirements: [withNumbers(requirement, value)],
  }
}

/** Where the unit names no ceiling there is none. */
function withNumbers(requirement: Requirement, { atLeast, atMost }: UnitValue): Requirement {
  return {
    ...requirement,
    atLeast: { state: 'set', value: atLeast ?? 0 },
    atMost: { state: 'set', value: atMost ?? 'none' },
  }
}

const nothingElse = {
  basis: [],
  addressees: [],
  cc: [],
  replaces: [],
  transition: { requirements: {}, pairings: 'keep' },
  cites: {},
  topics: [],
  domains: [],
  purposes: [],
  occasions: [],
  guidance: [],
  roles: {},
  vocabulary: {
    orders: {},
    identities: [],
    acts: [],
    events: [],
    registers: [],
    excuses: [],
    endReasons: [],
  },
  periods: {},
  tiers: [],
  forms: [],
  procedures: {},
  assessment: [],
  governance: [],
  annexForms: [],
  silent: [],
} as const satisfies Partial<Policy>
