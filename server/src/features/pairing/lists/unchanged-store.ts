import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { Capacity } from '@tongxin/core/pairing/lists/step-roles'
import type { Unchanged, UnchangedFacts } from '@tongxin/core/pairing/lists/unchanged-list'
import { sql } from 'kysely'
import { type Recorded, superseding, type Work } from '../../../platform/work.ts'

export type UnchangedRow = {
  readonly id: string
  readonly tier: string
  readonly unit_id: string | null
  readonly academic_year: string
  readonly policy_version_id: string
  readonly role: string
  readonly on_behalf: boolean
  readonly stated_on: Day
  readonly body: string | null
  readonly minutes_no: string | null
  readonly by_name: string
  readonly withdrawn_reason: string | null
  readonly withdrawn_at: string | null
  readonly withdrawn_by: string | null
}

/** 本学年不调整 as stated, those taken back too, the newest first; of some units when asked. */
export async function findUnchanged(
  work: Work<Actor | null>,
  unitIds: readonly string[] | null,
): Promise<readonly UnchangedRow[]> {
  let query = work.tx
    .selectFrom('pairing_list_unchanged as s')
    .innerJoin('account as a', (join) =>
      join.onRef('a.school_id', '=', 's.school_id').onRef('a.id', '=', 's.account_id'),
    )
    .leftJoin('audit_event as e', (join) =>
      join.onRef('e.school_id', '=', 's.school_id').onRef('e.id', '=', 's.superseded_in'),
    )
    .leftJoin('account as w', (join) =>
      join.onRef('w.school_id', '=', 'e.school_id').onRef('w.id', '=', 'e.actor_id'),
    )
    .select(['s.withdrawn_reason', 's.superseded_at as withdrawn_at', 'w.display_name as withdrawn_by'])
    .select([
      's.id',
      's.tier',
      's.unit_id',
      's.academic_year',
      's.policy_version_id',
      's.role',
      's.on_behalf',
    ])
    .select(['s.stated_on', 's.body', 's.minutes_no', 'a.display_name as by_name'])
    .orderBy('s.academic_year', 'desc')
    .orderBy('s.stated_on', 'desc')
    .limit(500)
  if (unitIds) query = query.where('s.unit_id', 'in', unitIds.length > 0 ? [...unitIds] : [null])
  return query.execute()
}

/** What a statement for a tier, unit and academic year is judged by: one statement. */
export async function loadYearBooks(work: Work, { tier, unitId, academicYear }: Asked): Promise<YearBooks> {
  const ofPlace = sql`school_id = current_school() and tier = ${tier} and unit_id is not distinct from ${unitId}`
  const { rows } = await sql<YearBooks>`select
    (${unitId}::uuid is null or exists (select from unit where school_id = current_school() and id = ${unitId}))
      as "unitExists",
    (select id from pairing_list where ${ofPlace} and effective_on is null limit 1) as "openListId",
    (select id from pairing_list where ${ofPlace} and effective_on is not null and academic_year = ${academicYear}
      limit 1) as "effectiveListId",
    (select stated_on from pairing_list_unchanged where ${ofPlace} and academic_year = ${academicYear}
      and superseded_at is null) as "statedOn",
    (select count(*)::int from pairing p where ${ofPlace} and p.from_on <= ${work.today}
      and not exists (select from pairing_end e where e.school_id = p.school_id and e.pairing_id = p.id
        and e.superseded_at is null and e.ended_on <= ${work.today})) as pairs`.execute(work.tx)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return row
}

/** The statement of a tier, unit and academic year that stands. */
export async function findStatement(work: Work, { tier, unitId, academicYear }: Asked) {
  const row = await work.tx
    .selectFrom('pairing_list_unchanged')
    .select(['id', 'role'])
    .where('tier', '=', tier)
    .where('unit_id', 'is not distinct from', unitId)
    .where('academic_year', '=', academicYear)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function supersedeStatement(
  work: Work,
  id: string,
  { reason, recorded }: { readonly reason: string; readonly recorded: Recorded },
): Promise<void> {
  await work.tx
    .updateTable('pairing_list_unchanged')
    .set({ ...superseding(recorded), withdrawn_reason: reason })
    .where('id', '=', id)
    .execute()
}

type Asked = {
  readonly tier: string
  readonly unitId: string | null
  readonly academicYear: string
}

type YearBooks = Pick<UnchangedFacts, 'openListId' | 'effectiveListId' | 'pairs' | 'statedOn'> & {
  readonly unitExists: boolean
}

export async function insertUnchanged(
  work: Work,
  statement: Unchanged & { readonly capacity: Capacity; readonly policyVersionId: string },
  recorded: Recorded,
): Promise<void> {
  await work.tx
    .insertInto('pairing_list_unchanged')
    .values({
      school_id: work.schoolId,
      id: statement.id,
      tier: statement.tier,
      unit_id: statement.unitId,
      academic_year: statement.academicYear,
      policy_version_id: statement.policyVersionId,
      role: statement.role,
      account_id: work.actor.accountId,
      on_behalf: statement.capacity === 'on-behalf',
      stated_on: statement.on,
      body: statement.body === '' ? null : statement.body,
      minutes_no: statement.minutesNo === '' ? null : statement.minutesNo,
      ...recorded,
    })
    .execute()
}
