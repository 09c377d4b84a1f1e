import type { PlainRequirement, Requirement, RequirementFrame, RuledFields } from './requirement.ts'
import type { Delegated, Value } from './value.ts'

/** A requirement with every value settled one way, the way named by reading numbers; and what is left to others. */
export interface Reading {
  readonly requirement: PlainRequirement
  /** Field → number of the reading taken, from 1; only fields that are still open. */
  readonly taken: Readonly<Record<string, number>>
  readonly delegated: readonly DelegatedField[]
}

export interface DelegatedField extends Delegated {
  readonly field: RuledFieldName
}

export type RuledFieldName = keyof RuledFields

/** Every way the requirement can still be read: one when nothing is ambiguous or all readings are adopted. */
export function plainReadings(requirement: Requirement): readonly Reading[] {
  const { bearer, of, every, within, before, where, distinct, atLeast, atMost, target, force, ...frame } =
    requirement
  let open: readonly Open[] = [{ fields: {}, taken: {}, delegated: [] }]
  const ruled = { bearer, of, every, within, before, where, distinct, atLeast, atMost, target, force }
  for (const field of ruledFields) open = open.flatMap((so) => take(so, field, ruled[field]))
  return open.flatMap((so) => settle(frame, so))
}

export const ruledFields = [
  'bearer',
  'of',
  'every',
  'within',
  'before',
  'where',
  'distinct',
  'atLeast',
  'atMost',
  'target',
  'force',
] as const satisfies readonly RuledFieldName[]

interface Open {
  readonly fields: Partial<RuledFields>
  readonly taken: Readonly<Record<string, number>>
  readonly delegated: readonly DelegatedField[]
}

function take(so: Open, field: RuledFieldName, value: Value<unknown> | undefined): readonly Open[] {
  if (!value) return [so]
  if (value.state === 'delegated') return [{ ...so, delegated: [...so.delegated, { ...value, field }] }]
  if (value.state === 'set') return [{ ...so, fields: { ...so.fields, [field]: value.value } }]
  const adopted = value.adopted === null ? undefined : value.readings[value.adopted - 1]
  if (adopted !== undefined) return [{ ...so, fields: { ...so.fields, [field]: adopted } }]
  return value.readings.map((reading, index) => ({
    ...so,
    fields: { ...so.fields, [field]: reading },
    taken: { ...so.taken, [field]: index + 1 },
  }))
}

/** `bearer` and `force` can be ambiguous but never delegated or absent: the reader refuses that. */
function settle(frame: RequirementFrame, so: Open): readonly Reading[] {
  const { bearer, force, ...rest } = so.fields
  if (!bearer || !force) return []
  const requirement = withOwnWay({ ...frame, ...rest, bearer, force })
  return [{ requirement, taken: so.taken, delegated: so.delegated }]
}

/** A number of its own beside other ways is a way too, the first: 谈心两次，或者走访一次. */
function withOwnWay(requirement: PlainRequirement): PlainRequirement {
  const { anyOf, atLeast, where, ...rest } = requirement
  if (anyOf === undefined || typeof atLeast !== 'number') return requirement
  const own = { count: requirement.count, atLeast, ...(where !== undefined && { where }) }
  return { ...rest, anyOf: [own, ...anyOf] }
}
