import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { sql } from 'kysely'
import type { Recorded, Work } from '../../platform/work.ts'
import type { FrozenRow } from './frozen-row.ts'

type Anyone = Work<Actor | null>

/**
 * What the next closing goes on from: the last one, and the day the school's first document was entered, before which
 * nothing was judged; null: no document yet.
 */
export async function findLastClosing(
  work: Anyone,
): Promise<{ readonly judgedSince: Day; readonly lastClosedOn: Day | null } | null> {
  const { rows } = await sql<{ judged_since: Day | null; last_closed_on: Day | null }>`select
    (select min((v.recorded_at at time zone 'Asia/Shanghai')::date) from policy_version v
      where v.school_id = current_school()) as judged_since,
    (select max(c.closed_on) from period_closing c where c.school_id = current_school()) as last_closed_on`.execute(
    work.tx,
  )
  const [row] = rows
  return row?.judged_since ? { judgedSince: row.judged_since, lastClosedOn: row.last_closed_on } : null
}

/** The requirements and periods that earlier closings hold. */
export async function findFrozenPeriods(
  work: Anyone,
  before: Day,
): Promise<readonly { readonly requirement: string; readonly period: string }[]> {
  return work.tx
    .selectFrom('frozen_finding')
    .select(['requirement', 'period'])
    .distinct()
    .where('closed_on', '<', before)
    .execute()
}

/** Of these rows those a closing that was broken off has not stored yet. */
export async function findUnfrozen(
  work: Anyone,
  closedOn: Day,
  rows: readonly FrozenRow[],
): Promise<readonly FrozenRow[]> {
  const stored = await work.tx
    .selectFrom('frozen_finding')
    .select(['requirement', 'period', 'bearer_id'])
    .where('closed_on', '=', closedOn)
    .execute()
  const keys = new Set(stored.map(keyOf))
  return rows.filter((row) => !keys.has(keyOf(row)))
}

function keyOf(row: Pick<FrozenRow, 'requirement' | 'period' | 'bearer_id'>): string {
  return `${row.requirement}\n${row.period}\n${row.bearer_id}`
}

/** Rows as one parameter: the table's own row type says what each is. A finding frozen before stays as it is. */
export async function insertFrozen(
  work: Anyone,
  rows: readonly FrozenRow[],
  { closedOn, recorded }: { readonly closedOn: Day; readonly recorded: Recorded },
): Promise<void> {
  const json = JSON.stringify(
    rows.map((row) => ({ ...row, school_id: work.schoolId, closed_on: closedOn, ...recorded })),
  )
  await sql`
    insert into frozen_finding
    select frozen.* from jsonb_populate_recordset(null::frozen_finding, ${json}::jsonb) as frozen
    on conflict (school_id, requirement, period, bearer_id) do nothing`.execute(work.tx)
}

export async function insertClosing(
  work: Anyone,
  closing: { readonly closedOn: Day; readonly knownAt: Day; readonly findings: number },
  recorded: Recorded,
): Promise<void> {
  await work.tx
    .insertInto('period_closing')
    .values({
      school_id: work.schoolId,
      closed_on: closing.closedOn,
      known_at: closing.knownAt,
      findings: closing.findings,
      ...recorded,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'closed_on']).doNothing())
    .execute()
}
