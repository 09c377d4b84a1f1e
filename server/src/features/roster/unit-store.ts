import type { Actor } from '@tongxin/core/account/actor'
import { toStoredStart } from '@tongxin/core/roster/open-start'
import type { UnitChanges, UnitRow } from '@tongxin/core/roster/unit-change'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'

type Anyone = Work<Actor | null>

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
    into_ids: [...(row.into ?? [])],
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

export async function raiseUnitVersions(
  { tx }: Pick<Anyone, 'tx'>,
  unitIds: readonly string[],
): Promise<void> {
  if (unitIds.length === 0) return
  await tx
    .updateTable('unit')
    .set((unit) => ({ version: unit('version', '+', 1) }))
    .where('id', 'in', [...unitIds])
    .execute()
}
