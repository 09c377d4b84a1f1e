import type { Actor } from '@tongxin/core/account/actor'
import type { Marked } from '@tongxin/core/pairing/lists/mark-step'
import type { StepMark } from '@tongxin/core/pairing/lists/step-mark'
import { type Expression, sql } from 'kysely'
import type { Recorded, Work } from '../../../platform/work.ts'

/** A mark as stored, with who entered it and what was written down. */
export type StoredMark = StepMark & {
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

/** The marks of a list in the order they were entered. */
export function marksOf(list: Expression<string>) {
  return sql<readonly StoredMark[]>`coalesce((
    select json_agg(json_build_object('round', s.round, 'step', s.step, 'outcome', s.outcome, 'role', s.role,
      'on', s.done_on, 'lineId', s.line_id, 'until', s.until_on, 'byName', a.display_name, 'onBehalf', s.on_behalf,
      'body', s.body, 'minutesNo', s.minutes_no, 'reason', s.reason, 'recordedAt', s.recorded_at,
      'cadreId', l.cadre_id, 'personId', l.person_id) order by s.recorded_at, s.id)
    from pairing_list_step s
    join account a on a.school_id = s.school_id and a.id = s.account_id
    left join pairing_list_line l on l.school_id = s.school_id and l.id = s.line_id
    where s.school_id = current_school() and s.list_id = ${list} and s.superseded_at is null), '[]'::json)`
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
