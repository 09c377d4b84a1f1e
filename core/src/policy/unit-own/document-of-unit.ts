import type { Day } from '../../calendar/day.ts'
import { filledDocument } from '../filled-document.ts'
import { isInForce } from '../in-force.ts'
import type { Policy } from '../policy.ts'

/** A unit, or null for the whole school, and a day. */
export interface UnitOnDay {
  readonly unit: string | null
  readonly on: Day
}

/**
 * The document as it stands for one unit on a day: with what the unit has set of the values left open, or a document for
 * all units. Without any it is the document itself.
 *
 * @param policies the document, then those that may stand beside it
 */
export function documentOfUnit(
  [document, ...others]: readonly [Policy, ...Policy[]],
  asked: UnitOnDay,
): Policy {
  return others
    .filter(({ relation, status }) => relation?.to === document.id && status !== 'draft')
    .filter((other) => fillsIn(other, asked))
    .reduce(filledDocument, document)
}

/** Whether a document sets on that day, for the unit, what another leaves open. */
export function fillsIn(policy: Policy, { unit, on }: UnitOnDay): boolean {
  const { relation } = policy
  if (relation?.as !== 'fills' || !isInForce(policy, on)) return false
  return relation.units.length === 0 || (unit !== null && relation.units.includes(unit))
}
