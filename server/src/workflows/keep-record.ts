import type { Refused } from '@tongxin/core/decision/decision'
import type { RecordEntry } from '@tongxin/core/records/decide-record'
import { loadGround } from '../features/duties/ground.ts'
import { holdDuties } from '../features/duties/hold.ts'
import { enterRecord, type TakingBack, withdrawRecord } from '../features/duties/records/commands.ts'
import { explainShortfall } from '../features/duties/records/explain.ts'
import type { Shortfall } from '../features/duties/records/shortfall.ts'
import type { Work } from '../platform/work.ts'
import { recountRecord } from './recount.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Enters a record beside contacts; what it counts or calls for is counted in the same transaction. */
export async function keepRecord(work: Work, entry: RecordEntry): Promise<Done<{ readonly id: string }>> {
  await holdDuties(work)
  const ground = await loadGround(work)
  const done = await enterRecord(work, ground, entry)
  if (!done.ok) return done
  await recountRecord(work, ground, done.value)
  return { ok: true, value: { id: entry.id } }
}

export async function takeBackRecord(work: Work, id: string, why: TakingBack): Promise<Done<undefined>> {
  await holdDuties(work)
  const done = await withdrawRecord(work, id, why)
  if (!done.ok) return done
  await recountRecord(work, await loadGround(work), done.value)
  return { ok: true, value: undefined }
}

/** 说明原因: falling short of what is advised becomes 已说明. */
export async function recordExplanation(
  work: Work,
  shortfall: Shortfall,
): Promise<Done<{ readonly id: string }>> {
  await holdDuties(work)
  const ground = await loadGround(work)
  const done = await explainShortfall(work, ground, shortfall)
  if (!done.ok) return done
  await recountRecord(work, ground, done.value)
  return { ok: true, value: { id: shortfall.id } }
}
