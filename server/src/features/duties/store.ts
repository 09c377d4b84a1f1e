import type { Actor } from '@tongxin/core/account/actor'
import type { DutyRow } from '@tongxin/core/duties/duty-row'
import type { SiblingKeys } from '@tongxin/core/duties/sibling-keys'
import { type RawBuilder, sql } from 'kysely'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { assistedPairings } from '../pairing/assistants/facts.ts'
import { countArrays, countColumns, countNames } from './count-columns.ts'
import type { CountSource } from './count-source.ts'
import { siblingsOf } from './sibling-sql.ts'
import { type StateRow, type StoredCount, storedCount } from './stored-count.ts'

type Anyone = Work<Actor | null>

/** Which stored counts a recount replaces; null: all. */
export type Replaced = {
  readonly requirements: readonly string[] | null
  readonly bearerIds: readonly string[] | null
}

/** What a recount changed. `changed` and `removed` are to be nought when counts were kept as they should. */
export type Written = { readonly added: number; readonly changed: number; readonly removed: number }

/** Puts rows in the place of those stored for the same bearers and requirements; what is equal stays untouched. */
export async function replaceCounts(
  work: Anyone,
  rows: readonly DutyRow[],
  replaced: Replaced,
): Promise<Written> {
  const before = new Map((await loadCounts(work, replaced)).map((row) => [keyOf(row), row]))
  const writes: StoredCount[] = []
  let added = 0
  for (const stored of rows.map(storedCount)) {
    const old = before.get(keyOf(stored))
    before.delete(keyOf(stored))
    if (old === undefined) added += 1
    if (old === undefined || textOf(old) !== textOf(stored)) writes.push(stored)
  }
  await upsertCounts(work, writes)
  await deleteCounts(work, [...before.values()])
  return { added, changed: writes.length - added, removed: before.size }
}

export async function loadCounts(
  work: Anyone,
  { requirements, bearerIds }: Replaced,
): Promise<StoredCount[]> {
  if (bearerIds?.length === 0) return []
  let asked = work.tx.selectFrom('duty_count').select(countColumns)
  if (bearerIds !== null) asked = asked.where('bearer_id', 'in', [...bearerIds])
  if (requirements !== null)
    asked = asked.where('requirement', 'in', requirements.length === 0 ? [''] : [...requirements])
  return asked.execute()
}

/** The counts of a cadre's pairings, and those the cadre assists with, in what runs today, or is without end. */
export async function loadCountsOfPairs(
  work: Anyone,
  cadreId: string,
  { siblings, waiting }: PairKeys,
): Promise<KeptCount[]> {
  const { rows } = await sql<KeptCount>`
    select ${countNames}, ${siblingsOf(siblings)} as siblings from duty_count d
    where ${runsToday(work, waiting)}
      and (d.cadre_id = ${cadreId} or d.bearer_id = any(${assistedPairings(cadreId, work.today)}::text[]))
    order by d.requirement, d.period`.execute(work.tx)
  return rows
}

type PairKeys = {
  readonly siblings: readonly SiblingKeys[]
  /** Of rules that wait for an event: their counts are asked for after their last day too. */
  readonly waiting: readonly string[]
}

/** The same for pairs between given cadres and persons, of whatever tier. */
export async function loadCountsBetween(
  work: Anyone,
  { cadreIds, personIds }: { readonly cadreIds: readonly string[]; readonly personIds: readonly string[] },
  { siblings, waiting }: PairKeys,
): Promise<KeptCount[]> {
  const { rows } = await sql<KeptCount>`
    select ${countNames}, ${siblingsOf(siblings)} as siblings from duty_count d
    where ${runsToday(work, waiting)} and d.cadre_id = any(${[...cadreIds]}::uuid[])
      and d.person_id = any(${[...personIds]}::uuid[])
    order by d.requirement, d.period`.execute(work.tx)
  return rows
}

function runsToday({ today }: Anyone, waiting: readonly string[]) {
  return sql`d.school_id = current_school() and d.bearer_kind = 'pairing'
    and d.applies <> 'ended' and coalesce(d.period_from <= ${today}, true)
    and (coalesce(d.period_to > ${today}, true) or d.requirement = any(${[...waiting]}::text[]))`
}

