// Re-elections, events the document adjusts after, and days of 免计, as core reads them: recorded beside the roster, known as soon as they were entered.
import type { Day } from '@tongxin/core/calendar/day'
import { adjustingEvents } from '@tongxin/core/pairing/changes/adjusting-events'
import { reelectionWords } from '@tongxin/core/pairing/changes/recorded-changes'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Facts } from '@tongxin/core/roster/facts'
import { humanId, unitId } from '@tongxin/core/roster/ids'
import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'

/**
 * Re-elections up to a day, and what the document adjusts after, on `v`: of whom or of which unit, on which day. Restricted kinds
 * are not among the words.
 */
export function adjustingRecords(policy: Policy | undefined, today: Day): RawBuilder<unknown> {
  const words = [
    ...reelectionWords,
    ...(policy?.tiers.flatMap((tier) => adjustingEvents(policy, tier)) ?? []),
  ]
  return sql`select r.id, r.word, r.unit_id, r.human_id, r.held_on, (r.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on
    from kept_record r where r.school_id = current_school() and r.kind = 'event' and r.superseded_at is null
      and (r.unit_id is not null or r.human_id is not null) and r.word = any(${words}::text[]) and r.held_on <= ${today}`
}

/** Every such record of the school, and the 免计 of these people that stand. One statement. */
export async function loadRecordedChanges(
  work: Work,
  policy: Policy,
  humanIds: readonly string[],
): Promise<Pick<Facts, 'events' | 'excuses'>> {
  const { rows } = await sql<Found>`select
    (select coalesce(json_agg(v order by v.held_on, v.id), '[]') from (${adjustingRecords(policy, work.today)}) v) as events,
    (select coalesce(json_agg(x order by x.from_on, x.id), '[]') from (select x.id, x.human_id, x.from_on, x.to_on, x.role,
        (x.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on from excuse x
      where x.school_id = current_school() and x.superseded_at is null
        and x.human_id = any(${[...humanIds]}::uuid[])) x) as excuses`.execute(work.tx)
  const [found] = rows
  return {
    events: (found?.events ?? []).map((row) => ({
      id: row.id,
      kind: row.word,
      on: row.held_on,
      recordedOn: row.recorded_on,
      ...(row.unit_id === null ? {} : { unit: unitId(row.unit_id) }),
      ...(row.human_id === null ? {} : { human: humanId(row.human_id) }),
    })),
    excuses: (found?.excuses ?? []).map((row) => ({
      id: row.id,
      human: humanId(row.human_id),
      reason: '',
      by: row.role,
      from: row.from_on,
      to: row.to_on,
      recordedOn: row.recorded_on,
    })),
  }
}

type Found = {
  readonly events: readonly {
    readonly id: string
    readonly word: string
    readonly unit_id: string | null
    readonly human_id: string | null
    readonly held_on: Day
    readonly recorded_on: Day
  }[]
  readonly excuses: readonly {
    readonly id: string
    readonly human_id: string
    readonly from_on: Day
    readonly to_on: Day
    readonly role: string
    readonly recorded_on: Day
  }[]
}
