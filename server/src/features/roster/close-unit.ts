// 撤并: a unit ends with a day, and with it goes into others or none.
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { refuseClosing } from '@tongxin/core/roster/decide-closing'
import { type Merger, sheetAfterMerger } from '@tongxin/core/roster/sheet-after-merger'
import { changesNothing, changesOfSheet } from '@tongxin/core/roster/sheet-changes'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { recordUnit } from './commands.ts'
import { loadSheets, loadUnits, unitsOn } from './queries.ts'
import { holdSheets, raiseSheetVersions, saveSheets } from './sheet-store.ts'

type Closing = {
  readonly id: string
  readonly version: number
  readonly on: Day
  readonly into: readonly string[]
  readonly movePeople: boolean
}
type Done =
  | {
      readonly ok: true
      readonly value: { readonly id: string; readonly version: number; readonly moved: number }
    }
  | Refused

export async function closeUnit(work: Work, { id, version, on, into, movePeople }: Closing): Promise<Done> {
  const units = await loadUnits(work)
  const own = units.filter((unit) => unit.unitId === id).at(-1)
  if (!own) return refuse({ code: 'not-found' })
  const below = unitsOn(units, on).filter((unit) => unit.parentId === id)
  const refused = refuseClosing(own, below)
  if (refused) return refused
  const { name, shortName, kind, parentId, sortOrder, from } = own
  const sent = { name, shortName, kind, parentId, sortOrder, from, to: on, into }
  const closed = await recordUnit(work, { id, version, sent })
  if (!closed.ok) return closed
  const [intoId] = into
  const isMerger = movePeople && into.length === 1 && intoId !== undefined
  const moved = isMerger ? await movePeopleOf(work, { unitId: id, intoId, on }) : 0
  return { ok: true, value: { ...closed.value, moved } }
}

/** How many people moved along. One event tells of all of them. */
async function movePeopleOf(work: Work, merger: Merger): Promise<number> {
  const { rows } = await sql<{ id: string }>`select human_id as id from (
      select human_id, unit_id, valid_to from human_role where school_id = current_school() and superseded_at is null
      union all
      select human_id, unit_id, valid_to from employment where school_id = current_school() and superseded_at is null
      union all
      select human_id, unit_id, valid_to from portfolio where school_id = current_school() and superseded_at is null) f
    where f.unit_id = ${merger.unitId} and (f.valid_to is null or f.valid_to > ${merger.on})
    group by human_id`.execute(work.tx)
  const ids = rows.map(({ id }) => id)
  await holdSheets(work, ids)
  const sheets = await loadSheets(work, ids)
  const changes = [...sheets.values()]
    .map((sheet) => changesOfSheet(sheet, sheetAfterMerger(sheet, merger)))
    .filter((one) => !changesNothing(one))
  if (changes.length === 0) return 0
  const subjectIds = changes.map(({ humanId }) => humanId)
  const fields = [...new Set(changes.flatMap((one) => one.fields))]
  const event = { act: 'human.recorded' as const, subjectKind: 'human', subjectIds, fields }
  await saveSheets(work, changes, await work.record([event]))
  await raiseSheetVersions(work, subjectIds)
  return changes.length
}
