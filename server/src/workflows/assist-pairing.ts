import type { Refused } from '@tongxin/core/decision/decision'
import type { AssistantEnd, NewAssistant } from '@tongxin/core/pairing/assistants/decide-assistant'
import { loadGround } from '../features/duties/ground.ts'
import type { AssistedPair } from '../features/pairing/assistants/assisted-pair.ts'
import * as commands from '../features/pairing/assistants/commands.ts'
import type { Work } from '../platform/work.ts'
import { recountPairs } from './recount.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Somebody comes to assist; what they did with the person counts for the pairing in the same transaction. */
export async function addAssistant(
  work: Work,
  assistant: NewAssistant,
): Promise<Done<{ readonly id: string }>> {
  return counted(work, assistant.id, await commands.addAssistant(work, assistant))
}

export async function endAssistant(work: Work, end: AssistantEnd): Promise<Done<{ readonly id: string }>> {
  return counted(work, end.id, await commands.endAssistant(work, end))
}

async function counted(
  work: Work,
  id: string,
  done: Done<AssistedPair>,
): Promise<Done<{ readonly id: string }>> {
  if (!done.ok) return done
  const { cadreId, personId } = done.value
  await recountPairs(work, await loadGround(work), { cadreIds: [cadreId], personIds: [personId] })
  return { ok: true, value: { id } }
}
