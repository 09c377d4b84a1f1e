// Units that are no more, and what their coming back would meet.

import type { ClosedUnit } from '@tongxin/contract/roster/close-unit'
import { mayEver, reachOf } from '@tongxin/core/account/may'
import { compareText } from '@tongxin/core/reading/compare-text'
import type { BuiltOnClosing } from '@tongxin/core/roster/built-on-closing'
import { type RawBuilder, sql } from 'kysely'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { loadUnits, type StoredUnit } from './queries.ts'
import { unitNamer } from './unit-namer.ts'

/** Units within reach that ended by today and do not stand again; who reads the unit it was merged into reads it too. */
export async function listClosedUnits(work: Work): Promise<{ rows: ClosedUnit[]; can: { reopen: boolean } }> {
  const reach = reachOf(work.actor, 'unit.read')
  const units = await loadUnits(work)
  const nameOf = unitNamer(units, work.today)
  const ended = lastRows(units).filter(
    ({ unitId, to }) => to !== null && to <= work.today && (reach.all || reach.unitIds.includes(unitId)),
  )
  const known = await findKnownOf(work, ended)
  const rows = ended
    .flatMap(({ unitId: id, name, kind, to, into = [] }) => {
      const { version = 1, unsettled = 0 } = known.get(id) ?? {}
      return to === null ? [] : [{ id, version, name, kind, on: to, into: into.map(nameOf), unsettled }]
    })
    .sort((a, b) => compareText(b.on, a.on))
  return { rows, can: { reopen: mayEver(work.actor, 'unit.write') } }
}

/** The version of each, and how many people's sheets still say it after its end. */
async function findKnownOf(work: Work, ended: readonly StoredUnit[]) {
  const ids = ended.map(({ unitId }) => unitId)
  const days = ended.map(({ to }) => to)
  const { rows } = await sql<{ id: string; version: number; unsettled: number }>`
    select u.id, u.version, (select count(distinct f.human_id)::int from ${factsOfUnits()} f
      where f.unit_id = u.id and (f.valid_to is null or f.valid_to > e.on_day)) as unsettled
    from unnest(${ids}::uuid[], ${days}::date[]) as e (unit_id, on_day)
    join unit u on u.school_id = current_school() and u.id = e.unit_id`.execute(work.tx)
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Every fact of a sheet that says a unit, as a piece of SQL. */
export function factsOfUnits(): RawBuilder<unknown> {
  const parts = (['human_role', 'employment', 'post', 'portfolio'] as const).map(
    (table) => sql`select human_id, unit_id, valid_to from ${sql.table(table)}
      where school_id = current_school() and superseded_at is null`,
  )
  return sql`(${sql.join(parts, sql` union all `)})`
}

/** The last row of each unit by its days. */
export function lastRows(units: readonly StoredUnit[]): readonly StoredUnit[] {
  const last = new Map<string, StoredUnit>()
  for (const unit of units) {
    const known = last.get(unit.unitId)
    if (known === undefined || (known.to !== null && (unit.to === null || unit.to > known.to)))
      last.set(unit.unitId, unit)
  }
  return [...last.values()]
}

/** The event a row of a unit was recorded in, and whether it ended the unit by 撤并: then people may have moved with it. */
export async function findClosingEvent({ tx }: Work, factId: string) {
  const { rows } = await sql<{ event: string; isClosing: boolean }>`
    select e.id as event, e.act = 'unit.closed' as "isClosing" from unit_fact f
    join audit_event e on e.school_id = f.school_id and e.id = f.recorded_in
    where f.school_id = current_school() and f.id = ${factId}`.execute(tx)
  return rows[0]
}

/** Lists of other units that carry pairs of a unit. */
export async function findListsCarrying(work: Work, unitId: string): Promise<BuiltOnClosing['lists']> {
  const { rows } = await sql<BuiltOnClosing['lists'][number]>`
    select distinct ${unitNameOn(sql.ref('l.unit_id'), work.today)} as "unitName", l.academic_year as "academicYear"
    from pairing p
    join pairing_list_line n on n.school_id = p.school_id and n.continues_id = p.id and n.superseded_at is null
    join pairing_list l on l.school_id = n.school_id and l.id = n.list_id
    where p.school_id = current_school() and p.unit_id = ${unitId} and l.unit_id is distinct from p.unit_id
    order by 2, 1 limit 20`.execute(work.tx)
  return rows
}
