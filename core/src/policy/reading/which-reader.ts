import type { Place } from '../../reading/place.ts'
import { isMap, oneOrMany, type Reader } from '../../reading/reader.ts'
import { optional, record } from '../../reading/record.ts'
import type { Predicate } from '../predicate.ts'
import type { Which } from '../requirement.ts'
import { predicate } from './predicate-reader.ts'
import { roleName, targetName, tierName } from './terms.ts'

const ownFields = record<Omit<Which, 'is'>>({
  tier: optional(oneOrMany(tierName)),
  role: optional(oneOrMany(roleName)),
  target: optional(oneOrMany(targetName)),
  cadre: optional(predicate),
  person: optional(predicate),
})

const ownNames = ['tier', 'role', 'target', 'cadre', 'person']

/** A predicate about the bearer, and beside its atoms `tier`, `role`, `target`, and for a pairing `cadre`, `person`. */
export const which: Reader<Which> = (value, at) => {
  if (!isMap(value)) {
    const is = predicate(value, at)
    return is && { is }
  }
  const own = Object.entries(value).filter(([key]) => ownNames.includes(key))
  const atoms = Object.entries(value).filter(([key]) => !ownNames.includes(key))
  const fields = ownFields(Object.fromEntries(own), at)
  if (atoms.length === 0) return own.length === 0 ? at.mistake('empty') : fields
  return withAtoms(fields, Object.fromEntries(atoms), at)
}

function withAtoms(fields: Omit<Which, 'is'> | undefined, atoms: object, at: Place): Which | undefined {
  const is: Predicate | undefined = predicate(atoms, at)
  return fields && is && { ...fields, is }
}
