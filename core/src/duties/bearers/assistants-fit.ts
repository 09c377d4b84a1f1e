import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Predicate } from '../../policy/predicate.ts'
import type { Tier } from '../../policy/tier.ts'
import { allOf, type Truth, truthOf } from '../../policy/truth.ts'
import { covers } from '../../roster/dated.ts'
import type { HumanId } from '../../roster/ids.ts'
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
  { assistants: all, person }: StandingPairing,
  { policy, tier, index, on }: AssistantsContext,
): Truth {
  const { is, atMost } = tier.assistants ?? {}
  const assistants = all.filter((assistant) => covers(assistant, on))
  if (atMost !== undefined && assistants.length > atMost) return 'false'
  if (is === undefined) return 'true'
  return allOf(assistants.map(({ human }) => answerFor(is, { human, person }, { policy, index, on })))
}

interface OneAssistant {
  readonly human: HumanId
  readonly person: HumanId
}

/** Whether somebody may come to assist; where the document does not say who, whoever is entered as a cadre may. */
export function assistantFits(one: OneAssistant, { policy, tier, index, on }: AssistantsContext): Truth {
  const { is } = tier.assistants ?? {}
  if (is !== undefined) return answerFor(is, one, { policy, index, on })
  const roles = index.humans.get(one.human)?.roles ?? []
  return truthOf(roles.some((fact) => fact.role === 'cadre' && covers(fact, on)))
}

function answerFor(
  is: Predicate,
  { human, person }: OneAssistant,
  { policy, index, on }: Omit<AssistantsContext, 'tier'>,
): Truth {
  const answer = judge(is, { human, other: person, on, as: 'cadre' }, { policy, index })
  return answer === null ? 'unknown' : truthOf(answer)
}
