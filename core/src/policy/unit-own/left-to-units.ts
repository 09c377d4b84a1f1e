import { type LeftPart, leftParts } from '../left-parts.ts'
import type { Policy } from '../policy.ts'
import { isUnitRole } from '../unit-role.ts'

/** Everything a document leaves to its units, part by part; what is left to a role of the whole school is not here. */
export function leftToUnits(policy: Policy): readonly LeftPart[] {
  return leftParts(policy)
    .map((part) => ({ ...part, fields: part.fields.filter(({ left }) => isUnitRole(left.to)) }))
    .filter(({ fields }) => fields.length > 0)
}
