import type { Stamp, WrittenSheet } from '@tongxin/core/roster/history/sheet-history'
import type { StoredSheet } from '@tongxin/core/roster/human-sheet'
import { nameBeforeMerge } from '@tongxin/core/roster/merging/merged-name'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { type FactRow, factRowsOf } from './fact-rows.ts'
import { type DetailRow, detailOf } from './queries.ts'
import { readFacts } from './sheet-facts.ts'
import { factTables } from './sheet-rows.ts'

/** Everything ever written of a sheet, superseded or not; and apart, what was written of sheets merged into it. */
export type WrittenPart = {
  /** Whose sheet it was before a merge; null: this one's. */
  readonly formerly: string | null
  readonly written: WrittenSheet
}

export async function loadWritten(work: Work, humanId: string): Promise<readonly WrittenPart[]> {
  const { facts, stamps } = await loadFacts(work, humanId)
  const details = await loadDetails(work, humanId)
  const groups = new Set<string | null>([
    null,
    ...[...stamps.values(), ...details].map(({ mergeId }) => mergeId),
  ])
  return [...groups].map((mergeId) => {
    const own = details.filter((row) => row.mergeId === mergeId)
    const rows = facts.filter((row) => (stamps.get(row.id)?.mergeId ?? null) === mergeId)
    return {
      formerly: mergeId === null ? null : nameBeforeMerge(nameIn(mergeId, [...stamps.values(), ...details])),
      written: { details: own, facts: stamped(humanId, { rows, stamps }) },
    }
  })
}

type Group = { readonly mergeId: string | null; readonly mergedName: string | null }
type StampRow = Stamp & Group & { readonly id: string }

function nameIn(mergeId: string, rows: readonly Group[]): string {
  return rows.find((row) => row.mergeId === mergeId)?.mergedName ?? ''
}

function stamped(
  humanId: string,
  { rows, stamps }: { readonly rows: readonly FactRow[]; readonly stamps: ReadonlyMap<string, StampRow> },
): WrittenSheet['facts'] {
  const read: StoredSheet['facts'] | undefined = readFacts(rows).get(humanId)
  const of = <Row extends { readonly id: string }>(some: readonly Row[] | undefined) =>
    (some ?? []).flatMap((row) => {
      const stamp = stamps.get(row.id)
      return stamp ? { ...row, recordedIn: stamp.recordedIn, supersededIn: stamp.supersededIn } : []
    })
  return {
    roles: of(read?.roles),
    memberships: of(read?.memberships),
    posts: of(read?.posts),
    employments: of(read?.employments),
    qualifications: of(read?.qualifications),
    identities: of(read?.identities),
    registers: of(read?.registers),
    portfolios: of(read?.portfolios),
  }
}

/**
 * Every fact with the events that wrote it and took it away, and the merge that brought it here: one statement. What a merge wrote that was
 * taken back says nothing.
 */
async function loadFacts({ tx }: Work, humanId: string) {
  const parts = factTables.map(
    ([
      ,
      table,
    ]) => sql`select t.id, t.recorded_in as "recordedIn", t.superseded_in as "supersededIn", came.id as "mergeId",
        came.name as "mergedName"
      from ${sql.table(table)} t left join lateral (
        select m.id, d.name from human_merge_row r
        join human_merge m on m.school_id = r.school_id and m.id = r.merge_id and m.superseded_at is null
        join human_detail d on d.school_id = m.school_id and d.human_id = m.merged_id and d.superseded_at is null
        where r.school_id = t.school_id and r.table_name = ${sql.lit(table)} and r.row_id = t.id
        order by m.recorded_at limit 1) came on true
      where t.school_id = current_school() and t.human_id = ${humanId}
        and not exists (select from human_merge undone where undone.school_id = t.school_id
          and undone.recorded_in = t.recorded_in and undone.superseded_at is not null)`,
  )
  const facts = factRowsOf({ humanIds: [humanId], withSuperseded: true })
  const { rows } = await sql<{ facts: readonly FactRow[]; stamps: readonly StampRow[] }>`select
    (select coalesce(json_agg(one), '[]') from (${facts}) one) as facts,
    (select coalesce(json_agg(one), '[]') from (${sql.join(parts, sql` union all `)}) one) as stamps`.execute(
    tx,
  )
  return {
    facts: rows[0]?.facts ?? [],
    stamps: new Map((rows[0]?.stamps ?? []).map((row) => [row.id, row])),
  }
}

/** What a merge wrote that was taken back says nothing; nor does the bare name a merged human keeps, and what it gave way to. */
async function loadDetails(work: Work, humanId: string) {
  const { rows } = await sql<DetailRow & StampRow>`
    with recursive came(human_id, merge_id) as (
      select ${humanId}::uuid, null::uuid
      union all
      select m.merged_id, m.id from human_merge m join came on came.human_id = m.surviving_id
      where m.school_id = current_school() and m.superseded_at is null)
    select d.human_id, d.name, d.pinyin_typed, d.staff_no, d.gender, d.born, d.died, d.phone_cipher, d.email_cipher,
      d.ethnicity_cipher, d.id,
      d.recorded_in as "recordedIn", case when exists (select from human_merge m where m.school_id = d.school_id
        and m.recorded_in = d.superseded_in and m.merged_id = d.human_id) then null else d.superseded_in end as "supersededIn",
      came.merge_id as "mergeId",
      (select now.name from human_detail now where now.school_id = d.school_id and now.human_id = d.human_id
        and now.superseded_at is null) as "mergedName"
    from came join human_detail d on d.school_id = current_school() and d.human_id = came.human_id
    where not exists (select from human_merge m where m.school_id = d.school_id and m.recorded_in = d.recorded_in
      and (m.superseded_at is not null or m.merged_id = d.human_id))`.execute(work.tx)
  return rows.map((row) => ({
    ...detailOf(work, row),
    recordedIn: row.recordedIn,
    supersededIn: row.supersededIn,
    mergeId: row.mergeId,
    mergedName: row.mergedName,
  }))
}
