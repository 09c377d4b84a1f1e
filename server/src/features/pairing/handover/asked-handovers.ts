// Handovers the document in force asks for: by which clause, by which day, and which of them wait for somebody's word.
import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { listHandovers } from '@tongxin/contract/pairing/handover'
import type { Reach } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { Policy } from '@tongxin/core/policy/policy'
import { valuesOf } from '@tongxin/core/policy/value'
import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../../http/reach-sql.ts'
import { isCadreOn } from '../../../platform/people-sql.ts'
import type { Work } from '../../../platform/work.ts'
import { isOver } from './facts.ts'
import type { StoredHandover } from './handover-store.ts'

/** What the document asks; null where it is silent. */
export function askedOf(policy: Policy | undefined): AnswerOf<typeof listHandovers>['asked'] {
  const [rule] = rulesOf(policy)
  return rule ? { force: valuesOf(rule.force)[0] ?? 'must', cites: [...rule.cite] } : null
}

/** The last day in time by pair, for those an event has made due and the document names a day for. */
export async function findHandoverDays(
  work: Work,
  policy: Policy | undefined,
  handovers: readonly Pick<StoredHandover, 'pairingId'>[],
): Promise<ReadonlyMap<string, Day>> {
  const pairingIds = handovers.map(({ pairingId }) => pairingId)
  const { rows } = await sql<{ readonly id: string; readonly dueOn: Day | null }>`
    select id, ${handoverDueOn(sql.ref('id'), policy)} as "dueOn"
    from unnest(${pairingIds}::uuid[]) as asked (id)`.execute(work.tx)
  return new Map(rows.flatMap(({ id, dueOn }) => (dueOn === null ? [] : [[id, dueOn]])))
}

export type WaitingHandover = {
  readonly dueOn: Day | null
  /** The cadres whose word is awaited; a predecessor who has died or left is not among them. */
  readonly names: readonly string[]
}

/** Handovers within reach that one of the two has not confirmed, as a piece of SQL. */
export function waitingHandoversAsJson(
  reach: Reach,
  policy: Policy | undefined,
  today: Day,
): RawBuilder<readonly WaitingHandover[]> {
  return sql<readonly WaitingHandover[]>`(select coalesce(json_agg(w), '[]') from (
    select ${handoverDueOn(sql.ref('h.pairing_id'), policy)} as "dueOn", s.names
    from handover h join pairing p on p.school_id = h.school_id and p.id = h.pairing_id
    cross join lateral (select count(*) as awaited, coalesce(array_agg(d.name order by side.place)
        filter (where side.word = 'successor' or ${isCadreOn(sql.ref('side.human_id'), today)}), '{}') as names
      from (values (1, 'predecessor', p.cadre_id), (2, 'successor', h.successor_id)) side (place, word, human_id)
      join human_detail d on d.school_id = h.school_id and d.human_id = side.human_id and d.superseded_at is null
      where not exists (select from handover_word g where g.school_id = h.school_id and g.handover_id = h.id
        and g.side = side.word)) s
    where h.school_id = current_school() and h.superseded_at is null and s.awaited > 0 and not ${isOver('h', 'p')}
      and ${withinReach(reach, { unit: 'p.unit_id' })}
    order by 1, h.opened_on, h.id) w)`
}

function rulesOf(policy: Policy | undefined) {
  return policy?.requirements.filter(({ count }) => count === 'handover') ?? []
}

/** The last day in time of the handover of a pair, as a piece of SQL; null: no event has made one due, or the document names no day. */
export function handoverDueOn(
  pairing: RawBuilder<unknown>,
  policy: Policy | undefined,
): RawBuilder<Day | null> {
  const keys = rulesOf(policy).map(({ id }) => id)
  return sql<Day | null>`(select min(d.period_to) - 1 from duty_count d where d.school_id = current_school()
    and d.bearer_id = ${pairing}::text and split_part(d.requirement, '?', 1) = any(${keys}::text[])
    and d.applies = 'judged' and d.counted + d.late = 0)`
}
