import type { Day } from '@tongxin/core/calendar/day'
import type { ListPlace } from '@tongxin/core/pairing/lists/unchanged-list'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { linesOf, type StoredList } from './list-store.ts'
import { marksOf } from './step-store.ts'

/** What the workbench needs of lists. */
export type ListBooks = {
  /** Lists that are not in force, or that nobody has filed. */
  readonly lists: readonly (StoredList & { readonly unit_name: string | null })[]
  /** Where pairs are in force, of units that still are. */
  readonly standing: readonly (ListPlace & { readonly unitName: string | null })[]
  /** Where a list was begun for the academic year, or it was stated that none is needed. */
  readonly considered: readonly ListPlace[]
}

/** A piece of SQL, for a statement that asks for more than this. `within` is a condition on the list or pair `place`. */
export function openListsAsJson(
  within: RawBuilder<SqlBool>,
  { year, on }: { readonly year: string | null; readonly on: Day },
): RawBuilder<ListBooks> {
  const asPlace = sql`json_build_object('tier', place.tier, 'unitId', place.unit_id)`
  return sql<ListBooks>`json_build_object(
    'lists', (select coalesce(json_agg(json_build_object('id', place.id, 'tier', place.tier, 'unit_id', place.unit_id,
        'academic_year', place.academic_year, 'number', place.number, 'policy_version_id', place.policy_version_id,
        'state', place.state, 'round', place.round, 'effective_on', place.effective_on, 'version', place.version, 'adjusts', place.adjusts,
        'occasion', place.occasion, 'unit_name', ${unitName(on)}, 'lines', ${linesOf(sql.ref('place.id'))},
        'marks', ${marksOf(sql.ref('place.id'))}) order by place.number), '[]')
      from pairing_list place where place.school_id = current_school() and ${within} and (place.effective_on is null
        or not exists (select from pairing_list_step s where s.school_id = place.school_id and s.list_id = place.id
          and s.round = place.round and s.act = 'file' and s.outcome in ('done', 'passed') and s.superseded_at is null))),
    'standing', (select coalesce(json_agg(json_build_object('tier', place.tier, 'unitId', place.unit_id,
        'unitName', ${unitName(on)}) order by place.unit_id), '[]')
      from (select distinct tier, unit_id from pairing p where p.school_id = current_school() and p.from_on <= ${on}
        and not exists (select from pairing_end e where e.school_id = p.school_id and e.pairing_id = p.id
          and e.superseded_at is null and e.ended_on <= ${on})) place
      where ${within} and (place.unit_id is null or ${unitName(on)} is not null)),
    'considered', (select coalesce(json_agg(${asPlace}), '[]') from (
        select tier, unit_id from pairing_list where school_id = current_school() and academic_year = ${year}
        union all
        select tier, unit_id from pairing_list_unchanged where school_id = current_school() and academic_year = ${year}
          and superseded_at is null
      ) place where ${within}))`
}

function unitName(on: Day) {
  return sql`(select f.name from unit_fact f where f.school_id = current_school() and f.unit_id = place.unit_id
    and f.superseded_at is null and f.valid_from <= ${on} and (f.valid_to is null or f.valid_to > ${on}) limit 1)`
}
