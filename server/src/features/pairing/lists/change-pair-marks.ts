import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { decideMarks, keyOfPair, type MarkChange } from '@tongxin/core/pairing/lists/pair-marks'
import type { Work } from '../../../platform/work.ts'
import { areHumans } from '../../roster/queries.ts'
import { findGroundedList } from './list-ground.ts'
import { listOf } from './list-subject.ts'
import { endPairMarks, findPairMarks, insertPairMarks, type StoredPairMark } from './pair-mark-store.ts'

/** Locks, excludes or lifts pairs of a draft, all of them or, when one contradicts another, none. */
export async function changePairMarks(
  work: Work,
  listId: string,
  change: MarkChange,
): Promise<{ readonly ok: true; readonly value: readonly StoredPairMark[] } | Refused> {
  const found = await findGroundedList(work, listId)
  if (!found || !may(work.actor, 'list.edit', { unitId: found.row.unit_id }).allowed)
    return refuse({ code: 'not-found' })
  const { row, ground, pairMarks } = found
  const unknown = await unknownSide(work, change)
  if (unknown) return unknown
  const decision = decideMarks(listOf(row, ground.policyOf(row.policy_version_id)), pairMarks, change)
  if (!decision.ok) return decision
  const { added, ended } = decision.changes
  if (added.length + ended.length === 0) return { ok: true, value: pairMarks }
  const recorded = await work.record(decision.events)
  const gone = new Set(ended.map(keyOfPair))
  const over = pairMarks.filter((mark) => gone.has(keyOfPair(mark))).map(({ id }) => id)
  await endPairMarks(work, over, recorded)
  await insertPairMarks(work, listId, { marks: added, recorded })
  return { ok: true, value: await findPairMarks(work, listId) }
}

async function unknownSide(work: Work, { marked }: MarkChange): Promise<Refused | undefined> {
  if (
    !(await areHumans(
      work,
      marked.map(({ cadreId }) => cadreId),
    ))
  )
    return refuse({ code: 'side-unknown', side: 'cadre' })
  if (
    !(await areHumans(
      work,
      marked.map(({ personId }) => personId),
    ))
  )
    return refuse({ code: 'side-unknown', side: 'person' })
  return undefined
}
