import { plainReadings } from '../policy/plain-readings.ts'
import type { Policy } from '../policy/policy.ts'

/**
 * The acts by which requirements tell contacts apart, in the document's words and order; empty where none does, and then
 * nobody is asked what was done. A form that says itself what it is needs no answer either.
 */
export function actsAsked({ requirements }: Pick<Policy, 'requirements'>): readonly string[] {
  const filters = requirements.flatMap((requirement) =>
    plainReadings(requirement).flatMap(({ requirement: { count, where, anyOf = [] } }) => [
      { count, where },
      ...anyOf,
    ]),
  )
  const acts = filters.flatMap(({ count, where }) => (count === 'contact' ? (where?.act ?? []) : []))
  return [...new Set(acts)]
}
