import type { Refused } from '@tongxin/core/decision/decision'
import * as commands from '../features/duties/excuse-commands.ts'
import { pairsOf } from '../features/duties/excuse-store.ts'
import { type DutyGround, loadGround } from '../features/duties/ground.ts'
import type { Work } from '../platform/work.ts'
import { recountPairings, recountPairs } from './recount.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Leaves days out of judgement; what is counted for the pairings it touches follows in the same transaction. */
export async function grantExcuse(
  work: Work,
  input: commands.ExcuseInput,
): Promise<Done<{ readonly id: string }>> {
  const ground = await loadGround(work)
  const done = await commands.grantExcuse(work, ground, input)
  if (!done.ok) return done
  await recountExcused(work, ground, done.value)
  return { ok: true, value: { id: input.id } }
}

export async function withdrawExcuse(
  work: Work,
  pairingId: string,
  excuseId: string,
): Promise<Done<undefined>> {
  const done = await commands.withdrawExcuse(work, pairingId, excuseId)
  if (!done.ok) return done
  await recountExcused(work, await loadGround(work), done.value)
  return { ok: true, value: undefined }
}

async function recountExcused(work: Work, ground: DutyGround, sides: commands.ExcusedSides): Promise<void> {
  const { cadreId, personId, humanId } = sides
  if (humanId === null) await recountPairs(work, ground, { cadreIds: [cadreId], personIds: [personId] })
  else await recountPairings(work, await pairsOf(work, [humanId]))
}
