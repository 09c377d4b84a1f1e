import type { Day } from '../../calendar/day.ts'
import type { StepFact } from './fact-records.ts'

/** More time given to a step: `on` the day it was granted, `until` the new last day. */
export type ExtensionFact = StepFact & { readonly until: Day }

export function isExtension(fact: StepFact): fact is ExtensionFact {
  return fact.until !== undefined
}
