import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import type { IsFrozen } from '@tongxin/core/duties/count-scope'
import { inForceFrom } from '@tongxin/core/policy/in-force'
import type { Policy } from '@tongxin/core/policy/policy'
import { policyChain } from '@tongxin/core/policy/policy-chain'
import { type RawBuilder, sql } from 'kysely'
import { stoodAt } from '../../platform/known-sql.ts'
import type { Work } from '../../platform/work.ts'
import { type CalendarJson, calendarStoodAt, schoolCalendarOf } from '../calendar/facts.ts'
import { keptPolicy } from '../policy/queries.ts'

type Anyone = Work<Actor | null>

/** What duties are judged by: the documents, the calendar their periods are taken from, and what is over for good. */
export type DutyGround = {
  readonly policies: readonly Policy[]
  readonly calendar: SchoolCalendar
  /** Periods closed and frozen: their counts are kept no more. */
  readonly isFrozen: IsFrozen
}

/** What is known now, or was by the end of a day. One statement. */
export async function loadGround(work: Anyone, knownAt: Day | null = null): Promise<DutyGround> {
  const { rows } = await sql<{ ground: GroundJson }>`select ${groundKnownAt(knownAt)} as ground`.execute(
    work.tx,
  )
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return groundOf(work, row.ground)
}

/** The school's own document in force on a day. */
export function documentOn({ policies }: DutyGround, on: Day): Policy | undefined {
  return policies.findLast(
    (policy) => policy.relation === undefined && (inForceFrom(policy)?.from ?? on) <= on,
  )
}

export type GroundJson = {
  readonly versions: readonly {
    readonly id: string
    readonly effectiveOn: Day
    readonly enteredOn: Day
    readonly document: unknown
  }[]
  readonly calendar: CalendarJson
  readonly closed: readonly (readonly [requirement: string, period: string])[]
}

export function groundOf(
  { kept }: Pick<Anyone, 'kept'>,
  { versions, calendar, closed }: GroundJson,
): DutyGround {
  const loaded = versions.map(({ document, ...version }) => ({
    ...version,
    policy: keptPolicy(kept, version.id, document),
  }))
  const frozen = new Set(closed.map(([requirement, period]) => `${requirement}\n${period}`))
  return {
    policies: policyChain(loaded),
    calendar: schoolCalendarOf(calendar),
    isFrozen: (requirement, period) => frozen.has(`${requirement}\n${period}`),
  }
}

function groundKnownAt(knownAt: Day | null): RawBuilder<GroundJson> {
  return sql`json_build_object(
  'versions', (select coalesce(json_agg(json_build_object(
      'id', v.id, 'effectiveOn', v.effective_on, 'enteredOn', (v.recorded_at at time zone 'Asia/Shanghai')::date,
      'document', v.document)
      order by v.effective_on, v.recorded_at, v.id), '[]')
    from policy_version v where v.school_id = current_school() and ${stoodAt('v', knownAt)}),
  'calendar', ${calendarStoodAt(knownAt)},
  'closed', (select coalesce(json_agg(json_build_array(requirement, period)), '[]')
    from closed_period where school_id = current_school()))`
}

/** As a piece of SQL, for a statement that asks for more than this. */
export const groundAsJson: RawBuilder<GroundJson> = groundKnownAt(null)
