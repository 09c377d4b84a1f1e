import type { Actor } from '@tongxin/core/account/actor'
import type { Marked } from '@tongxin/core/pairing/lists/mark-step'
import type { StepMark } from '@tongxin/core/pairing/lists/step-mark'
import { type Expression, sql } from 'kysely'
import { type Recorded, superseding, type Work } from '../../../platform/work.ts'

/** A mark as stored, with who entered it and what was written down. */
export type StoredMark = StepMark & {
  readonly id: string
  readonly byName: string
  /** Entered for somebody else: both names are shown. */
  readonly onBehalf: boolean
  readonly body: string | null
  readonly minutesNo: string | null
  readonly reason: string | null
  readonly recordedAt: string
  /** The pair of a line, also of one that has been taken out since. */
  readonly cadreId: string | null
  readonly personId: string | null
}

/** A mark that was taken back, with who did so, when and why. */
export type StoredWithdrawal = StoredMark & {
  readonly withdrawnBy: string
  readonly withdrawnAt: string
  readonly withdrawnReason: string
}

/** The marks of a list that stand, in the order they were entered. */
export function marksOf(list: Expression<string>) {
  return sql<readonly StoredMark[]>`coalesce((
    select json_agg(json_build_object(${markFields}) order by s.recorded_at, s.id)
    from ${markRows} where s.school_id = current_school() and s.list_id = ${list} and s.superseded_at is null), '[]'::json)`
}

/** The marks of a list that were taken back, in the order they were. */
export function withdrawnMarksOf(list: Expression<string>) {
  return sql<readonly StoredWithdrawal[]>`coalesce((
    select json_agg(json_build_object(${markFields}, 'withdrawnBy', w.display_name, 'withdrawnAt', s.superseded_at,
      'withdrawnReason', s.withdrawn_reason) order by s.superseded_at, s.superseded_in)
    from ${markRows}
    join audit_event e on e.school_id = s.school_id and e.id = s.superseded_in
    join account w on w.school_id = e.school_id and w.id = e.actor_id
    where s.school_id = current_school() and s.list_id = ${list} and s.superseded_at is not null), '[]'::json)`
}

const markFields = sql`'id', s.id, 'round', s.round, 'step', s.step, 'outcome', s.outcome, 'role', s.role,
  'on', s.done_on, 'lineId', s.line_id, 'until', s.until_on, 'byName', a.display_name, 'onBehalf', s.on_behalf,
  'body', s.body, 'minutesNo', s.minutes_no, 'reason', s.reason, 'recordedAt', s.recorded_at,
  'cadreId', l.cadre_id, 'personId', l.person_id`

const markRows = sql`pairing_list_step s
  join account a on a.school_id = s.school_id and a.id = s.account_id
  left join pairing_list_line l on l.school_id = s.school_id and l.id = s.line_id`

export async function supersedeMark(
  work: Work<Actor>,
  markId: string,
  { reason, recorded }: { readonly reason: string; readonly recorded: Recorded },
): Promise<void> {
  await work.tx
    .updateTable('pairing_list_step')
    .set({ ...superseding(recorded), withdrawn_reason: reason })
    .where('id', '=', markId)
    .execute()
}

/** Whether pairs were added to a list or taken out after a mark was entered. */
export async function linesChangedAfter(work: Work<Actor>, listId: string, markId: string): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`select exists (
    select from pairing_list_line l join pairing_list_step s on s.school_id = l.school_id and s.id = ${markId}
    where l.school_id = current_school() and l.list_id = ${listId}
      and ((l.recorded_at, l.recorded_in) > (s.recorded_at, s.recorded_in)
        or (l.superseded_at, l.superseded_in) > (s.recorded_at, s.recorded_in))) as changed`.execute(work.tx)
  return rows[0]?.changed ?? false
}

export async function insertMark(
  work: Work<Actor>,
  listId: string,
  {
    mark,
    act,
    recorded,
  }: { readonly mark: Marked['mark']; readonly act: string; readonly recorded: Recorded },
) {
  const { body, minutesNo, reason } = mark
  await work.tx
    .insertInto('pairing_list_step')
    .values({
      school_id: work.schoolId,
      id: mark.id,
      list_id: listId,
      round: mark.round,
      step: mark.step,
      act,
      outcome: mark.outcome,
      role: mark.role,
      account_id: work.actor.accountId,
      done_on: mark.on,
      body: body === '' ? null : body,
      minutes_no: minutesNo === '' ? null : minutesNo,
      reason: reason === '' ? null : reason,
      line_id: mark.lineId,
      on_behalf: mark.capacity === 'on-behalf',
      until_on: mark.until,
      ...recorded,
    })
    .execute()
}
