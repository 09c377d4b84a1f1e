// A version of the document whose transition ends the pairings made before ends them in the books too, on its first day:
// otherwise a cadre would go on seeing persons the document has taken from them.
import type { Actor } from '@tongxin/core/account/actor'
import { endedByVersionReason, pairingsToEnd } from '@tongxin/core/duties/bearers/ended-pairings'
import { versionsKnownAt } from '@tongxin/core/duties/rule'
import { pairingOf, pairingRowsOf } from '../features/duties/facts.ts'
import { loadGround } from '../features/duties/ground.ts'
import { holdDuties } from '../features/duties/hold.ts'
import { insertEnds } from '../features/pairing/pairing-store.ts'
import type { Work } from '../platform/work.ts'

/** Says how many it ended; a second time none is left. Counts are to be made anew after it. */
export async function endPairingsByVersion(work: Work<Actor | null>): Promise<number> {
  await holdDuties(work)
  const { policies } = await loadGround(work)
  const versions = versionsKnownAt(policies, work.today)
  if (versions.every(({ policy }) => policy.transition.pairings === 'keep')) return 0
  const { rows } = await pairingRowsOf(null).execute(work.tx)
  const ends = pairingsToEnd(rows.map(pairingOf), versions, work.today).map(({ id, on }) => ({
    pairingId: id,
    endId: work.ids.next(),
    on,
  }))
  if (ends.length === 0) return 0
  const subjectIds = ends.flatMap(({ pairingId, endId }) => [pairingId, endId])
  const recorded = await work.record([
    { act: 'pairing.ended', subjectKind: 'pairing', subjectIds, fields: ['endedOn', 'reason'] },
  ])
  await insertEnds(work, ends, { reason: endedByVersionReason, recorded })
  return ends.length
}
