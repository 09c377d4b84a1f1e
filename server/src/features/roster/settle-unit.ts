// Who still stands in a unit that ended, and settling them: one press for all, each with a unit and with what becomes of the posts.
import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { listUnsettled, UnsettledPerson } from '@tongxin/contract/roster/settle-unit'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { compareText } from '@tongxin/core/reading/compare-text'
import { decideSettling, type SettledPerson } from '@tongxin/core/roster/decide-settling'
import type { SheetSpan, StoredSheet } from '@tongxin/core/roster/human-sheet'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { factsOfUnits, lastRows } from './closed-units.ts'
import { loadSheets, loadUnits, type StoredUnit, unitsOn } from './queries.ts'
import { holdSheets, raiseSheetVersions, saveSheets } from './sheet-store.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

export async function readUnsettled(work: Work, id: string): Promise<Done<AnswerOf<typeof listUnsettled>>> {
  const units = await loadUnits(work)
  const ended = endedUnit(units, id, work.today)
  if (!ended.ok) return ended
  const { name, on, into } = ended.value
  const sheets = await loadSheets(work, await peopleLeftIn(work, id, on))
  return {
    ok: true,
    value: {
      name,
      on,
      into: unitsOn(units, work.today)
        .filter(({ unitId }) => into.includes(unitId))
        .map((unit) => ({ id: unit.unitId, name: unit.name })),
      rows: [...sheets.values()]
        .map((sheet) => unsettledPerson(sheet, id, on))
        .sort((a, b) => isLeader(b) - isLeader(a) || compareText(a.name, b.name)),
    },
  }
}

export async function settleUnit(
  work: Work,
  id: string,
  people: readonly SettledPerson[],
): Promise<Done<{ readonly settled: number }>> {
  const units = await loadUnits(work)
  const ended = endedUnit(units, id, work.today)
  if (!ended.ok) return ended
  const ids = people.map(({ humanId }) => humanId)
  await holdSheets(work, ids)
  const decision = decideSettling(people, {
    unitId: id,
    on: ended.value.on,
    standing: new Set(unitsOn(units, work.today).map(({ unitId }) => unitId)),
    unitIds: new Set(units.map(({ unitId }) => unitId)),
    sheets: await loadSheets(work, ids),
  })
  if (!decision.ok) return decision
  const { changes, events } = decision
  if (changes.length > 0) {
    await saveSheets(work, changes, await work.record(events))
    await raiseSheetVersions(
      work,
      changes.map(({ humanId }) => humanId),
    )
  }
  return { ok: true, value: { settled: changes.length } }
}

type Ended = { readonly name: string; readonly on: Day; readonly into: readonly string[] }

function endedUnit(units: readonly StoredUnit[], id: string, today: Day): Done<Ended> {
  const last = lastRows(units).find(({ unitId }) => unitId === id)
  if (!last) return refuse({ code: 'not-found' })
  const { name, to, into = [] } = last
  return to === null || to > today
    ? refuse({ code: 'unit-stands', unit: name })
    : { ok: true, value: { name, on: to, into } }
}

async function peopleLeftIn(work: Work, id: string, on: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct f.human_id as id from ${factsOfUnits()} f
    where f.unit_id = ${id} and (f.valid_to is null or f.valid_to > ${on})`.execute(work.tx)
  return rows.map((row) => row.id)
}

/** Whose seat has to be decided stands first. */
function isLeader({ posts }: UnsettledPerson): number {
  return Number(posts.some(({ body }) => body !== null))
}

function unsettledPerson(
  { id, version, detail, facts }: StoredSheet,
  unitId: string,
  on: Day,
): UnsettledPerson {
  const left = <Row extends SheetSpan & { readonly unitId: string | null }>(rows: readonly Row[]) =>
    rows.filter((row) => row.unitId === unitId && (row.to === null || row.to > on))
  return {
    humanId: id,
    version,
    name: detail.name,
    roles: left(facts.roles).map(({ role }) => role),
    isEmployed: left(facts.employments).length > 0,
    portfolios: left(facts.portfolios).map(({ kind }) => kind),
    posts: left(facts.posts).map((post) => ({ id: post.id, title: post.title, body: post.body })),
  }
}
