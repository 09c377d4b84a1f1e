import type { Actor } from '@tongxin/core/account/actor'
import type { AuditDraft } from '@tongxin/core/audit/audit-draft'
import type { Refused } from '@tongxin/core/decision/decision'
import { refuse } from '@tongxin/core/decision/decision'
import { deathMistake } from '@tongxin/core/roster/death'
import { decideSheet } from '@tongxin/core/roster/decide-sheet'
import type { SentSheet } from '@tongxin/core/roster/human-sheet'
import { openStart } from '@tongxin/core/roster/open-start'
import { readDetail } from '@tongxin/core/roster/read-detail'
import { changesNothing, type SheetChanges } from '@tongxin/core/roster/sheet-changes'
import { decideUnit, type UnitRow } from '@tongxin/core/roster/unit-change'
import type { Work } from '../../platform/work.ts'
import { loadSheets, loadUnits, newSheet, unitsOn } from './queries.ts'
import { findStaffNoOwner, nextSheetVersion, raiseSheetVersions, saveSheets } from './sheet-store.ts'
import { findUnitVersion, nextUnitVersion, saveUnits } from './unit-store.ts'

type Anyone = Work<Actor | null>
type Done<T> = { readonly ok: true; readonly value: T } | Refused
type Versioned = { readonly id: string; readonly version: number }

/**
 * Enters a new unit, or changes one from the sent day on. Without a version it is new. `along` is written in the same event, which
 * then is no plain change, and taken back with it.
 */
export async function recordUnit(
  work: Anyone,
  input: {
    readonly id: string
    readonly version: number | null
    readonly sent: UnitRow
    readonly along?: {
      readonly act: 'unit.closed' | 'unit.reopened'
      readonly sheets: readonly SheetChanges[]
    }
  },
): Promise<Done<Versioned>> {
  const { along } = input
  const isNew = input.version === null
  const units = await loadUnits(work)
  const parents = new Map(
    unitsOn(units, input.sent.from ?? openStart).map((unit) => [unit.unitId, unit.parentId]),
  )
  for (const unit of units) if (!parents.has(unit.unitId)) parents.set(unit.unitId, unit.parentId)
  const stored = units.filter((unit) => unit.unitId === input.id)
  if (!isNew && stored.length === 0) return refuse({ code: 'not-found' })
  const decision = decideUnit({
    ...{ unitId: input.id, isNew, stored, sent: input.sent, parents },
    ...(along && { act: along.act }),
  })
  if (!decision.ok) return decision
  if (decision.changes.added.length === 0) return done({ id: input.id, version: input.version ?? 1 })
  const version = isNew
    ? { version: 1 }
    : await nextUnitVersion(work, { id: input.id, version: input.version })
  if (!version) return stale((await findUnitVersion(work, input.id)) ?? 0)
  const recorded = await work.record([
    ...decision.events,
    ...(along && along.sheets.length > 0 ? [sheetsRecorded(along.sheets)] : []),
  ])
  await saveUnits(work, [decision.changes], recorded)
  if (along) {
    await saveSheets(work, along.sheets, recorded)
    await raiseSheetVersions(
      work,
      along.sheets.map(({ humanId }) => humanId),
    )
  }
  return done({ id: input.id, version: version.version })
}

/** One event tells of all of them. */
function sheetsRecorded(sheets: readonly SheetChanges[]): AuditDraft {
  const fields = [...new Set(sheets.flatMap((one) => one.fields))]
  const subjectIds = sheets.map(({ humanId }) => humanId)
  return { act: 'human.recorded', subjectKind: 'human', subjectIds, fields }
}

/** Enters a new human, or changes a sheet. Without a version it is new; an unchanged sheet writes nothing. */
export async function recordHuman(
  work: Anyone,
  input: { readonly id: string; readonly version: number | null; readonly sent: SentSheet },
): Promise<Done<Versioned>> {
  const isNew = input.version === null
  const stored = isNew ? newSheet(input.id) : (await loadSheets(work, [input.id])).get(input.id)
  if (!stored) return refuse({ code: 'not-found' })
  if (input.version !== null && input.version !== stored.version) return stale(stored.version)
  const read = readDetail(input.sent.detail, stored.detail.name)
  if (!read.ok) return refuse({ code: 'invalid', fields: read.problems })
  const { born = stored.detail.born, died = stored.detail.died } = read.detail
  const mistake = deathMistake({ born, died }, work.today)
  if (mistake !== null)
    return refuse({
      code: 'invalid',
      fields: [{ path: 'detail.died', message: `${mistake.reason}。${mistake.fix}。` }],
    })
  const units = await loadUnits(work)
  const { staffNo } = read.detail
  const decision = decideSheet({
    stored,
    sent: { ...input.sent, detail: read.detail },
    isNew,
    unitIds: new Set(units.map((unit) => unit.unitId)),
    staffNoOwner: staffNo ? await findStaffNoOwner(work, staffNo) : null,
  })
  if (!decision.ok) return decision
  if (changesNothing(decision.changes)) return done({ id: input.id, version: stored.version })
  const version = isNew ? { version: 1 } : await nextSheetVersion(work, stored)
  if (!version) return stale(stored.version + 1)
  await saveSheets(work, [decision.changes], await work.record(decision.events))
  return done({ id: input.id, version: version.version })
}

function done<T>(value: T): Done<T> {
  return { ok: true, value }
}

function stale(current: number): Refused {
  return refuse({ code: 'stale-version', current })
}
