import type { urge } from '@tongxin/contract/duties/urging'
import type { BodyOf } from '@tongxin/contract/endpoint'
import { may, reachOf } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { decidePutAside } from '@tongxin/core/urging/decide-put-aside'
import { decideUrging } from '@tongxin/core/urging/decide-urging'
import { mayUrge } from '@tongxin/core/urging/may-urge'
import type { Work } from '../../platform/work.ts'
import { unitExists } from '../roster/queries.ts'
import { loadMatters } from './matters.ts'
import { shownUrging, type UrgingsAnswer } from './queries.ts'
import {
  findAddressee,
  findLastUrgings,
  holdUrging,
  insertNoticeRead,
  insertUrgings,
} from './urging-store.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Asks every unit within reach, or one, that has something open; each once a day. */
export async function urgeUnits(
  work: Work,
  { kind, term, unitId }: BodyOf<typeof urge>,
): Promise<Done<UrgingsAnswer & { readonly leftOut: string[] }>> {
  const reach = reachOf(work.actor, 'duty.urge')
  if (!mayUrge(work.actor, kind)) return refuse({ code: 'forbidden', permission: 'duty.urge' })
  if (unitId !== null && !(await reachesUnit(work, unitId))) return refuse({ code: 'not-found' })
  await holdUrging(work)
  const found = await loadMatters(work, { kind, term, reach })
  if (!found.ok) return found
  const asked = found.value
  const matters = asked.matters.filter((matter) => unitId === null || matter.unitId === unitId)
  const about = { kind, termId: asked.term.id, reach, unitId }
  const last = await findLastUrgings(work, about)
  const decision = decideUrging(
    { ...asked, matters },
    {
      today: work.today,
      last: last.map((row) => ({ unitId: row.unit_id, on: row.urged_on, times: row.number })),
      newId: work.ids.next,
    },
  )
  if (!decision.ok) return decision
  await insertUrgings(work, decision.changes, await work.record(decision.events))
  const made = new Set(decision.changes.urged.map(({ id }) => id))
  const rows = (await findLastUrgings(work, about)).filter(({ id }) => made.has(id))
  return { ok: true, value: { rows: rows.map(shownUrging), leftOut: [...decision.changes.leftOut] } }
}

async function reachesUnit(work: Work, unitId: string): Promise<boolean> {
  return may(work.actor, 'duty.urge', { unitId }).allowed && unitExists(work, unitId)
}

export async function putAside(work: Work, id: string): Promise<Done<undefined>> {
  const to = await findAddressee(work, id)
  const access = to && (to.cadre_id === null ? { unitId: to.unit_id } : { ownerIds: [to.cadre_id] })
  if (!access || !may(work.actor, 'notice.read', access).allowed) return refuse({ code: 'not-found' })
  const decision = decidePutAside({ id, isAside: to.is_aside })
  if (decision?.ok) await insertNoticeRead(work, id, await work.record(decision.events))
  return { ok: true, value: undefined }
}
