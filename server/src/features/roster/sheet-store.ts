import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Actor } from '@tongxin/core/account/actor'
import type { SheetDetail } from '@tongxin/core/roster/human-sheet'
import type { SheetChanges } from '@tongxin/core/roster/sheet-changes'
import { sql } from 'kysely'
import { nameForms } from '../../platform/chinese/name-forms.ts'
import { type Insertion, insertionOf, insertTogether } from '../../platform/insert-rows.ts'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'
import { factInsertions, factTables, rowsToInsert } from './sheet-rows.ts'

type Anyone = Work<Actor | null>

/**
 * Writes what sheets changed, some hundred at a time: the rows of all of them at once would fill the memory. While the database
 * writes some, the next are made ready.
 */
export async function saveSheets(
  work: Anyone,
  all: readonly SheetChanges[],
  recorded: Recorded,
): Promise<void> {
  let written = Promise.resolve()
  for (const some of chunks(all, 500)) {
    const rows = await rowsOf(work, some, recorded)
    await written
    written = saveSome(work, some, { rows, recorded })
    // A failure ends the loop at once.
    await Promise.race([written, nextTurn()])
  }
  await written
}

/** What is superseded goes first: of a human one detail is current. */
async function saveSome(
  { tx }: Anyone,
  some: readonly SheetChanges[],
  { rows, recorded }: { readonly rows: readonly Insertion[]; readonly recorded: Recorded },
): Promise<void> {
  const known = some.flatMap(({ humanId, isNew, detail }) => (detail && !isNew ? humanId : []))
  if (known.length > 0)
    await tx
      .updateTable('human_detail')
      .set(superseding(recorded))
      .where('human_id', 'in', known)
      .where('superseded_at', 'is', null)
      .execute()
  for (const [kind, table] of factTables) {
    const ids = some.flatMap((changes) => changes.facts[kind].superseded)
    if (ids.length > 0)
      await tx.updateTable(table).set(superseding(recorded)).where('id', 'in', ids).execute()
  }
  await insertTogether(tx, rows)
}

/** Made a few at a time: what is on its way to the database meanwhile is sent in between. */
async function rowsOf(
  work: Anyone,
  some: readonly SheetChanges[],
  recorded: Recorded,
): Promise<readonly Insertion[]> {
  const same = { school_id: work.schoolId, ...recorded }
  const details: ReturnType<typeof detailRow>[] = []
  for (const few of chunks(some, 50)) {
    for (const { humanId, detail } of few) if (detail) details.push(detailRow(work, humanId, detail))
    await nextTurn()
  }
  const humans = some.flatMap((one) => (one.isNew ? { id: one.humanId } : []))
  return [
    insertionOf('human', { same, types: { id: uuid }, rows: humans }),
    insertionOf('human_detail', { same, types: ofDetail, rows: details }),
    factInsertions(same, rowsToInsert(some, work.ids)),
  ].flat()
}

const [uuid, text, bytea] = ['uuid', 'text', 'bytea'] as const
const ofDetail = {
  ...{ id: uuid, human_id: uuid, name: text, staff_no: text, gender: text, born: text, died: text },
  ...{ pinyin_typed: text, pinyin: text, initials: text, stroke_order: text, sound_order: text },
  ...{ phone_cipher: bytea, phone_index: bytea, email_cipher: bytea, email_index: bytea },
  ethnicity_cipher: bytea,
}

function detailRow({ vault, ids }: Anyone, humanId: string, detail: SheetDetail) {
  const hidden = (field: string, text: string | null) => (text === null ? null : vault.encrypt(field, text))
  const index = (field: string, text: string | null) => (text === null ? null : vault.blindIndex(field, text))
  return {
    id: ids.next(),
    human_id: humanId,
    name: detail.name,
    staff_no: detail.staffNo,
    gender: detail.gender,
    born: detail.born,
    died: detail.died,
    pinyin_typed: detail.pinyin,
    ...nameForms(detail.name, detail.pinyin),
    phone_cipher: hidden('phone', detail.phone),
    phone_index: index('phone', detail.phone),
    email_cipher: hidden('email', detail.email),
    email_index: index('email', detail.email?.toLowerCase() ?? null),
    ethnicity_cipher: hidden('ethnicity', detail.ethnicity),
  }
}

function chunks<Row>(rows: readonly Row[], size: number): readonly Row[][] {
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

/**
 * Nobody else changes these sheets until the request ends; in the order of ids, so that two who want the same do not wait for each
 * other. Gives the versions as they then stand.
 */
export async function holdSheets(
  { tx }: Pick<Anyone, 'tx'>,
  humanIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (humanIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; version: number }>`select id, version from human
    where school_id = current_school() and id = any(${[...humanIds]}::uuid[]) order by id for update`.execute(
    tx,
  )
  return new Map(rows.map(({ id, version }) => [id, version]))
}
