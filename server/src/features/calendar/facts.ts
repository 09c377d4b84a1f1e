import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { type Holiday, holidayYearOf } from '@tongxin/core/calendar/holiday-table'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import { academicYearId, termId } from '@tongxin/core/calendar/term'
import { type RawBuilder, sql } from 'kysely'
import { stoodAt } from '../../platform/known-sql.ts'
import type { Work } from '../../platform/work.ts'

type Row = { readonly recordedOn: Day }
type Dated = Row & { readonly from: Day; readonly to: Day }

export type CalendarJson = {
  readonly terms: readonly (Dated & { readonly id: string })[]
  readonly yearsWithoutTerms: readonly (Dated & { readonly id: string })[]
  readonly holidayYears: readonly (Row & { readonly year: number; readonly holidays: readonly Holiday[] })[]
  readonly festivals: readonly (Dated & { readonly name: string })[]
}

/** The calendar as it stands, or as it stood in the books at the end of a day. One statement. */
export async function loadSchoolCalendar(
  { tx }: Pick<Work<Actor | null>, 'tx'>,
  knownAt: Day | null = null,
): Promise<SchoolCalendar> {
  const { rows } = await sql<{
    calendar: CalendarJson
  }>`select ${calendarStoodAt(knownAt)} as calendar`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return schoolCalendarOf(row.calendar)
}

export function schoolCalendarOf(json: CalendarJson): SchoolCalendar {
  return {
    terms: json.terms.map((row) => ({ ...row, id: termId(row.id) })),
    yearsWithoutTerms: json.yearsWithoutTerms.map((row) => ({ ...row, id: academicYearId(row.id) })),
    holidayYears: json.holidayYears.map((row) => ({ ...holidayYearOf(row), recordedOn: row.recordedOn })),
    festivals: json.festivals,
  }
}

const entered = sql`'recordedOn', (c.recorded_at at time zone 'Asia/Shanghai')::date`
const dated = sql`'from', c.from_on, 'to', c.to_on, ${entered}`

/** As a piece of SQL, for a statement that asks for more than this. */
export function calendarStoodAt(knownAt: Day | null): RawBuilder<CalendarJson> {
  const stood = sql`c.school_id = current_school() and ${stoodAt('c', knownAt)}`
  return sql`json_build_object(
  'terms', (select coalesce(json_agg(json_build_object(
      'id', c.academic_year || '-' || c.sequence, ${dated}) order by c.from_on), '[]')
    from academic_term c where ${stood}),
  'yearsWithoutTerms', (select coalesce(json_agg(json_build_object('id', c.academic_year, ${dated})
      order by c.from_on), '[]')
    from year_without_terms c where ${stood}),
  'holidayYears', (select coalesce(json_agg(json_build_object('year', c.year, 'holidays', c.holidays, ${entered})
      order by c.year), '[]')
    from holiday_year c where ${stood}),
  'festivals', (select coalesce(json_agg(json_build_object('name', c.name, ${dated}) order by c.from_on), '[]')
    from festival_window c where ${stood}))`
}
