// 撤并: a unit ends with a day, and with it goes into others or none.
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { refuseClosing } from '@tongxin/core/roster/decide-closing'
import { type Merger, sheetAfterMerger } from '@tongxin/core/roster/sheet-after-merger'
import { changesNothing, changesOfSheet, type SheetChanges } from '@tongxin/core/roster/sheet-changes'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { recordUnit } from './commands.ts'
import { loadSheets, loadUnits, unitsOn } from './queries.ts'
import { holdSheets } from './sheet-store.ts'

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
  const facts = units.filter(({ unitId }) => unitId === id)
  // As it stood to the last: one that was renamed has several rows.
  const own = unitsOn(facts, addDays(on, -1))[0] ?? unitsOn(facts, work.today)[0]
  if (!own) return refuse({ code: 'not-found' })
  const below = unitsOn(units, on).filter((unit) => unit.parentId === id)
  const refused = refuseClosing(own, below)
  if (refused) return refused
  const { name, shortName, kind, parentId, sortOrder, from } = own
  const sent = { name, shortName, kind, parentId, sortOrder, from, to: on, into }
  const [intoId] = into
  const isMerger = movePeople && into.length === 1 && intoId !== undefined
  const sheets = isMerger ? await peopleMovedBy(work, { unitId: id, intoId, on }) : []
  const closed = await recordUnit(work, { id, version, sent, along: { act: 'unit.closed', sheets } })
  return closed.ok ? { ok: true, value: { ...closed.value, moved: sheets.length } } : closed
}

/** The sheets of those who move along, as they are to be. */
async function peopleMovedBy(work: Work, merger: Merger): Promise<readonly SheetChanges[]> {
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
  return [...sheets.values()]
    .map((sheet) => changesOfSheet(sheet, sheetAfterMerger(sheet, merger)))
    .filter((one) => !changesNothing(one))
}
