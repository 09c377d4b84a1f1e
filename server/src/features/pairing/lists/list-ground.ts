import type { Actor } from '@tongxin/core/account/actor'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import type { Policy } from '@tongxin/core/policy/policy'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { type CalendarJson, calendarStoodAt, schoolCalendarOf } from '../../calendar/facts.ts'
import { type FillingVersion, filledIn, fillingVersions, keptPolicy } from '../../policy/queries.ts'
import { type StandingPair, standingOn } from '../pairing-store.ts'
import type { ListRow } from './list-store.ts'
import { type StoredWithdrawal, withdrawnMarksOf } from './step-store.ts'

/** What lists are judged by: the documents they were begun under, what units have set, and the calendar. */
export type ListGround = {
  readonly policyOf: (versionId: string) => Policy
  /** The document with what units have set. */
  readonly filledIn: (policy: Policy) => readonly [Policy, ...Policy[]]
  readonly calendar: SchoolCalendar
}

/** One statement, for one list or for many. */
export async function loadListGround(
  work: Work<Actor | null>,
  versionIds: readonly string[],
): Promise<ListGround> {
  const { rows } = await sql<GroundRow>`select ${groundColumns(versionIds)}`.execute(work.tx)
  return groundOf(work, rows[0])
}

/** The ground of one list with the pairs in force today and the marks that were taken back. */
export type OneListGround = ListGround & {
  readonly standing: readonly StandingPair[]
  readonly withdrawn: readonly StoredWithdrawal[]
}

/** In one statement too. */
export async function loadOneListGround(
  work: Work<Actor | null>,
  { id, policy_version_id }: Pick<ListRow, 'id' | 'policy_version_id'>,
): Promise<OneListGround> {
  const { rows } = await sql<GroundRow & Pick<OneListGround, 'standing' | 'withdrawn'>>`select
    ${groundColumns([policy_version_id])}, ${standingOn({ on: work.today })} as standing,
    ${withdrawnMarksOf(sql`${id}::uuid`)} as withdrawn`.execute(work.tx)
  const [row] = rows
  return { ...groundOf(work, row), standing: row?.standing ?? [], withdrawn: row?.withdrawn ?? [] }
}

function groundColumns(versionIds: readonly string[]) {
  return sql`
    (select coalesce(json_agg(json_build_object('id', v.id, 'document', v.document)), '[]') from policy_version v
      where v.school_id = current_school() and v.id = any(${[...new Set(versionIds)]}::uuid[])) as versions,
    ${fillingVersions} as filling,
    ${calendarStoodAt(null)} as calendar`
}

function groundOf(work: Work<Actor | null>, row: GroundRow | undefined): ListGround {
  if (!row) throw new Error('a select without a table gave no row')
  const documents = new Map(row.versions.map(({ id, document }) => [id, document]))
  return {
    policyOf: (versionId) => keptPolicy(work.kept, versionId, documents.get(versionId)),
    filledIn: (policy) => filledIn(work, policy, row.filling),
    calendar: schoolCalendarOf(row.calendar),
  }
}

type GroundRow = {
  readonly versions: readonly { readonly id: string; readonly document: unknown }[]
  readonly filling: readonly FillingVersion[]
  readonly calendar: CalendarJson
}
