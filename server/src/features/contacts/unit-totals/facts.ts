// How contact was kept by the cadres of some units within some days: totals for their 汇总表, no name and no text.
import { addDays, type Day, earlierDay } from '@tongxin/core/calendar/day'
import type { SummarySheet } from '@tongxin/core/reports/summary-sheet'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'

type Totals = Pick<SummarySheet, 'occasions' | 'cadres' | 'persons' | 'forms' | 'raised' | 'promises'>

/** One statement. A talk with several persons is one occasion. */
export async function loadContactTotals(
  work: Work,
  { unitIds, from, to }: { readonly unitIds: readonly string[]; readonly from: Day; readonly to: Day },
): Promise<Totals> {
  const before = earlierDay(to, addDays(work.today, 1))
  const { rows } = await sql<Totals>`
    with part as materialized (
      select p.root_id, p.cadre_id, p.person_id, p.form, p.raised_kind from contact_part p
      where p.school_id = current_school() and p.superseded_at is null and p.held_on >= ${from} and p.held_on < ${before}
        and p.cadre_unit_id = any(${[...unitIds]}::uuid[]))
    select count(distinct root_id)::int as occasions, count(distinct cadre_id)::int as cadres,
      count(distinct person_id)::int as persons,
      (select coalesce(json_agg(json_build_object('form', f.form, 'occasions', f.occasions) order by f.occasions desc, f.form), '[]')
        from (select form, count(distinct root_id)::int as occasions from part group by form) f) as forms,
      json_build_object('suggestion', count(*) filter (where raised_kind = 'suggestion'),
        'difficulty', count(*) filter (where raised_kind = 'difficulty'),
        'question', count(*) filter (where raised_kind = 'question')) as raised,
      (select json_build_object('made', count(*), 'kept', count(*) filter (where o.kept_on is not null)) from promise o
        where o.school_id = current_school() and o.withdrawn_at is null and exists (select from part p
          where p.root_id = o.contact_root_id and p.cadre_id = o.cadre_id and p.person_id = o.person_id)) as promises
    from part`.execute(work.tx)
  const [row] = rows
  if (!row) throw new Error('a count without a group gave no row')
  return row
}
