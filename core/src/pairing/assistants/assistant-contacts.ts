import type { Policy } from '../../policy/policy.ts'
import { countsAssistants } from '../../policy/tier.ts'

/** The tiers in which what an assistant does counts, alone or together with the lead: there an assistant writes it down. */
export function tiersCountingAssistants({ tiers }: Pick<Policy, 'tiers'>): readonly string[] {
  return tiers.filter(countsAssistants).map(({ id }) => id)
}
