import type { Refused } from '@tongxin/core/decision/decision'
import type { NewWord } from '@tongxin/core/pairing/handover/decide-handover'
import { type Absence, isConfirmed } from '@tongxin/core/pairing/handover/handover'
import { loadGround } from '../features/duties/ground.ts'
import { holdDuties } from '../features/duties/hold.ts'
import { confirmHandover, recordPaper, stateHandover } from '../features/pairing/handover/commands.ts'
import type { StoredHandover } from '../features/pairing/handover/handover-store.ts'
import type { Work } from '../platform/work.ts'
import { recountRecord } from './recount.ts'

type Done = { readonly ok: true; readonly value: StoredHandover } | Refused

/** A side confirms; with the last word the handover counts, in the same transaction. */
export async function confirmHandoverSide(work: Work, id: string, shares: readonly string[]): Promise<Done> {
  await holdDuties(work)
  return counted(work, await confirmHandover(work, id, shares))
}

export async function recordHandoverPaper(
  work: Work,
  id: string,
  word: Omit<NewWord, 'shares' | 'statedFor'>,
): Promise<Done> {
  await holdDuties(work)
  return counted(work, await recordPaper(work, id, word))
}

export async function stateHandoverOf(work: Work, id: string, reason: Absence): Promise<Done> {
  await holdDuties(work)
  return counted(work, await stateHandover(work, id, reason))
}

async function counted(work: Work, done: Done): Promise<Done> {
  if (!done.ok || !isConfirmed(done.value)) return done
  const { predecessorId, personId } = done.value
  await recountRecord(work, await loadGround(work), {
    record: { counts: 'handover', events: ['handover'] },
    humanIds: [predecessorId, personId],
  })
  return done
}
