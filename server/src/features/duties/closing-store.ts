import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { sql } from 'kysely'
import { wasRecordedBy } from '../../platform/known-sql.ts'
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

/** What is frozen for which period, by which closing. */
export type ClosedPeriod = {
  readonly requirement: string
  readonly period: string
  readonly closedOn: Day
  readonly knownAt: Day
  readonly frozenAt: string
}

/** The requirements and periods frozen by closings finished by then, of periods that share a day with a span. */
export async function findClosedPeriods(
  work: Anyone,
  span: { readonly from: Day; readonly to: Day } | null = null,
  knownAt: Day | null = null,
): Promise<readonly ClosedPeriod[]> {
  let asked = work.tx
    .selectFrom('closed_period')
    .innerJoin('period_closing', (join) =>
      join
        .onRef('period_closing.school_id', '=', 'closed_period.school_id')
        .onRef('period_closing.closed_on', '=', 'closed_period.closed_on'),
    )
    .select(['requirement', 'period', 'closed_period.closed_on as closedOn'])
    .select(['known_at as knownAt', 'period_closing.recorded_at as frozenAt'])
    .where(wasRecordedBy('period_closing', knownAt))
  if (span !== null) asked = asked.where('period_from', '<', span.to).where('period_to', '>', span.from)
  return asked.execute()
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

/** The closing, and what it holds for which period, from the findings stored; what was counted for it, and for the periods drawn together in it, is kept no more. */
export async function insertClosing(
  work: Anyone,
  { closedOn, knownAt }: { readonly closedOn: Day; readonly knownAt: Day },
  recorded: Recorded,
): Promise<void> {
  await work.tx
    .insertInto('period_closing')
    .values({ school_id: work.schoolId, closed_on: closedOn, known_at: knownAt, ...recorded })
    .onConflict((conflict) => conflict.columns(['school_id', 'closed_on']).doNothing())
    .execute()
  await sql`
    insert into closed_period (school_id, requirement, period, closed_on, period_from, period_to, findings,
      recorded_at, recorded_in)
    select school_id, requirement, period, closed_on, min(period_from), max(period_to), count(*)::int,
      ${recorded.recorded_at}::timestamptz, ${recorded.recorded_in}::uuid
    from frozen_finding where school_id = current_school() and closed_on = ${closedOn}
    group by school_id, requirement, period, closed_on
    on conflict (school_id, requirement, period) do nothing`.execute(work.tx)
  // Whether periods are drawn together is asked once for each closed period: for each count it takes a school of 7,500 pairs minutes.
  await sql`
    with closed as materialized (
      select c.*, exists (
        select from frozen_finding f where f.school_id = c.school_id and f.closed_on = c.closed_on
          and f.requirement = c.requirement and f.period = c.period and f.skip_empty is not null) as draws_together
      from closed_period c where c.school_id = current_school() and c.closed_on = ${closedOn})
    delete from duty_count using closed
    where duty_count.school_id = current_school() and split_part(duty_count.requirement, '?', 1) = closed.requirement
      and (duty_count.period = closed.period
        or closed.draws_together and duty_count.period_from >= closed.period_from
          and duty_count.period_from < closed.period_to)`.execute(work.tx)
}