/** A count as it is kept, with those that decide its state with it. */
export type KeptCount = StoredCount & Pick<StateRow, 'siblings'>

/** Some counts of some persons, with the names of cadres and of the persons' own units. */
export async function loadCountsOfPersons(
  work: Anyone,
  personIds: readonly string[],
  { keys, counts }: PersonKeys,
): Promise<NamedCount[]> {
  const pairs = sql`${keys.map(({ requirement }) => requirement)}::text[], ${keys.map(({ period }) => period)}::text[]`
  const { rows } = await sql<NamedCount>`
    select ${sql.join(countColumns.map((column) => sql.ref(`d.${column}`)))}, ${counts.siblings} as siblings, c.name as cadre_name,
      ${unitNameOn(sql.ref('d.unit_id'), work.today)} as unit_name
    from ${counts.rows} d
    left join human_detail c on c.school_id = d.school_id and c.human_id = d.cadre_id and c.superseded_at is null
    where d.school_id = current_school() and d.person_id = any(${[...personIds]}::uuid[])
      and (d.requirement, d.period) in (select * from unnest(${pairs}))
    order by d.bearer_kind desc, d.bearer_id`.execute(work.tx)
  return rows
}

type PersonKeys = {
  readonly keys: readonly { readonly requirement: string; readonly period: string }[]
  readonly counts: CountSource
}

export type NamedCount = KeptCount & {
  readonly cadre_name: string | null
  readonly unit_name: string | null
}

function keyOf({ requirement, period, bearer_id }: StoredCount): string {
  return `${requirement}\n${period}\n${bearer_id}`
}

function textOf(row: StoredCount): string {
  return JSON.stringify(countColumns.map((column) => row[column]))
}

/** In portions, so that no statement outgrows what the wire takes. */
const portion = 5000

async function upsertCounts(work: Anyone, rows: readonly StoredCount[]): Promise<void> {
  for (let at = 0; at < rows.length; at += portion) {
    await insertOrChange(asTable(rows.slice(at, at + portion))).execute(work.tx)
  }
}

/** The same for a few bearers in one statement, without looking at what is stored. */
export async function putCounts(
  work: Anyone,
  rows: readonly DutyRow[],
  { requirements, bearerIds }: { readonly [K in keyof Replaced]: readonly string[] },
): Promise<void> {
  await sql`
    with gone as (
      delete from duty_count old
      where old.school_id = current_school() and old.bearer_id = any(${[...bearerIds]}::text[])
        and old.requirement = any(${[...requirements]}::text[])
        and not exists (select from ${asTable(rows.map(storedCount))} as rows (${countNames})
          where rows.requirement = old.requirement and rows.period = old.period and rows.bearer_id = old.bearer_id))
    ${insertOrChange(asTable(rows.map(storedCount)))}`.execute(work.tx)
}

/** A row that is as it should be is not written again. */
function insertOrChange(table: RawBuilder<unknown>): RawBuilder<unknown> {
  const rest = countColumns.slice(3)
  const changed = rest.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`)
  const of = (row: string) => sql.join(rest.map((column) => sql.ref(`${row}.${column}`)))
  return sql`
    insert into duty_count (school_id, ${countNames})
    select current_school(), rows.* from ${table} as rows
    on conflict (school_id, requirement, period, bearer_id) do update set ${sql.join(changed)}
    where (${of('duty_count')}) is distinct from (${of('excluded')})`
}

async function deleteCounts(work: Anyone, rows: readonly StoredCount[]): Promise<void> {
  for (let at = 0; at < rows.length; at += portion) {
    const part = rows.slice(at, at + portion)
    const keys = (['requirement', 'period', 'bearer_id'] as const).map(
      (column) => sql`${part.map((row) => row[column])}::text[]`,
    )
    await sql`
      delete from duty_count using unnest(${sql.join(keys)}) as gone (requirement, period, bearer_id)
      where duty_count.school_id = current_school() and duty_count.requirement = gone.requirement
        and duty_count.period = gone.period and duty_count.bearer_id = gone.bearer_id`.execute(work.tx)
  }
}

function asTable(rows: readonly StoredCount[]): RawBuilder<unknown> {
  return sql`unnest(${countArrays(rows)})`
}
