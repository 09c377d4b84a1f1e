import type { Day } from '../../calendar/day.ts'
import { filledDocument } from '../filled-document.ts'
import { inForceFrom } from '../in-force.ts'
import type { Policy } from '../policy.ts'

/**
 * The document as it stands for one unit on a day: with what the unit has set of the values left open, or a document for
 * all units. Without any it is the document itself.
 *
 * @param policies the document, then those beside it
 */
export function documentOfUnit(
  [document, ...beside]: readonly [Policy, ...Policy[]],
  { unit, on }: { readonly unit: string | null; readonly on: Day },
): Policy {
  return beside.filter((other) => fillsFor(other, document, { unit, on })).reduce(filledDocument, document)
}

interface Asked {
  readonly unit: string | null
  readonly on: Day
}

function fillsFor(other: Policy, { id }: Policy, { unit, on }: Asked): boolean {
  const { relation } = other
  const from = inForceFrom(other)?.from
  if (relation?.as !== 'fills' || relation.to !== id || from === undefined || on < from) return false
  if (relation.until !== undefined && on >= relation.until) return false
  return relation.units.length === 0 || (unit !== null && relation.units.includes(unit))
}
