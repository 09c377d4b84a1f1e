// Who assists with pairings, as pieces of SQL for the nouns that read it.
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { AssistantFact } from '@tongxin/core/pairing/pairing-fact'
import { humanId } from '@tongxin/core/roster/ids'
import { type RawBuilder, sql } from 'kysely'
import { stoodAt } from '../../../platform/known-sql.ts'
import type { Work } from '../../../platform/work.ts'

export type AssistantRow = {
  readonly human: string
  readonly from: Day
  readonly to: Day | null
  readonly recordedOn: Day
}

/** The assistants of a pairing, as known now or by the end of a day: as a JSON column. */
export function assistantsAsJson(pairing: string, knownAt: Day | null): RawBuilder<AssistantRow[]> {
  const { ref } = sql
  return sql`(select coalesce(json_agg(json_build_object('human', a.human_id, 'from', a.from_on, 'to', a.to_on,
      'recordedOn', (a.recorded_at at time zone 'Asia/Shanghai')::date) order by a.from_on, a.id), '[]')
    from pairing_assistant a where a.school_id = ${ref(`${pairing}.school_id`)}
      and a.pairing_id = ${ref(`${pairing}.id`)} and ${stoodAt('a', knownAt)})`
}

export function assistantFactsOf(rows: readonly AssistantRow[]): readonly AssistantFact[] {
  return rows.map(({ human, ...days }) => ({ human: humanId(human), ...days }))
}

/** Who assists today with each of these pairings, by name; pairings without anybody are left out. */
export async function assistantNames(
  work: Work<Actor | null>,
  pairingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ readonly id: string; readonly names: readonly string[] }>`
    select a.pairing_id as id, json_agg(d.name order by a.from_on, a.id) as names
    from pairing_assistant a
    join human_detail d on d.school_id = a.school_id and d.human_id = a.human_id and d.superseded_at is null
    where a.school_id = current_school() and a.pairing_id = any(${[...pairingIds]}::uuid[])
      and a.superseded_at is null and a.from_on <= ${work.today} and (a.to_on is null or a.to_on > ${work.today})
    group by a.pairing_id`.execute(work.tx)
  return new Map(rows.map(({ id, names }) => [id, names]))
}

/** The pairings somebody assists with on a day, as an array. */
export function assistedPairings(human: string, on: Day): RawBuilder<readonly string[]> {
  return sql`array(select a.pairing_id from pairing_assistant a where a.school_id = current_school()
    and a.human_id = ${human} and a.superseded_at is null and a.from_on <= ${on}
    and (a.to_on is null or a.to_on > ${on}))`
}
