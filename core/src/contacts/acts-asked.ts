import type { Policy } from '../policy/policy.ts'
import { contactFilters } from './contact-filters.ts'

/**
 * The acts by which requirements tell contacts apart, in the document's words and order; empty where none does, and then
 * nobody is asked what was done. A form that says itself what it is needs no answer either.
 */
export function actsAsked(policy: Pick<Policy, 'requirements'>): readonly string[] {
  return [...new Set(contactFilters(policy).flatMap(({ act = [] }) => act))]
}
