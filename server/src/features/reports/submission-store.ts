import { type SummaryVersion, summarySheet } from '@tongxin/contract/duties/summaries'
import type { Reach } from '@tongxin/core/account/may'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import type { LastSubmission } from '@tongxin/core/reports/decide-submission'
import type { AskedPaper, OwedPaper } from '@tongxin/core/reports/submission-paper'
import type { SummarySheet } from '@tongxin/core/reports/summary-sheet'
import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { unitAndBelow, unitNameOn } from '../../platform/people-sql.ts'
import type { Recorded, Work } from '../../platform/work.ts'
import { papersOwed, unitsOwing } from '../duties/unit-counts/facts.ts'

export type UnitSubmissions = {
  readonly unitId: string
  readonly unitName: string
  /** The unit and those below it in the tree of today. */
  readonly below: readonly string[]
  /** In the order they were handed in. */
  readonly versions: readonly SummaryVersion[]
  /** What documents ask of it in the term, as it is counted. */
  readonly owed: readonly OwedPaper[]
}

type Asked = {
  readonly term: Pick<Term, 'id' | 'from' | 'to'>
  /** What documents ask units for. */
  readonly papers: readonly AskedPaper[]
  readonly reach: Reach
  /** One unit alone, whether it owes anything or not; null: all that have pairs, owe papers, or handed something in. */
  readonly unitId: string | null
}

/** Units within reach in the order of the roster, with what they handed in for a term. One statement. */
export async function findUnitSubmissions(work: Work, asked: Asked): Promise<readonly UnitSubmissions[]> {
  return (await submissionRows(work, asked).execute(work.tx)).rows
}

/** The same of all units within reach, and every unit of the school, also those that hand nothing in. One statement. */
export async function findSchoolSubmissions(
  work: Work,
  asked: Omit<Asked, 'unitId'>,
): Promise<{ readonly units: readonly UnitSubmissions[]; readonly unitIds: readonly string[] }> {
  const { rows } = await sql<{ units: readonly UnitSubmissions[]; unitIds: readonly string[] }>`
    select (select coalesce(json_agg(to_json(found)), '[]') from (${submissionRows(work, { ...asked, unitId: null })}) found) as units,
      array(select u.id::text from unit u where u.school_id = current_school()) as "unitIds"`.execute(work.tx)
  return rows[0] ?? { units: [], unitIds: [] }
}

function submissionRows(work: Work, { term, papers, reach, unitId }: Asked): RawBuilder<UnitSubmissions> {
  const units =
    unitId === null
      ? sql`select p.unit_id from pairing p
          left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
          where p.school_id = current_school() and p.unit_id is not null and p.from_on < ${term.to}
            and (e.ended_on is null or e.ended_on > ${term.from})
        union ${unitsOwing(papers)}
        union select s.unit_id from summary_submission s where s.school_id = current_school() and s.term_id = ${term.id}`
      : sql`select u.id as unit_id from unit u where u.school_id = current_school() and u.id = ${unitId}`
  return sql<UnitSubmissions>`
    select units.unit_id as "unitId", coalesce(${unitNameOn(sql.ref('units.unit_id'), work.today)}, '') as "unitName",
      array(select below.unit_id::text from (${unitAndBelow(sql.ref('units.unit_id'), work.today)}) below) as below,
      ${versionsAsJson(term.id)} as versions, ${papersOwed(papers, term, work.today)} as owed
    from (${units}) units
    left join lateral (select f.sort_order from unit_fact f where f.school_id = current_school()
      and f.unit_id = units.unit_id and f.superseded_at is null order by f.valid_from desc limit 1) place on true
    where ${withinReach(reach, { unit: 'units.unit_id' })}
    order by place.sort_order, "unitName", units.unit_id`
}

function versionsAsJson(termId: string) {
  return sql`(select coalesce(json_agg(json_build_object('id', s.id, 'number', s.number, 'on', s.submitted_on,
      'byName', by.display_name, 'answer', case when a.answer is not null then json_build_object('kind', a.answer,
        'on', a.answered_on, 'byName', answerer.display_name, 'reason', a.reason) end) order by s.number), '[]')
    from summary_submission s
    join account by on by.school_id = s.school_id and by.id = s.recorder_id
    left join summary_answer a on a.school_id = s.school_id and a.submission_id = s.id
    left join account answerer on answerer.school_id = a.school_id and answerer.id = a.recorder_id
    where s.school_id = current_school() and s.unit_id = units.unit_id and s.term_id = ${termId})`
}

export type StoredSubmission = {
  readonly id: string
  readonly unitId: string
  readonly termId: string
  readonly number: number
  readonly recordId: string | null
  readonly sheet: SummarySheet
}

export async function findSubmission(work: Work, id: string): Promise<StoredSubmission | undefined> {
  const row = await work.tx
    .selectFrom('summary_submission')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      unitId: row.unit_id,
      termId: row.term_id,
      number: row.number,
      recordId: row.record_id,
      sheet: summarySheet.parse(row.sheet),
    }
  )
}

/** The last version of a unit for a term; null: none was handed in. */
export async function findLastSubmission(
  work: Work,
  { unitId, termId }: Pick<StoredSubmission, 'unitId' | 'termId'>,
): Promise<LastSubmission | null> {
  const { rows } = await sql<LastSubmission>`
    select s.id, s.number, coalesce(a.answer, 'submitted') as state from summary_submission s
    left join summary_answer a on a.school_id = s.school_id and a.submission_id = s.id
    where s.school_id = current_school() and s.unit_id = ${unitId} and s.term_id = ${termId}
    order by s.number desc limit 1`.execute(work.tx)
  return rows[0] ?? null
}

export async function insertSubmission(
  work: Work,
  { id, unitId, termId, recordId, sheet, number }: StoredSubmission,
  recorded: Recorded,
): Promise<void> {
  await work.tx
    .insertInto('summary_submission')
    .values({
      school_id: work.schoolId,
      id,
      unit_id: unitId,
      term_id: termId,
      number,
      submitted_on: work.today,
      sheet: JSON.stringify(sheet),
      record_id: recordId,
      recorder_id: work.actor.accountId,
      ...recorded,
    })
    .execute()
}

export async function insertAnswer(
  work: Work,
  submissionId: string,
  answer: {
    readonly kind: 'returned' | 'received'
    readonly reason: string | null
    readonly recorded: Recorded
  },
): Promise<void> {
  await work.tx
    .insertInto('summary_answer')
    .values({
      school_id: work.schoolId,
      submission_id: submissionId,
      answer: answer.kind,
      reason: answer.reason,
      answered_on: work.today,
      recorder_id: work.actor.accountId,
      ...answer.recorded,
    })
    .execute()
}
