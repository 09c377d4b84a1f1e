import { type Refused, refuse } from '../../decision/decision.ts'

/** Kinds of units for which nobody sets anything of their own. */
const unspoken: readonly string[] = ['学校', '民主党派基层组织', '统战团体']

/**
 * Whether a unit of a kind sets what a document leaves to units. The school, under which its leaders stand, is spoken for by
 * its document; branches of parties and bodies of the united front are no units of the school's own organisation.
 */
export function speaksForItself({ kind }: { readonly kind: string }): boolean {
  return !unspoken.includes(kind)
}

/** Why a unit has no document and no list of its own; undefined where it may have them. */
export function refuseUnspoken(unit: { readonly name: string; readonly kind: string }): Refused | undefined {
  return speaksForItself(unit) ? undefined : refuse({ code: 'unit-spoken-for', unit: unit.name })
}
