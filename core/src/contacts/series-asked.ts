import type { Policy } from '../policy/policy.ts'
import { contactFilters } from './contact-filters.ts'

/** The series by which requirements tell contacts apart, in the document's words and order; empty where none does. */
export function seriesAsked(policy: Pick<Policy, 'requirements'>): readonly string[] {
  return [...new Set(contactFilters(policy).flatMap(({ series = [] }) => series))]
}
