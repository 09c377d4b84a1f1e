import { type Day, laterDay } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'

/** The first day on which a document was known: issued, and entered by the school. null: always. */
export function knownFromOf({ issuedOn, adoptedOn, enteredOn }: Policy): Day | null {
  const issued = issuedOn ?? adoptedOn ?? null
  if (issued === null || enteredOn === undefined) return issued ?? enteredOn ?? null
  return laterDay(issued, enteredOn)
}

/** Whether something known from a day on was known before another day, as while a period ran. */
export function isKnownBefore({ knownFrom }: { readonly knownFrom: Day | null }, day: Day): boolean {
  return knownFrom === null || knownFrom < day
}
