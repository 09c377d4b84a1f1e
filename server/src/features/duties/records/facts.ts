// The records kept beside contacts as facts that counting reads: as pieces of SQL, for statements that ask for more.
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { Facts } from '@tongxin/core/roster/facts'
import { humanId, pairingId, unitId } from '@tongxin/core/roster/ids'
import { type RawBuilder, sql } from 'kysely'
import { stoodAt } from '../../../platform/known-sql.ts'
import type { Work } from '../../../platform/work.ts'

export type RecordRow = {
  readonly id: string
  readonly kind: string
  readonly word: string | null
  readonly held_on: Day
  readonly role: string | null
  readonly tier: string | null
  readonly sent_to: readonly string[]
  readonly series: string | null
  readonly procedure: string | null
  readonly subject: string | null
  readonly unit_id: string | null
  readonly human_id: string | null
  readonly pairing_id: string | null
  readonly requirement: string | null
  readonly bearer_id: string | null
  readonly answer: 'yes' | 'no' | null
  /** A step's new last day, where it was given more time and not done. */
  readonly until_on: Day | null
  readonly participants: readonly string[]
  readonly recorded_on: Day
}

export type RecordFacts = Pick<
  Facts,
  'documents' | 'activities' | 'steps' | 'events' | 'inspections' | 'appointments' | 'explanations'
>

/** All of the school's records, as known now or by the end of a day. One statement. */
export async function loadRecordFacts(
  work: Work<Actor | null>,
  knownAt: Day | null = null,
): Promise<RecordFacts> {
  const { rows } = await sql<{
    records: RecordRow[]
  }>`select ${recordsAsJson(sql`true`, knownAt)} as records`.execute(work.tx)
  return recordFactsOf(rows[0]?.records ?? [])
}

/** Those a condition on `r` lets through, with the steps of lists, as a JSON column. */
export function recordsAsJson(which: RawBuilder<unknown>, knownAt: Day | null): RawBuilder<RecordRow[]> {
  return sql`(select coalesce(json_agg(to_json(found) order by held_on, id), '[]') from (
    ${recordRowsOf(which, knownAt)} union all ${listStepRowsOf(knownAt)}) found)`
}

function recordRowsOf(which: RawBuilder<unknown>, knownAt: Day | null): RawBuilder<RecordRow> {
  return sql`select r.id, r.kind, r.word, r.held_on, r.role, r.tier, r.sent_to, r.series, r.procedure, r.subject,
      r.unit_id, r.human_id, r.pairing_id, r.requirement, r.bearer_id, null as answer,
      r.until_on,
      array(select p.human_id from kept_record_participant p where p.school_id = r.school_id and p.record_id = r.id
        order by p.human_id) as participants,
      (r.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on
    from kept_record r where r.school_id = current_school() and ${stoodAt('r', knownAt)} and ${which}`
}

/** What was done with lists, and more time given, are steps like those of other procedures; one passed over was not done. */
function listStepRowsOf(knownAt: Day | null): RawBuilder<RecordRow> {
  return sql`select s.id, 'step' as kind, s.act as word, s.done_on as held_on, s.role, null as tier, '{}'::text[] as sent_to,
      null as series, l.tier as procedure, l.id::text as subject, l.unit_id, null::uuid as human_id,
      null::uuid as pairing_id, null as requirement, null as bearer_id,
      case s.outcome when 'no' then 'no' else 'yes' end as answer, s.until_on, '{}'::uuid[] as participants,
      (s.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on
    from pairing_list_step s join pairing_list l on l.school_id = s.school_id and l.id = s.list_id
    where s.school_id = current_school() and s.outcome in ('done', 'no', 'extended') and ${stoodAt('s', knownAt)}`
}

export function recordFactsOf(rows: readonly RecordRow[]): RecordFacts {
  const of = (kind: string) => rows.filter((row) => row.kind === kind)
  return {
    documents: of('document').map((row) => ({
      ...frameOf(row),
      kind: row.word ?? '',
      to: row.sent_to,
      ...(row.human_id !== null && { by: humanId(row.human_id) }),
      ...(row.pairing_id !== null && { pairing: pairingId(row.pairing_id) }),
    })),
    activities: of('activity').map((row) => ({
      ...frameOf(row),
      kind: row.word ?? '',
      participants: row.participants.map(humanId),
    })),
    steps: of('step').map((row) => ({
      ...frameOf(row),
      procedure: row.procedure ?? '',
      subject: row.subject ?? row.id,
      act: row.word ?? '',
      ...(row.answer !== null && row.until_on === null && { answer: row.answer }),
      ...(row.until_on !== null && { until: row.until_on }),
    })),
    events: of('event').map((row) => ({
      ...frameOf(row),
      kind: row.word ?? '',
      ...(row.human_id !== null && { human: humanId(row.human_id) }),
      ...(row.pairing_id !== null && { pairing: pairingId(row.pairing_id) }),
    })),
    inspections: of('inspection').map((row) => ({
      ...frameOf(row),
      ...(row.tier !== null && { tier: row.tier }),
    })),
    appointments: of('appointment').flatMap(appointmentOf),
    explanations: of('explanation').flatMap(explanationOf),
  }
}

function frameOf({ id, held_on: on, role, unit_id, series, recorded_on: recordedOn }: RecordRow) {
  return {
    id,
    on,
    recordedOn,
    ...(role !== null && { role }),
    ...(series !== null && { series }),
    ...(unit_id !== null && { unit: unitId(unit_id) }),
  }
}

function appointmentOf({ id, word, unit_id, human_id, held_on: from, recorded_on: recordedOn }: RecordRow) {
  if (unit_id === null || human_id === null) return []
  return [
    { id, kind: word ?? '', unit: unitId(unit_id), human: humanId(human_id), from, to: null, recordedOn },
  ]
}

/** What stands on every day was explained for every day. */
function explanationOf(row: RecordRow) {
  const { requirement, bearer_id: bearer, held_on: on, recorded_on: recordedOn } = row
  if (requirement === null || bearer === null) return []
  return [{ requirement, bearer, recordedOn, ...(row.subject !== 'standing' && { on }) }]
}
