// How contact was kept by the cadres of some units within some days: totals for their 汇总表, no name and no text.
import { addDays, type Day, earlierDay } from '@tongxin/core/calendar/day'
import type { SummarySheet } from '@tongxin/core/reports/summary-sheet'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'

type Totals = Pick<SummarySheet, 'occasions' | 'cadres' | 'persons' | 'forms' | 'raised' | 'promises'>

type Asked = {
  /** Sets of units, each counted together; a unit may stand in several. */
  readonly places: readonly (readonly string[])[]
  readonly from: Day
  readonly to: Day
}

/** Totals of each set. One statement. A talk with several persons is one occasion. */
export async function loadContactTotals(work: Work, { places, from, to }: Asked): Promise<readonly Totals[]> {
  const before = earlierDay(to, addDays(work.today, 1))
  const { rows } = await sql<Totals>`
    with place(at, unit_id) as (
      select * from unnest(${places.flatMap((units, at) => units.map(() => at))}::int[], ${places.flat()}::uuid[])),
    part as materialized (
      select place.at, p.root_id, p.cadre_id, p.person_id, p.form, p.raised_kind from contact_part p
      join place on place.unit_id = p.cadre_unit_id
      where p.school_id = current_school() and p.superseded_at is null and p.held_on >= ${from} and p.held_on < ${before})
    select count(distinct part.root_id)::int as occasions, count(distinct part.cadre_id)::int as cadres,
      count(distinct part.person_id)::int as persons,
      (select coalesce(json_agg(json_build_object('form', f.form, 'occasions', f.occasions) order by f.occasions desc, f.form), '[]')
        from (select p.form, count(distinct p.root_id)::int as occasions from part p where p.at = every.at group by p.form) f)
        as forms,
      json_build_object('suggestion', count(*) filter (where part.raised_kind = 'suggestion'),
        'difficulty', count(*) filter (where part.raised_kind = 'difficulty'),
        'question', count(*) filter (where part.raised_kind = 'question')) as raised,
      (select json_build_object('made', count(*), 'kept', count(*) filter (where o.kept_on is not null)) from promise o
        where o.school_id = current_school() and o.withdrawn_at is null and exists (select from part p where p.at = every.at
          and p.root_id = o.contact_root_id and p.cadre_id = o.cadre_id and p.person_id = o.person_id)) as promises
    from generate_series(0, ${places.length - 1}::int) every(at) left join part on part.at = every.at
    group by every.at order by every.at`.execute(work.tx)
  return rows
}
