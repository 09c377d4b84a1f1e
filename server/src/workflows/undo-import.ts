import type { ImportObstacle, UndoOutlook } from '@tongxin/contract/imports/imports'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { withdrawContactsOf } from '../features/contacts/standing-store.ts'
import { type Batch, findWrittenEvent, settleUndone } from '../features/imports/batch-store.ts'
import {
  countAdded,
  rosterTouchedBy,
  type TouchedRoster,
  takeBackRoster,
} from '../features/roster/take-back.ts'
import type { Work } from '../platform/work.ts'
import { findObstacles } from './import-obstacles.ts'
import { enqueueRebuild } from './rebuild-duties.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused
const obstaclesShown = 200

/** What undoing would take back, and what stands in the way. */
export async function undoOutlookOf(work: Work, batch: Batch): Promise<Done<UndoOutlook>> {
  const event = await findWrittenEvent(work, batch.id)
  if (event === undefined) return refuse({ code: 'import-not-written', state: batch.state })
  const obstacles: readonly ImportObstacle[] = await findObstacles(work, event)
  const counts = countsOf(await rosterTouchedBy(work, event), await countAdded(work, event))
  return {
    ok: true,
    value: {
      ...counts,
      obstacles: obstacles.slice(0, obstaclesShown),
      obstacleTotal: obstacles.length,
    },
  }
}

/** Takes a written table back as a whole, in this one transaction, as long as nothing is built on it. */
export async function undoImport(
  work: Work,
  batch: Batch,
): Promise<Done<{ readonly removed: number; readonly restored: number }>> {
  const event = await findWrittenEvent(work, batch.id)
  if (event === undefined) return refuse({ code: 'import-not-written', state: batch.state })
  const obstacles = await findObstacles(work, event)
  if (obstacles.length > 0) return refuse({ code: 'import-built-on', count: obstacles.length })
  const touched = await rosterTouchedBy(work, event)
  const recorded = await work.record([
    { act: 'import.undone', subjectKind: 'import', subjectIds: [batch.id] },
    ...(touched.humans.length > 0
      ? [{ act: 'human.recorded' as const, subjectKind: 'human', subjectIds: touched.humans }]
      : []),
    ...(touched.units.length > 0
      ? [{ act: 'unit.recorded' as const, subjectKind: 'unit', subjectIds: touched.units }]
      : []),
  ])
  const settled = await settleUndone(work, batch.id, recorded.recorded_in)
  if (!settled) return refuse({ code: 'import-not-written', state: 'undone' })
  const counts = countsOf(touched, await countAdded(work, event))
  await takeBackRoster(work, event, recorded)
  await withdrawContactsOf(work, { event, reason: '撤销导入' }, recorded)
  await enqueueRebuild(work)
  return { ok: true, value: counts }
}

/** A contact is only ever added, so that nobody is restored by it. */
function countsOf({ humans, units }: TouchedRoster, added: number) {
  return { removed: added, restored: Math.max(0, humans.length + units.length - added) }
}
