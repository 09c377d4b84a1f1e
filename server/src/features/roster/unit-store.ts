import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { fromStoredStart, toStoredStart } from '@tongxin/core/roster/open-start'
import type { UnitChanges, UnitRow } from '@tongxin/core/roster/unit-change'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'

type Anyone = Work<Actor | null>

export type StoredUnit = UnitRow & { readonly id: string; readonly unitId: string }

/** Every unit fact in the books now, in 班子 order. */
export async function loadUnits({ tx }: Pick<Anyone, 'tx'>): Promise<readonly StoredUnit[]> {
  const rows = await tx
    .selectFrom('unit_fact')
    .select([
      'id',
      'unit_id',
      'name',
      'short_name',
      'kind',
      'parent_id',
      'sort_order',
      'valid_from',
      'valid_to',
    ])
    .where('superseded_at', 'is', null)
    .orderBy('sort_order')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    parentId: row.parent_id,
    sortOrder: row.sort_order,
    from: fromStoredStart(row.valid_from),
    to: row.valid_to,
  }))
}

/** Of all unit facts those that hold on the day. */
export function unitsOn(units: readonly StoredUnit[], on: Day): readonly StoredUnit[] {
  return units.filter((unit) => (unit.from === null || unit.from <= on) && (unit.to === null || unit.to > on))
}

export async function saveUnits(
  work: Anyone,
  all: readonly UnitChanges[],
  recorded: Recorded,
): Promise<void> {
  const fresh = all.filter((changes) => changes.isNew)
  if (fresh.length > 0) {
    const rows = fresh.map((changes) => ({ school_id: work.schoolId, id: changes.unitId, ...recorded }))
    await work.tx.insertInto('unit').values(rows).execute()
  }
  const superseded = all.flatMap((changes) => changes.superseded)
  if (superseded.length > 0) {
    await work.tx.updateTable('unit_fact').set(superseding(recorded)).where('id', 'in', superseded).execute()
  }
  const rows = all.flatMap((changes) =>
    changes.added.map((row) => factOf(work, { ...row, unitId: changes.unitId }, recorded)),
  )
  if (rows.length > 0) await work.tx.insertInto('unit_fact').values(rows).execute()
}

function factOf(work: Anyone, row: UnitRow & { readonly unitId: string }, recorded: Recorded) {
  return {
    school_id: work.schoolId,
    id: work.ids.next(),
    unit_id: row.unitId,
    name: row.name,
    short_name: row.shortName,
    kind: row.kind,
    parent_id: row.parentId,
    sort_order: row.sortOrder,
    valid_from: toStoredStart(row.from),
    valid_to: row.to,
    ...recorded,
  }
}

/** One success for each version: undefined when somebody else changed the unit first. */
export async function nextUnitVersion(
  { tx }: Pick<Anyone, 'tx'>,
  unit: { readonly id: string; readonly version: number },
) {
  return tx
    .updateTable('unit')
    .set({ version: unit.version + 1 })
    .where('id', '=', unit.id)
    .where('version', '=', unit.version)
    .returning('version')
    .executeTakeFirst()
}

export async function findUnitVersion({ tx }: Pick<Anyone, 'tx'>, id: string): Promise<number | undefined> {
  const row = await tx.selectFrom('unit').select('version').where('id', '=', id).executeTakeFirst()
  return row?.version
}
