import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { ListLine } from '@tongxin/core/pairing/lists/pairing-list'
import { type Expression, type QueryCreator, sql } from 'kysely'
import type { Schema } from '../../../platform/database-schema.ts'
import { type Recorded, superseding, type Work } from '../../../platform/work.ts'
import { marksOf, type StoredMark } from './step-store.ts'

type Anyone = Work<Actor | null>

export type ListRow = {
  readonly id: string
  readonly tier: string
  readonly unit_id: string | null
  readonly academic_year: string
  readonly number: number
  readonly policy_version_id: string
  readonly state: string
  readonly round: number
  readonly effective_on: Day | null
  readonly version: number
  /** The place of the adjustment it carries out among the tier's; null for a list made anew. */
  readonly adjusts: number | null
  readonly occasion: string | null
}

export type StoredList = ListRow & {
  readonly lines: readonly ListLine[]
  readonly marks: readonly StoredMark[]
}

/** A list with its lines and marks, in one statement. */
export async function findList(work: Anyone, id: string): Promise<StoredList | undefined> {
  return wholeLists(work).where('pairing_list.id', '=', id).executeTakeFirst()
}

/** The same, with its head held until the end of the transaction: many leaders may confirm at once. */
export async function holdList(work: Anyone, id: string): Promise<StoredList | undefined> {
  await work.tx.selectFrom('pairing_list').select('id').where('id', '=', id).forUpdate().execute()
  return findList(work, id)
}

/** Lists not yet in force that name one of these cadres. */
export async function findListsAsking(
  work: Anyone,
  cadreIds: readonly string[],
): Promise<readonly StoredList[]> {
  if (cadreIds.length === 0) return []
  return wholeLists(work)
    .where('effective_on', 'is', null)
    .where((row) =>
      row.exists(
        row
          .selectFrom('pairing_list_line as l')
          .select('l.id')
          .whereRef('l.list_id', '=', 'pairing_list.id')
          .where('l.superseded_at', 'is', null)
          .where('l.cadre_id', 'in', [...cadreIds]),
      ),
    )
    .orderBy('recorded_at')
    .execute()
}

/** Lists with all they hold, newest first; of some units when asked. */
export async function findLists(
  work: Anyone,
  unitIds: readonly string[] | null,
): Promise<readonly StoredList[]> {
  let asked = wholeLists(work).orderBy('academic_year', 'desc').orderBy('number', 'desc').limit(500)
  if (unitIds) asked = asked.where('unit_id', 'in', unitIds.length > 0 ? [...unitIds] : [null])
  return asked.execute()
}

/** Lists with their lines and marks, for a statement that asks for more or for some. */
export function wholeLists(work: Anyone) {
  return work.tx
    .selectFrom('pairing_list')
    .select(['id', 'tier', 'unit_id', 'academic_year', 'number', 'policy_version_id'])
    .select(['state', 'round', 'effective_on', 'version', 'adjusts', 'occasion'])
    .select((row) => [
      linesOf(row.ref('pairing_list.id')).as('lines'),
      marksOf(row.ref('pairing_list.id')).as('marks'),
    ])
}

/** The lines of a list in the order they were added. */
export function linesOf(list: Expression<string>) {
  return sql<readonly ListLine[]>`coalesce((
    select json_agg(json_build_object('id', l.id, 'cadreId', l.cadre_id, 'personId', l.person_id,
      'continuesId', l.continues_id, 'reason', l.reason) order by l.recorded_at, l.id)
    from pairing_list_line l
    where l.school_id = current_school() and l.list_id = ${list} and l.superseded_at is null), '[]'::json)`
}

/** The list of a tier and unit that has not taken effect, if any. */
export async function findOpenList(
  work: Anyone,
  asked: { readonly tier: string; readonly unitId: string | null },
) {
  const row = await work.tx
    .selectFrom('pairing_list')
    .select('id')
    .where('tier', '=', asked.tier)
    .where('unit_id', 'is not distinct from', asked.unitId)
    .where('effective_on', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function nextListNumber(work: Anyone, year: number): Promise<number> {
  const { value } = await work.tx
    .insertInto('counter')
    .values({ school_id: work.schoolId, kind: 'list', year, value: 1 })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'kind', 'year']).doUpdateSet({ value: sql`counter.value + 1` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}

export async function insertList(
  work: Anyone,
  list: Omit<ListRow, 'state' | 'round' | 'effective_on' | 'version'>,
  recorded: Recorded,
) {
  await work.tx
    .insertInto('pairing_list')
    .values({ school_id: work.schoolId, ...list, state: 'draft', ...recorded })
    .execute()
}

export async function insertLines(
  work: Anyone,
  listId: string,
  { lines, recorded }: { readonly lines: readonly ListLine[]; readonly recorded: Recorded },
) {
  if (lines.length === 0) return
  await work.tx
    .insertInto('pairing_list_line')
    .values(lineRows(work, listId, { lines, recorded }))
    .execute()
}

function lineRows(
  work: Anyone,
  listId: string,
  { lines, recorded }: { readonly lines: readonly ListLine[]; readonly recorded: Recorded },
) {
  return lines.map((line) => ({
    school_id: work.schoolId,
    id: line.id,
    list_id: listId,
    cadre_id: line.cadreId,
    person_id: line.personId,
    continues_id: line.continuesId,
    reason: line.reason,
    ...recorded,
  }))
}

export async function supersedeLines(work: Anyone, lineIds: readonly string[], recorded: Recorded) {
  if (lineIds.length === 0) return
  await supersededIn(work.tx, lineIds, recorded).execute()
}

/** Takes lines out and puts others in, in one statement. */
export async function exchangeLines(
  work: Anyone,
  listId: string,
  change: {
    readonly removed: readonly string[]
    readonly added: readonly ListLine[]
    readonly recorded: Recorded
  },
) {
  const { removed, added, recorded } = change
  if (added.length === 0) return supersedeLines(work, removed, recorded)
  await work.tx
    .with('gone', (cte) => supersededIn(cte, removed, recorded))
    .insertInto('pairing_list_line')
    .values(lineRows(work, listId, { lines: added, recorded }))
    .execute()
}

function supersededIn(tx: QueryCreator<Schema>, lineIds: readonly string[], recorded: Recorded) {
  const gone = sql<boolean>`id = any(${lineIds}::uuid[])`
  return tx.updateTable('pairing_list_line').set(superseding(recorded)).where(gone)
}

/** Moves the head of a list on; undefined when somebody else changed it since `version`. */
export async function advanceList(
  work: Anyone,
  list: { readonly id: string; readonly version: number },
  head: { readonly state: string; readonly round: number; readonly effective_on: Day | null },
) {
  return work.tx
    .updateTable('pairing_list')
    .set({ ...head, version: list.version + 1 })
    .where('id', '=', list.id)
    .where('version', '=', list.version)
    .returning('version')
    .executeTakeFirst()
}

/** Only the version moves on; undefined when somebody else moved it first. Waits for whoever is at it. */
export async function advanceVersion(
  { tx }: Anyone,
  { id, version }: { readonly id: string; readonly version: number },
) {
  return tx
    .updateTable('pairing_list')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
}
