import type { Refused } from '@tongxin/core/decision/decision'
import type { NewUnitPairing } from '@tongxin/core/pairing/units/decide-unit-pairing'
import { enterUnitPairing } from '../features/pairing/units/enter-unit-pairing.ts'
import type { Work } from '../platform/work.ts'
import { recountPairings } from './recount.ts'

/** A pairing between units begins; what people of the units did with each other counts for it in the same transaction. */
export async function pairUnits(
  work: Work,
  asked: NewUnitPairing,
): Promise<{ readonly ok: true; readonly value: { readonly id: string } } | Refused> {
  const done = await enterUnitPairing(work, asked)
  if (!done.ok) return done
  const { cadreId, personId } = done.value
  await recountPairings(work, { cadreIds: [cadreId], personIds: [personId] })
  return { ok: true, value: { id: asked.id } }
}
