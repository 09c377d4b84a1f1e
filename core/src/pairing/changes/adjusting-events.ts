import { builtInEvents } from '../../policy/built-in-events.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import { restrictsEvent } from '../../policy/vocabulary.ts'

/**
 * The document's own words (工作需要) for what gives rise to an adjustment of a tier's pairs, or to handing them over: events that
 * somebody enters and no roster tells. Those that only few may read are not among them.
 */
export function adjustingEvents(policy: Policy, tier: Pick<Tier, 'adjust'>): readonly string[] {
  const handovers = policy.requirements.filter(({ count }) => count === 'handover')
  const words = [...tier.adjust, ...handovers].flatMap(({ after }) => after ?? [])
  return [...new Set(words)].filter((word) => !builtInEvents.includes(word) && !isRestricted(word, policy))
}

function isRestricted(word: string, { vocabulary, requirements }: Policy): boolean {
  return (
    restrictsEvent(vocabulary, word) ||
    requirements.some(({ after, restricted }) => restricted && after?.includes(word))
  )
}
