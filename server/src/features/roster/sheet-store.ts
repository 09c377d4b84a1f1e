import type { Actor } from '@tongxin/core/account/actor'
import type { SheetDetail } from '@tongxin/core/roster/human-sheet'
import type { SheetChanges } from '@tongxin/core/roster/sheet-changes'
import type { Transaction } from 'kysely'
import { pinyinOfName } from '../../platform/chinese/pinyin.ts'
import type { Schema } from '../../platform/database-schema.ts'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'
import { factTables, rowsToInsert } from './sheet-rows.ts'

type Anyone = Work<Actor | null>

/** Writes what sheets changed; one statement for each table touched and thousand rows. */
export async function saveSheets(
  work: Anyone,
  all: readonly SheetChanges[],
  recorded: Recorded,
): Promise<void> {
  const fresh = all.filter((changes) => changes.isNew).map((changes) => changes.humanId)
  for (const ids of chunks(fresh)) {
    const rows = ids.map((id) => ({ school_id: work.schoolId, id, ...recorded }))
    await work.tx.insertInto('human').values(rows).execute()
  }
  await saveDetails(work, all, recorded)
  for (const [kind, table] of factTables) {
    const superseded = all.flatMap((changes) => changes.facts[kind].superseded)
    for (const ids of chunks(superseded)) {
      await work.tx.updateTable(table).set(superseding(recorded)).where('id', 'in', ids).execute()
    }
  }
  await insertFacts(work.tx, work, { all, recorded })
}

async function insertFacts(
  tx: Transaction<Schema>,
  work: Anyone,
  { all, recorded }: { readonly all: readonly SheetChanges[]; readonly recorded: Recorded },
): Promise<void> {
  const rows = rowsToInsert(all, () => ({ school_id: work.schoolId, id: work.ids.next(), ...recorded }))
  for (const some of chunks(rows.human_role)) await tx.insertInto('human_role').values(some).execute()
  for (const some of chunks(rows.party_membership))
    await tx.insertInto('party_membership').values(some).execute()
  for (const some of chunks(rows.post)) await tx.insertInto('post').values(some).execute()
  for (const some of chunks(rows.employment)) await tx.insertInto('employment').values(some).execute()
  for (const some of chunks(rows.qualification)) await tx.insertInto('qualification').values(some).execute()
  for (const some of chunks(rows.identity)) await tx.insertInto('identity').values(some).execute()
  for (const some of chunks(rows.register_entry)) await tx.insertInto('register_entry').values(some).execute()
  for (const some of chunks(rows.portfolio)) await tx.insertInto('portfolio').values(some).execute()
}

async function saveDetails(work: Anyone, all: readonly SheetChanges[], recorded: Recorded): Promise<void> {
  const rows = all.flatMap(({ humanId, detail }) =>
    detail ? [detailRow(work, humanId, { detail, recorded })] : [],
  )
  for (const some of chunks(rows)) {
    const ids = some.map((row) => row.human_id)
    await work.tx
      .updateTable('human_detail')
      .set(superseding(recorded))
      .where('human_id', 'in', ids)
      .where('superseded_at', 'is', null)
      .execute()
    await work.tx.insertInto('human_detail').values(some).execute()
  }
}

function detailRow(
  work: Anyone,
  humanId: string,
  { detail, recorded }: { readonly detail: SheetDetail; readonly recorded: Recorded },
) {
  const { vault } = work
  const hidden = (field: string, text: string | null) => (text === null ? null : vault.encrypt(field, text))
  const index = (field: string, text: string | null) => (text === null ? null : vault.blindIndex(field, text))
  return {
    school_id: work.schoolId,
    id: work.ids.next(),
    human_id: humanId,
    name: detail.name,
    staff_no: detail.staffNo,
    gender: detail.gender,
    born: detail.born,
    ...pinyinOfName(detail.name),
    phone_cipher: hidden('phone', detail.phone),
    phone_index: index('phone', detail.phone),
    email_cipher: hidden('email', detail.email),
    email_index: index('email', detail.email?.toLowerCase() ?? null),
    ethnicity_cipher: hidden('ethnicity', detail.ethnicity),
    ...recorded,
  }
}

/** PostgreSQL takes at most 65,535 parameters in a statement. */
function chunks<Row>(rows: readonly Row[]): readonly Row[][] {
  const size = 2000
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  )
}

/** One success for each version: undefined when somebody else changed the sheet first. */
export async function nextSheetVersion(
  { tx }: Pick<Anyone, 'tx'>,
  sheet: { readonly id: string; readonly version: number },
) {
  return tx
    .updateTable('human')
    .set({ version: sheet.version + 1 })
    .where('id', '=', sheet.id)
    .where('version', '=', sheet.version)
    .returning('version')
    .executeTakeFirst()
}

export async function findStaffNoOwner({ tx }: Pick<Anyone, 'tx'>, staffNo: string): Promise<string | null> {
  const row = await tx
    .selectFrom('human_detail')
    .select('human_id')
    .where('staff_no', '=', staffNo)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return row?.human_id ?? null
}

/** Changes of many sheets at once: whoever has one of them open finds it changed. */
export async function raiseSheetVersions(
  { tx }: Pick<Anyone, 'tx'>,
  humanIds: readonly string[],
): Promise<void> {
  if (humanIds.length === 0) return
  await tx
    .updateTable('human')
    .set((human) => ({ version: human('version', '+', 1) }))
    .where('id', 'in', [...humanIds])
    .execute()
}
