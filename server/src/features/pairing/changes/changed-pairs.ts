import type { Reach } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { Policy } from '@tongxin/core/policy/policy'
import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../../http/reach-sql.ts'
import { unitNameOn } from '../../../platform/people-sql.ts'
import type { Work } from '../../../platform/work.ts'
import { isOver } from '../handover/facts.ts'
import { adjustingRecords } from './recorded-changes.ts'

export type ChangedPair = {
  readonly id: string
  readonly cadreId: string
  readonly personId: string
  readonly tier: string
  readonly unitId: string | null
  /** As it is called today, or was called last. */
  readonly unitName: string | null
  /** Sides that are units. */
  readonly fromUnitId: string | null
  readonly toUnitId: string | null
  readonly from: Day
  readonly recordedOn: Day
  readonly handoverId: string | null
  /** When it was last considered. */
  readonly since: Day
}

/**
 * Pairs in force with a fact of either side, or of its unit, that began or ended since the pair was last considered; or with
 * 换届 of an organisation of theirs, an event the document adjusts after, or 免计, since; or of whom a side has died. It finds too many rather than too few;
 * core tells which of them are changes. One statement, and no walk over all facts.
 */
export async function findChangedPairs(
  work: Work,
  policy: Policy,
  reach: Reach,
): Promise<readonly ChangedPair[]> {
  const { rows } = await sql<{ pairs: readonly ChangedPair[] }>`select
    ${changedPairsAsJson(policy, reach, work.today)} as pairs`.execute(work.tx)
  return rows[0]?.pairs ?? []
}

/** The same as a piece of SQL, for a statement that asks for more than this. */
export function changedPairsAsJson(
  policy: Policy | undefined,
  reach: Reach,
  today: Day,
): RawBuilder<readonly ChangedPair[]> {
  return sql<readonly ChangedPair[]>`(with ${standing(today, reach)}, ${boundaries(today)},
    recorded as (${adjustingRecords(policy, today)})
    select coalesce(json_agg(found), '[]') from (select s.* from standing s where exists (
      select from boundary b where b.human_id in (s."cadreId", s."personId") and b.on_day > s.since)
    or exists (select from boundary b join closed c on c.unit_id = b.unit_id
      where b.human_id in (s."cadreId", s."personId") and c.valid_to > s.since)
    or exists (select from closed c where c.unit_id in (s."fromUnitId", s."toUnitId") and c.valid_to > s.since)
    or exists (select from recorded v where v.held_on > s.since and (v.human_id in (s."cadreId", s."personId")
      or exists (select from boundary b where b.unit_id = v.unit_id and b.human_id in (s."cadreId", s."personId"))
      or exists (select from identity i join unit_fact u on u.school_id = i.school_id and u.name = i.organisation
        where i.school_id = current_school() and i.superseded_at is null and u.unit_id = v.unit_id
          and i.human_id in (s."cadreId", s."personId"))))
    or exists (select from dead d where d.human_id in (s."cadreId", s."personId"))
    or exists (select from excuse x where x.school_id = current_school() and x.superseded_at is null
      and x.human_id in (s."cadreId", s."personId") and x.from_on > s.since and x.from_on <= ${today}
      and x.to_on > ${today})
    order by s.since, s.id limit 1000) found)`
}

/** Considered: begun, carried over by a later list in force, or stated to stand (本学年不调整). */
function standing(today: Day, reach: Reach): RawBuilder<unknown> {
  return sql`standing as (select p.id, p.cadre_id as "cadreId", p.person_id as "personId", p.tier, p.unit_id as "unitId",
    ${unitNameOn(sql.ref('p.unit_id'), today)} as "unitName", p.from_unit_id as "fromUnitId", p.to_unit_id as "toUnitId",
    (select h.id from handover h where h.school_id = p.school_id and h.pairing_id = p.id
      and h.superseded_at is null and not ${isOver('h', 'p')}) as "handoverId",
    p.from_on as "from", (p.recorded_at at time zone 'Asia/Shanghai')::date as "recordedOn", greatest(p.from_on,
      (select max(l.effective_on) from pairing_list l join pairing_list_line n on n.school_id = l.school_id
        and n.list_id = l.id and n.superseded_at is null where l.school_id = p.school_id and n.continues_id = p.id
        and l.effective_on <= ${today}),
      (select max(u.stated_on) from pairing_list_unchanged u where u.school_id = p.school_id and u.tier = p.tier
        and u.unit_id is not distinct from p.unit_id and u.superseded_at is null)) as since
    from pairing p where p.school_id = current_school() and p.from_on <= ${today}
      and ${withinReach(reach, { unit: 'p.unit_id' })}
      and not exists (select from pairing_end e where e.school_id = p.school_id and e.pairing_id = p.id
        and e.superseded_at is null and e.ended_on <= ${today}))`
}

function boundaries(today: Day): RawBuilder<unknown> {
  const parts = tables.map(
    ([table, unit]) => sql`select f.human_id, ${unit ? sql`f.unit_id` : sql`null::uuid`} as unit_id, d.on_day
      from ${sql.table(table)} f cross join lateral (values (f.valid_from), (f.valid_to)) d (on_day)
      where f.school_id = current_school() and f.superseded_at is null and coalesce(d.on_day, f.valid_from) <= ${today}
        and f.human_id in (select "cadreId" from standing union select "personId" from standing)`,
  )
  return sql`boundary as (${sql.join(parts, sql` union all `)}),
    closed as (select u.unit_id, max(u.valid_to) as valid_to from unit_fact u where u.school_id = current_school()
      and u.superseded_at is null group by u.unit_id having bool_and(u.valid_to <= ${today})),
    dead as (select t.human_id from human_detail t where t.school_id = current_school() and t.died is not null
      and t.superseded_at is null)`
}

/** Each with whether it names a unit. */
const tables: readonly (readonly [string, boolean])[] = [
  ['human_role', true],
  ['post', true],
  ['employment', true],
  ['party_membership', false],
  ['identity', false],
]
