import type { Actor } from '@tongxin/core/account/actor'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import type { Policy } from '@tongxin/core/policy/policy'
import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { type CalendarJson, calendarStoodAt, schoolCalendarOf } from '../../calendar/facts.ts'
import { type FillingVersion, filledIn, fillingVersions, keptPolicy } from '../../policy/queries.ts'
import { type StandingPair, standingOn } from '../pairing-store.ts'
import { editsOf, lineChangesOf, type StoredLineChange } from './line-changes.ts'
import { type StoredList, wholeLists } from './list-store.ts'
import { pairMarksOf, type StoredPairMark } from './pair-mark-store.ts'
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
  const { versions, filling, calendar } = groundColumns(sql`any(${[...new Set(versionIds)]}::uuid[])`)
  const { rows } = await sql<GroundRow>`select ${versions} as versions, ${filling} as filling,
    ${calendar} as calendar`.execute(work.tx)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return groundOf(work, row)
}

/** A list with its ground, the pairs in force today, its locks and exclusions, and what was changed in it. */
export type GroundedList = {
  readonly row: StoredList
  readonly ground: ListGround
  readonly standing: readonly StandingPair[]
  readonly withdrawn: readonly StoredWithdrawal[]
  readonly pairMarks: readonly StoredPairMark[]
  readonly changes: readonly StoredLineChange[]
  /** How many lines were put in or taken out since it was begun. */
  readonly edits: number
}

/** In one statement too. */
export async function findGroundedList(
  work: Work<Actor | null>,
  id: string,
): Promise<GroundedList | undefined> {
  const { versions, filling, calendar } = groundColumns(sql.ref('pairing_list.policy_version_id'))
  const found = await wholeLists(work)
    .where('pairing_list.id', '=', id)
    .select([versions.as('versions'), filling.as('filling'), calendar.as('calendar')])
    .select([
      standingOn({
        on: work.today,
        list: { unit: sql.ref('pairing_list.unit_id'), begunAt: sql.ref('pairing_list.recorded_at') },
      }).as('standing'),
      withdrawnMarksOf(sql.ref('pairing_list.id')).as('withdrawn'),
      pairMarksOf(sql.ref('pairing_list.id')).as('pairMarks'),
      lineChangesOf(sql.ref('pairing_list.id')).as('changes'),
      editsOf(sql.ref('pairing_list.id')).as('edits'),
    ])
    .executeTakeFirst()
  if (!found) return undefined
  const { standing, withdrawn, pairMarks, changes, edits, ...rest } = found
  const { versions: documents, filling: filled, calendar: days, ...row } = rest
  const ground = groundOf(work, { versions: documents, filling: filled, calendar: days })
  return { row, ground, standing, withdrawn, pairMarks, changes, edits }
}

/** `versions`: what the id of a version must equal. */
function groundColumns(versions: RawBuilder<unknown>) {
  return {
    versions: sql<GroundRow['versions']>`(
      select coalesce(json_agg(json_build_object('id', v.id, 'document', v.document)), '[]') from policy_version v
      where v.school_id = current_school() and v.id = ${versions})`,
    filling: fillingVersions,
    calendar: calendarStoodAt(null),
  }
}

function groundOf(work: Work<Actor | null>, row: GroundRow): ListGround {
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
