import { type Refused, refuse } from '@tongxin/core/decision/decision'
import {
  type AssistantEnd,
  decideAssistant,
  decideAssistantEnd,
  type NewAssistant,
} from '@tongxin/core/pairing/assistants/decide-assistant'
import { humanId } from '@tongxin/core/roster/ids'
import type { Work } from '../../../platform/work.ts'
import { findAssistants, insertAssistant, putAssistantEnd } from './assistant-store.ts'
import { type AssistedPair, findAssistedPair, judgeAssistants } from './assisted-pair.ts'

type Done = { readonly ok: true; readonly value: AssistedPair } | Refused

export async function addAssistant(work: Work, assistant: NewAssistant): Promise<Done> {
  const pair = await findAssistedPair(work, assistant.pairingId, 'pairing.assist')
  if (!pair) return refuse({ code: 'not-found' })
  const { tier, sides, humans, fits } = await judgeAssistants(work, pair, assistant.from)
  const human = humanId(assistant.humanId)
  if (tier !== undefined && !humans.some(({ id }) => id === human)) return refuse({ code: 'not-found' })
  const decision = decideAssistant(assistant, {
    today: work.today,
    pairing: { from: pair.from, endedOn: pair.endedOn, sides },
    tier,
    fits: fits(human),
    standing: await findAssistants(work, pair.id),
  })
  if (!decision.ok) return decision
  await insertAssistant(work, decision.changes, await work.record(decision.events))
  return { ok: true, value: pair }
}

export async function endAssistant(work: Work, end: AssistantEnd): Promise<Done> {
  const pair = await findAssistedPair(work, end.pairingId, 'pairing.assist')
  const standing = pair && (await findAssistants(work, pair.id)).find(({ id }) => id === end.assistantId)
  if (!pair || !standing) return refuse({ code: 'not-found' })
  const decision = decideAssistantEnd(end, standing, work.today)
  if (!decision.ok) return decision
  await putAssistantEnd(work, end, { standing, recorded: await work.record(decision.events) })
  return { ok: true, value: pair }
}
