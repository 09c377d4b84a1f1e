import type { Policy } from '../../policy/policy.ts'

/** The tiers in which what an assistant does counts, alone or together with the lead: there an assistant writes it down. */
export function tiersCountingAssistants({ tiers }: Pick<Policy, 'tiers'>): readonly string[] {
  return tiers
    .filter(({ assistants, whoseContactCounts }) => assistants !== undefined && whoseContactCounts !== 'lead')
    .map(({ id }) => id)
}
