// Who assists with pairings, as pieces of SQL for the nouns that read it.
import type { Day } from '@tongxin/core/calendar/day'
import type { AssistantFact } from '@tongxin/core/pairing/pairing-fact'
import { humanId } from '@tongxin/core/roster/ids'
import { type RawBuilder, sql } from 'kysely'
import { stoodAt } from '../../../platform/known-sql.ts'

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

/** The pairings somebody assists with on a day, as an array. */
export function assistedPairings(human: string, on: Day): RawBuilder<readonly string[]> {
  return sql`array(select a.pairing_id from pairing_assistant a where a.school_id = current_school()
    and a.human_id = ${human} and a.superseded_at is null and a.from_on <= ${on}
    and (a.to_on is null or a.to_on > ${on}))`
}
