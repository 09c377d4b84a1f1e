import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { KeptRecord } from '@tongxin/core/records/decide-record'
import { sql } from 'kysely'
import { type Recorded, superseding, type Work } from '../../../platform/work.ts'

type Written = {
  readonly restricted: boolean
  /** The unit whose business it is; null: the school's. */
  readonly scopeUnitId: string | null
  readonly recorded: Recorded
}

export async function insertRecord(
  work: Work,
  record: KeptRecord,
  { restricted, scopeUnitId, recorded }: Written,
): Promise<void> {
  await work.tx
    .insertInto('kept_record')
    .values({
      school_id: work.schoolId,
      id: record.id,
      kind: record.kind,
      word: record.word,
      held_on: record.heldOn,
      role: record.role,
      tier: record.tier,
      sent_to: record.to,
      series: record.series,
      procedure: record.procedure,
      subject: record.subject,
      unit_id: record.unitId,
      human_id: record.humanId,
      pairing_id: record.pairingId,
      until_on: record.until,
      ground: record.ground,
      scope_unit_id: scopeUnitId,
      restricted,
      recorder_id: work.actor.accountId,
      ...recorded,
    })
    .execute()
  if (record.participantIds.length === 0) return
  await work.tx
    .insertInto('kept_record_participant')
    .values(
      record.participantIds.map((humanId) => ({
        school_id: work.schoolId,
        record_id: record.id,
        human_id: humanId,
        ...recorded,
      })),
    )
    .execute()
}

export type Explanation = {
  readonly id: string
  readonly requirement: string
  readonly bearerId: string
  readonly period: string
  /** A day of the period meant. */
  readonly on: Day
  readonly scopeUnitId: string | null
}

export async function insertExplanation(
  work: Work,
  { id, requirement, bearerId, period, on, scopeUnitId }: Explanation,
  recorded: Recorded,
): Promise<void> {
  await work.tx
    .insertInto('kept_record')
    .values({
      school_id: work.schoolId,
      id,
      kind: 'explanation',
      held_on: on,
      requirement,
      bearer_id: bearerId,
      subject: period,
      sent_to: [],
      scope_unit_id: scopeUnitId,
      restricted: false,
      recorder_id: work.actor.accountId,
      ...recorded,
    })
    .execute()
}

export async function supersedeRecord(
  work: Work,
  id: string,
  withdrawal: { reason: string; recorded: Recorded },
) {
  await work.tx
    .updateTable('kept_record')
    .set({ withdrawn_for: withdrawal.reason, ...superseding(withdrawal.recorded) })
    .where('id', '=', id)
    .execute()
}

export type FoundRecord = {
  readonly id: string
  readonly kind: string
  readonly word: string | null
  readonly procedure: string | null
  readonly requirement: string | null
  readonly bearer_id: string | null
  readonly unit_id: string | null
  readonly human_id: string | null
  readonly pairing_id: string | null
  readonly scope_unit_id: string | null
  readonly restricted: boolean
  readonly is_withdrawn: boolean
  /** It is a 汇总表 that was handed in. */
  readonly is_submission: boolean
  readonly participants: readonly string[]
}

export async function findRecord(work: Work<Actor | null>, id: string): Promise<FoundRecord | undefined> {
  const { rows } = await sql<FoundRecord>`
    select r.id, r.kind, r.word, r.procedure, r.requirement, r.bearer_id, r.unit_id, r.human_id, r.pairing_id,
      r.scope_unit_id, r.restricted, r.superseded_at is not null as is_withdrawn,
      exists (select from summary_submission s where s.school_id = r.school_id and s.record_id = r.id) as is_submission,
      array(select p.human_id from kept_record_participant p where p.school_id = r.school_id and p.record_id = r.id)::text[]
        as participants
    from kept_record r where r.school_id = current_school() and r.id = ${id}`.execute(work.tx)
  return rows[0]
}
