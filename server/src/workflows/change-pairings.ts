import type { Refused } from '@tongxin/core/decision/decision'
import type { PairingEnd } from '@tongxin/core/pairing/end-pairing'
import type { Marked, NewMark } from '@tongxin/core/pairing/lists/mark-step'
import { endPairing } from '../features/pairing/commands.ts'
import {
  confirmLine,
  type LineWord,
  markStep,
  type Withdrawal,
  withdrawMark,
} from '../features/pairing/lists/mark-commands.ts'
import { findSides } from '../features/pairing/pairing-store.ts'
import type { Work } from '../platform/work.ts'
import { recountLists, recountPairings } from './recount.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Marks a step of a list; pairs that begin or end with it are counted in the same transaction. */
export async function markListStep(
  work: Work,
  input: { readonly listId: string; readonly version: number; readonly mark: NewMark },
): Promise<Done<Marked>> {
  return counted(work, await markStep(work, input))
}

/** A leader's word on a line; the last one may make the list take effect. */
export async function confirmListLine(work: Work, word: LineWord): Promise<Done<Marked>> {
  return counted(work, await confirmLine(work, word))
}

/** Takes back a mark entered in error; what waited for the step waits again. */
export async function withdrawListMark(
  work: Work,
  asked: Withdrawal,
): Promise<Done<{ readonly id: string }>> {
  const done = await withdrawMark(work, asked)
  if (done.ok) await recountLists(work)
  return done
}

async function counted(work: Work, done: Done<Marked>): Promise<Done<Marked>> {
  if (!done.ok) return done
  const { begins, ends } = done.value
  await recountFor(
    work,
    [...begins, ...ends].map(({ pairingId }) => pairingId),
  )
  await recountLists(work)
  return done
}

/** Ends one pair; what was counted for it and its people follows. */
export async function endOnePairing(work: Work, end: PairingEnd): Promise<Done<{ readonly id: string }>> {
  const done = await endPairing(work, end)
  if (done.ok) await recountFor(work, [end.pairingId])
  return done
}

async function recountFor(work: Work, pairingIds: readonly string[]): Promise<void> {
  if (pairingIds.length === 0) return
  const sides = await findSides(work, pairingIds)
  await recountPairings(work, {
    cadreIds: [...new Set(sides.map(({ cadreId }) => cadreId))],
    personIds: [...new Set(sides.map(({ personId }) => personId))],
  })
}
