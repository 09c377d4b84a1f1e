import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import {
  decideOpening,
  decideTakingBack,
  decideWord,
  type NewHandover,
  type NewWord,
} from '@tongxin/core/pairing/handover/decide-handover'
import { type Absence, endingOf, isConfirmed } from '@tongxin/core/pairing/handover/handover'
import { replacedReason } from '@tongxin/core/pairing/handover/handover-sentences'
import { diedFrom } from '@tongxin/core/roster/death'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { findPairHistory } from '../../contacts/history/queries.ts'
import {
  findHandovers,
  findPairToHandOver,
  holdHandover,
  insertHandover,
  insertWord,
  passPromises,
  type StoredHandover,
  supersedeHandover,
} from './handover-store.ts'
import { absenceOf, handoverAccess, sidesOf, sideToConfirm } from './may-hand-over.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

export async function openHandover(
  work: Work,
  handover: NewHandover,
): Promise<Done<{ readonly id: string }>> {
  const pair = await findPairToHandOver(work, handover)
  if (!pair || !may(work.actor, 'handover.keep', { unitId: pair.unitId }).allowed)
    return refuse({ code: 'not-found' })
  const decision = decideOpening(handover, pair)
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  const { replaces } = decision.changes
  if (replaces !== null) await supersedeHandover(work, replaces, { reason: replacedReason, recorded })
  await insertHandover(work, decision.changes.handover, recorded)
  return { ok: true, value: { id: handover.id } }
}

/** A side's own word, given where the side itself is signed in. */
export async function confirmHandover(
  work: Work,
  id: string,
  shares: readonly string[],
): Promise<Done<StoredHandover>> {
  const handover = await heldHandover(work, id)
  const [own] = handover ? sidesOf(work.actor, handover) : []
  if (!handover || own === undefined) return refuse({ code: 'not-found' })
  const side = sideToConfirm(work.actor, handover) ?? own
  return saveWord(work, handover, { side, on: work.today, signedBy: null, statedFor: null, shares })
}

/** A word given on paper, entered by the office or the unit: with who signed and when. */
export async function recordPaper(
  work: Work,
  id: string,
  word: Omit<NewWord, 'shares' | 'statedFor'>,
): Promise<Done<StoredHandover>> {
  const handover = await handoverToKeep(work, id)
  return handover
    ? saveWord(work, handover, { ...word, statedFor: null, shares: [] })
    : refuse({ code: 'not-found' })
}

/** What the office or the unit states of a handover whose predecessor has died or left. */
export async function stateHandover(
  work: Work,
  id: string,
  statedFor: Absence,
): Promise<Done<StoredHandover>> {
  const handover = await handoverToKeep(work, id)
  if (!handover) return refuse({ code: 'not-found' })
  const word = { side: 'predecessor', on: work.today, signedBy: null, statedFor, shares: [] } as const
  return saveWord(work, handover, word)
}

export async function takeBackHandover(work: Work, id: string, reason: string): Promise<Done<undefined>> {
  const handover = await handoverToKeep(work, id)
  if (!handover) return refuse({ code: 'not-found' })
  const decision = decideTakingBack(handover)
  if (!decision.ok) return decision
  await supersedeHandover(work, id, { reason, recorded: await work.record(decision.events) })
  return { ok: true, value: undefined }
}

/** With the last word what was promised passes to the successor. */
async function saveWord(work: Work, handover: StoredHandover, word: NewWord): Promise<Done<StoredHandover>> {
  const history = word.shares.length === 0 ? null : await findPairHistory(work, handover.pairingId)
  const decision = decideWord(handover, word, {
    today: work.today,
    pairedFrom: handover.from,
    contactIds: history?.contacts.map(({ id }) => id) ?? [],
    absence: absenceOf(handover),
    ending: endingOf(handover, handover),
    diedOn: handover.predecessorDied === null ? null : diedFrom(handover.predecessorDied),
  })
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  await insertWord(work, handover.id, { word: decision.changes, recorded })
  const [after] = await findHandovers(work, sql`h.id = ${handover.id}`)
  if (!after) throw new Error(`handover ${handover.id} is gone`)
  if (isConfirmed(after)) await passPromises(work, after, recorded)
  return { ok: true, value: after }
}

async function handoverToKeep(work: Work, id: string): Promise<StoredHandover | undefined> {
  const handover = await heldHandover(work, id)
  if (!handover || !may(work.actor, 'handover.keep', handoverAccess(handover)).allowed) return undefined
  return handover
}

async function heldHandover(work: Work, id: string): Promise<StoredHandover | undefined> {
  await holdHandover(work, id)
  const [handover] = await findHandovers(work, sql`h.id = ${id}`)
  return handover
}
