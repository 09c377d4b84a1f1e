import type { Policy } from '../policy/policy.ts'
import { type Initiator, initiators } from '../policy/record-filter.ts'
import { contactFilters } from './contact-filters.ts'

/**
 * Who may be named as having asked for a contact: the cadre or the person always; the office only where a requirement
 * tells contacts apart by it, so that nobody answers what nothing rests on.
 */
export function initiatorsOffered(policy: Pick<Policy, 'requirements'>): readonly Initiator[] {
  const tellsApart = contactFilters(policy).some(({ initiatedBy }) => initiatedBy !== undefined)
  return initiators.filter((who) => who !== 'office' || tellsApart)
}
