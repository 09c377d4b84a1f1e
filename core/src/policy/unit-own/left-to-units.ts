import { type RuledFieldName, ruledFields } from '../plain-readings.ts'
import type { Policy } from '../policy.ts'
import type { Requirement } from '../requirement.ts'
import { isUnitRole } from '../unit-role.ts'
import type { Delegated } from '../value.ts'

/** A requirement of the school's document some of whose values each unit sets for itself. */
export interface LeftToUnits {
  readonly requirement: Requirement
  readonly fields: readonly { readonly field: RuledFieldName; readonly left: Delegated }[]
}

/** Everything a document leaves to its units, requirement by requirement. */
export function leftToUnits({ requirements }: Policy): readonly LeftToUnits[] {
  return requirements.flatMap((requirement) => {
    const fields = ruledFields.flatMap((field) => {
      const value = requirement[field]
      return value?.state === 'delegated' && isUnitRole(value.to) ? [{ field, left: value }] : []
    })
    return fields.length === 0 ? [] : [{ requirement, fields }]
  })
}
