import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { refuseReopening } from '@tongxin/core/roster/decide-closing'
import { findClosingEvent, findListsCarrying, lastRows } from '../features/roster/closed-units.ts'
import { recordUnit } from '../features/roster/commands.ts'
import { loadUnits } from '../features/roster/queries.ts'
import { rosterTouchedBy, takeBackRoster } from '../features/roster/take-back.ts'
import { findUnitVersion } from '../features/roster/unit-store.ts'
import type { Work } from '../platform/work.ts'
import { findObstacles } from './import-obstacles.ts'

type Done =
  | {
      readonly ok: true
      readonly value: { readonly id: string; readonly version: number; readonly moved: number }
    }
  | Refused

/**
 * 撤销撤并: the end of a unit is taken back with what moved along, as long as nothing was built on it. One that ended by a change of its
 * own or by an import ends no more; nobody moved with that.
 */
export async function reopenUnit(
  work: Work,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Done> {
  const last = lastRows(await loadUnits(work)).find(({ unitId }) => unitId === id)
  if (!last) return refuse({ code: 'not-found' })
  if (last.to === null) return refuse({ code: 'unit-stands', unit: last.name })
  const closing = await findClosingEvent(work, last.id)
  const lists = await findListsCarrying(work, id)
  const current = (await findUnitVersion(work, id)) ?? 0
  if (current !== version) return refuse({ code: 'stale-version', current })
  if (!closing?.isClosing) {
    const refused = refuseReopening({ people: [], lists })
    if (refused) return refused
    const { name, shortName, kind, parentId, sortOrder, from } = last
    const sent = { name, shortName, kind, parentId, sortOrder, from, to: null }
    const opened = await recordUnit(work, { id, version, sent, along: { act: 'unit.reopened', sheets: [] } })
    return opened.ok ? { ok: true, value: { ...opened.value, moved: 0 } } : opened
  }
  const { event } = closing
  const people = [...new Set((await findObstacles(work, event)).map(({ name }) => name))]
  const refused = refuseReopening({ people, lists })
  if (refused) return refused
  const { humans } = await rosterTouchedBy(work, event)
  const recorded = await work.record([
    { act: 'unit.reopened', subjectKind: 'unit', subjectIds: [id] },
    ...(humans.length > 0
      ? [{ act: 'human.recorded' as const, subjectKind: 'human', subjectIds: humans }]
      : []),
  ])
  await takeBackRoster(work, event, recorded)
  return { ok: true, value: { id, version: version + 1, moved: humans.length } }
}
