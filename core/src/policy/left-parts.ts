// Everything a document leaves to somebody, part by part: what a filling may set, and nothing else.
import type { Cite } from './cite.ts'
import { type RuledFieldName, ruledFields } from './plain-readings.ts'
import type { Policy } from './policy.ts'
import type { Requirement } from './requirement.ts'
import type { Tier } from './tier.ts'
import type { Delegated, Value } from './value.ts'
import type { ValuePlace } from './value-place.ts'

export type LeftPartName = 'requirements' | 'tiers' | 'periods' | 'forms' | 'annexForms'

/** `adjust`: how often a list is adjusted; the others bear the name they have in the file. */
export type LeftFieldName = RuledFieldName | 'cadres' | 'scope' | 'adjust' | 'festivals' | 'counts' | 'per'

/** A value left open, and where it stands. */
export interface LeftField {
  readonly field: LeftFieldName
  readonly place: ValuePlace
  readonly left: Delegated
}

/** A requirement, a tier, a period, a form or an annex some of whose values are left open. */
export interface LeftPart {
  readonly part: LeftPartName
  readonly id: string
  readonly label: string
  readonly cite: readonly Cite[]
  readonly fields: readonly LeftField[]
}

/** Every part of a document with something left open, in the order of the document's fields. */
export function leftParts(policy: Policy): readonly LeftPart[] {
  const { requirements, tiers, periods, forms, annexForms } = policy
  return [
    ...requirements.map(leftOfRequirement),
    ...tiers.map(leftOfTier),
    ...Object.entries(periods).map(([id, spec]) =>
      partOf({ part: 'periods', id, label: id, cite: [] }, [
        ['festivals', 'festivals' in spec ? spec.festivals : undefined],
      ]),
    ),
    ...forms.map(({ id, cite, counts }) =>
      partOf({ part: 'forms', id, label: id, cite }, [['counts', counts]]),
    ),
    ...annexForms.map(({ id, title = id, cite, per }) =>
      partOf({ part: 'annexForms', id, label: title, cite }, [['per', per]]),
    ),
  ].filter(({ fields }) => fields.length > 0)
}

function leftOfRequirement(requirement: Requirement): LeftPart {
  const { id, label = id, cite } = requirement
  return partOf(
    { part: 'requirements', id, label, cite },
    ruledFields.map((field) => [field, requirement[field]]),
  )
}

function leftOfTier({ id, label = id, cite, cadres, scope, adjust }: Tier): LeftPart {
  const own = partOf({ part: 'tiers', id, label, cite }, [
    ['cadres', cadres],
    ['scope', scope],
  ])
  const cycles = adjust.flatMap(({ every }, index): readonly LeftField[] =>
    every?.state === 'delegated'
      ? [{ field: 'adjust', place: ['tiers', id, 'adjust', String(index), 'every'], left: every }]
      : [],
  )
  return { ...own, fields: [...own.fields, ...cycles] }
}

type Given = readonly [LeftFieldName, Value<unknown> | undefined]

function partOf(part: Omit<LeftPart, 'fields'>, given: readonly Given[]): LeftPart {
  const fields = given.flatMap(([field, value]): readonly LeftField[] =>
    value?.state === 'delegated' ? [{ field, place: [part.part, part.id, field], left: value }] : [],
  )
  return { ...part, fields }
}
