import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import { type Truth, truthOf } from '../../policy/truth.ts'
import type { FactIndex } from '../records/fact-index.ts'
import { judge } from './judge.ts'
import type { StandingPairing } from './standing-pairing.ts'

interface AssistantsContext {
  readonly policy: Policy
  readonly tier: Tier
  readonly index: FactIndex
  readonly on: Day
}

/** Whether a pairing has as many assistants as its tier allows, and such as it asks for; true where it says nothing. */
export function assistantsFit(
  { assistants, person }: StandingPairing,
  { policy, tier, index, on }: AssistantsContext,
): Truth {
  const { is, atMost } = tier.assistants ?? {}
  if (atMost !== undefined && assistants.length > atMost) return 'false'
  if (is === undefined) return 'true'
  const answers = assistants.map((human) =>
    judge(is, { human, other: person, on, as: 'cadre' }, { policy, index }),
  )
  if (answers.includes(false)) return 'false'
  return answers.includes(null) ? 'unknown' : truthOf(true)
}
