import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { NewExcuse } from '@tongxin/core/duties/decide-excuse'
import type { ExcuseFact } from '@tongxin/core/duties/records/fact-records'
import { humanId, pairingId } from '@tongxin/core/roster/ids'
import { type RawBuilder, sql } from 'kysely'
import { stoodAt } from '../../platform/known-sql.ts'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'
import { between, type Pairs } from './pairs.ts'

type Anyone = Work<Actor | null>

/** An excuse with its recording, as one row of the pairing or human it is for. */
export type ExcuseRow = {
  readonly id: string
  readonly pairing_id: string | null
  readonly human_id: string | null
  readonly from_on: Day
  readonly to_on: Day
  readonly heading: string | null
  readonly role: string
  readonly approver: string
  readonly recorded_at: string
  readonly recorded_on: Day
}

/** Those of the pairings between some people and of these people themselves, as known now or by the end of a day; null: all. */
export function excuseRowsOf(pairs: Pairs | null, knownAt: Day | null = null): RawBuilder<ExcuseRow> {
  return sql`
    select x.id, x.pairing_id, x.human_id, x.from_on, x.to_on, x.heading, x.role, x.approver, x.recorded_at,
      (x.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on
    from excuse x
    where x.school_id = current_school() and ${stoodAt('x', knownAt)}
      and ${isFor(pairs)}
    order by x.from_on, x.id`
}

export function excuseOf(row: ExcuseRow): ExcuseFact {
  return {
    id: row.id,
    ...(row.pairing_id !== null && { pairing: pairingId(row.pairing_id) }),
    ...(row.human_id !== null && { human: humanId(row.human_id) }),
    reason: row.heading ?? '',
    by: row.role,
    from: row.from_on,
    to: row.to_on,
    recordedOn: row.recorded_on,
  }
}

function isFor(pairs: Pairs | null): RawBuilder<unknown> {
  if (pairs === null) return sql`true`
  return sql`exists (select from pairing p where p.school_id = x.school_id and ${between('p', pairs)}
    and (p.id = x.pairing_id or x.human_id in (p.cadre_id, p.person_id)))`
}

export type Side = {
  readonly cadreId: string
  readonly personId: string
}

/** The row of the noun an excuse is for. */
export function excusedIn({ pairingId: id, whom }: Pick<NewExcuse, 'pairingId' | 'whom'>, side: Side) {
  if (whom === 'pairing') return { pairing_id: id, human_id: null }
  return { pairing_id: null, human_id: whom === 'cadre' ? side.cadreId : side.personId }
}

export async function insertExcuse(
  work: Anyone,
  excuse: NewExcuse,
  { side, recorded }: { readonly side: Side; readonly recorded: Recorded },
): Promise<void> {
  await work.tx
    .insertInto('excuse')
    .values({
      school_id: work.schoolId,
      id: excuse.id,
      ...excusedIn(excuse, side),
      from_on: excuse.from,
      to_on: excuse.to,
      heading: excuse.heading,
      role: excuse.role,
      approver: excuse.approver,
      ...recorded,
    })
    .execute()
}

export async function supersedeExcuse(work: Anyone, id: string, recorded: Recorded): Promise<void> {
  await work.tx.updateTable('excuse').set(superseding(recorded)).where('id', '=', id).execute()
}

/** Everybody the pairings of some humans are with: all that an excuse of theirs changes. */
export async function pairsOf(work: Anyone, humanIds: readonly string[]): Promise<Pairs> {
  const rows = await work.tx
    .selectFrom('pairing')
    .select(['cadre_id', 'person_id'])
    .where((row) => row.or([row('cadre_id', 'in', [...humanIds]), row('person_id', 'in', [...humanIds])]))
    .execute()
  return {
    cadreIds: [...new Set(rows.map((row) => row.cadre_id))],
    personIds: [...new Set(rows.map((row) => row.person_id))],
  }
}
