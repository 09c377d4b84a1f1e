// What other nouns may ask of the roster; facts.ts beside it loads what evaluation reads.
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { noFacts, type SheetDetail, type StoredSheet } from '@tongxin/core/roster/human-sheet'
import { fromStoredStart } from '@tongxin/core/roster/open-start'
import type { UnitRow } from '@tongxin/core/roster/unit-change'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { loadFactRows } from './fact-rows.ts'
import { readFacts } from './sheet-facts.ts'

type Anyone = Work<Actor | null>

export async function findHumanByStaffNo(work: Anyone, staffNo: string) {
  return work.tx
    .selectFrom('human_detail')
    .select('human_id as id')
    .where('staff_no', '=', staffNo)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
}

/** Of these ids those that are somebody's, with the name. */
export async function namesOfHumans(
  { tx }: Pick<Anyone, 'tx'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ readonly id: string; readonly name: string }>`
    select human_id as id, name from human_detail where school_id = current_school() and superseded_at is null
      and human_id = any(${[...new Set(ids)]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The staff numbers of everybody who has one. */
export async function staffNumbersOf({ tx }: Pick<Anyone, 'tx'>): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('human_detail')
    .select(['human_id', 'staff_no'])
    .where('superseded_at', 'is', null)
    .where('staff_no', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.human_id, row.staff_no ?? '']))
}

export type StoredUnit = UnitRow & { readonly id: string; readonly unitId: string }

export async function unitExists({ tx }: Pick<Anyone, 'tx'>, id: string): Promise<boolean> {
  return (await tx.selectFrom('unit').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

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
      'into_ids',
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
    ...(row.into_ids.length === 0 ? {} : { into: row.into_ids }),
  }))
}

/** Of all unit facts those that hold on the day. */
/** A unit as it is called today; one that does not stand today as it was called first in the books. */
export async function findUnit(
  work: Pick<Work<Actor | null>, 'tx' | 'today'>,
  id: string,
): Promise<StoredUnit | undefined> {
  const facts = (await loadUnits(work)).filter(({ unitId }) => unitId === id)
  return unitsOn(facts, work.today)[0] ?? facts[0]
}

export function unitsOn(units: readonly StoredUnit[], on: Day): readonly StoredUnit[] {
  return units.filter((unit) => (unit.from === null || unit.from <= on) && (unit.to === null || unit.to > on))
}

/**
 * The sheets of these humans as the books hold them now: three statements for any number. They are not joined: right
 * after a large import the planner knows nothing of the tables, and would walk over all of both.
 */
export async function loadSheets(
  work: Anyone,
  humanIds: readonly string[],
): Promise<ReadonlyMap<string, StoredSheet>> {
  if (humanIds.length === 0) return new Map()
  const among = sql<boolean>`any(${[...humanIds]}::uuid[])`
  const { rows: versions } = await sql<{ id: string; version: number }>`select id, version from human
    where school_id = current_school() and id = ${among}`.execute(work.tx)
  const { rows: details } = await sql<DetailRow>`
    select human_id, name, pinyin_typed, staff_no, gender, born, died, phone_cipher, email_cipher, ethnicity_cipher from human_detail
    where school_id = current_school() and superseded_at is null and human_id = ${among}`.execute(work.tx)
  const facts = readFacts(await loadFactRows(work.tx, { humanIds, withSuperseded: false }))
  const version = new Map(versions.map((row) => [row.id, row.version]))
  return new Map(
    details.map((row) => {
      const id = row.human_id
      const sheet = {
        id,
        version: version.get(id) ?? 1,
        detail: detailOf(work, row),
        facts: facts.get(id) ?? noFacts,
      }
      return [id, sheet]
    }),
  )
}

export type DetailRow = {
  readonly human_id: string
  readonly name: string
  readonly pinyin_typed: string | null
  readonly staff_no: string | null
  readonly gender: string | null
  readonly born: string | null
  readonly died: string | null
  readonly phone_cipher: Buffer | null
  readonly email_cipher: Buffer | null
  readonly ethnicity_cipher: Buffer | null
}

export function detailOf({ vault }: Anyone, row: DetailRow): SheetDetail {
  return {
    name: row.name,
    pinyin: row.pinyin_typed,
    staffNo: row.staff_no,
    gender: row.gender,
    born: row.born,
    died: row.died,
    phone: row.phone_cipher && vault.decrypt('phone', row.phone_cipher),
    email: row.email_cipher && vault.decrypt('email', row.email_cipher),
    ethnicity: row.ethnicity_cipher && vault.decrypt('ethnicity', row.ethnicity_cipher),
  }
}

/** The empty sheet a new human begins from. */
export function newSheet(id: string): StoredSheet {
  const detail = {
    name: '',
    pinyin: null,
    staffNo: null,
    gender: null,
    born: null,
    died: null,
    phone: null,
    email: null,
    ethnicity: null,
  }
  return { id, version: 1, detail, facts: noFacts }
}
