import type { Actor } from '@tongxin/core/account/actor'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import type { Policy } from '@tongxin/core/policy/policy'
import type { UnitValue } from '@tongxin/core/policy/unit-value-document'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { type CalendarJson, calendarStoodAt, schoolCalendarOf } from '../../calendar/facts.ts'
import { keptPolicy } from '../../policy/queries.ts'

/** What lists are judged by: the documents they were begun under, what units have set, and the calendar. */
export type ListGround = {
  readonly policyOf: (versionId: string) => Policy
  readonly unitValues: readonly UnitValue[]
  readonly calendar: SchoolCalendar
}

/** One statement, for one list or for many. */
export async function loadListGround(
  work: Work<Actor | null>,
  versionIds: readonly string[],
): Promise<ListGround> {
  const { rows } = await sql<GroundRow>`select
    (select coalesce(json_agg(json_build_object('id', v.id, 'document', v.document)), '[]') from policy_version v
      where v.school_id = current_school() and v.id = any(${[...new Set(versionIds)]}::uuid[])) as versions,
    (select coalesce(json_agg(json_build_object('id', u.id, 'unitId', u.unit_id, 'requirement', u.requirement,
        'atLeast', u.at_least, 'atMost', u.at_most, 'from', u.valid_from, 'to', u.valid_to) order by u.id), '[]')
      from unit_value u where u.school_id = current_school() and u.superseded_at is null
        and u.valid_from <= ${work.today} and (u.valid_to is null or u.valid_to > ${work.today})) as unit_values,
    ${calendarStoodAt(null)} as calendar`.execute(work.tx)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  const documents = new Map(row.versions.map(({ id, document }) => [id, document]))
  return {
    policyOf: (versionId) => keptPolicy(work.kept, versionId, documents.get(versionId)),
    unitValues: row.unit_values,
    calendar: schoolCalendarOf(row.calendar),
  }
}

type GroundRow = {
  readonly versions: readonly { readonly id: string; readonly document: unknown }[]
  readonly unit_values: readonly UnitValue[]
  readonly calendar: CalendarJson
}
