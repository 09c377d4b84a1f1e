// Undoing what one event wrote into the roster: what it added is superseded, what it superseded stands again as new
// rows. Nothing is overwritten: as of a day in between, the books still say what they said then.

import { sql } from 'kysely'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'
import { factTables } from './sheet-rows.ts'
import { raiseSheetVersions } from './sheet-store.ts'
import { raiseUnitVersions } from './unit-store.ts'

/** Tables of dated facts with the column that names whose they are. */
export const rosterFactTables = [
  ['human_detail', 'human_id'],
  ...factTables.map(([, table]) => [table, 'human_id'] as const),
  ['unit_fact', 'unit_id'],
] as const

export type TouchedRoster = { readonly humans: readonly string[]; readonly units: readonly string[] }

/** Whose facts an event wrote or superseded. */
export async function rosterTouchedBy({ tx }: Pick<Work, 'tx'>, event: string): Promise<TouchedRoster> {
  const parts = rosterFactTables.map(
    ([table, key]) =>
      sql`select ${sql.lit(key)} as key, ${sql.ref(key)} as id from ${sql.table(table)}
        where school_id = current_school() and (recorded_in = ${event} or superseded_in = ${event})`,
  )
  const { rows } = await sql<{ key: string; id: string }>`${sql.join(parts, sql` union `)}`.execute(tx)
  const idsOf = (key: string) => rows.filter((row) => row.key === key).map((row) => row.id)
  return { humans: idsOf('human_id'), units: idsOf('unit_id') }
}

/** How many humans, units and contacts an event added. */
export async function countAdded({ tx }: Pick<Work, 'tx'>, event: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select
    (select count(*) from human where school_id = current_school() and recorded_in = ${event}) +
    (select count(*) from unit where school_id = current_school() and recorded_in = ${event}) +
    (select count(*) from contact where school_id = current_school() and recorded_in = ${event}
      and superseded_at is null) as count`.execute(tx)
  return Number(rows[0]?.count ?? 0)
}

/**
 * Puts everybody an event touched back to how they stood before it. Nothing but the event itself, and events undone
 * already, may have touched them since: whoever calls has made sure.
 */
export async function takeBackRoster(work: Work, event: string, recorded: Recorded): Promise<TouchedRoster> {
  const touched = await rosterTouchedBy(work, event)
  for (const [table, key] of rosterFactTables) {
    const ids = key === 'human_id' ? touched.humans : touched.units
    if (ids.length > 0) await takeBackTable(work, { table, key, ids, event }, recorded)
  }
  await raiseSheetVersions(work, touched.humans)
  await raiseUnitVersions(work, touched.units)
  return touched
}

type TableOfFacts = {
  readonly table: string
  readonly key: string
  readonly ids: readonly string[]
  readonly event: string
}

async function takeBackTable(work: Work, of: TableOfFacts, recorded: Recorded): Promise<void> {
  const { superseded_at, superseded_in } = superseding(recorded)
  const table = sql.table(of.table)
  const theirs = sql`school_id = current_school() and ${sql.ref(of.key)} = any(${[...of.ids]}::uuid[])`
  await sql`update ${table} set superseded_at = ${superseded_at}, superseded_in = ${superseded_in}
    where ${theirs} and superseded_at is null and recorded_in >= ${of.event}`.execute(work.tx)
  const { rows: before } = await sql<{ id: string }>`select id from ${table}
    where ${theirs} and recorded_in < ${of.event} and superseded_in >= ${of.event}`.execute(work.tx)
  if (before.length === 0) return
  const old = before.map((row) => row.id)
  const fresh = before.map(() => work.ids.next())
  await sql`insert into ${table} select (jsonb_populate_record(fact, jsonb_build_object('id', copy.id,
      'recorded_at', ${recorded.recorded_at}::timestamptz, 'recorded_in', ${recorded.recorded_in}::uuid,
      'superseded_at', null, 'superseded_in', null))).*
    from ${table} fact join unnest(${old}::uuid[], ${fresh}::uuid[]) copy(old, id) on copy.old = fact.id
    where fact.school_id = current_school()`.execute(work.tx)
}
