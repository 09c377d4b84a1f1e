// Units that are no more, and what their coming back would meet.

import type { ClosedUnit } from '@tongxin/contract/roster/close-unit'
import { mayEver, reachOf } from '@tongxin/core/account/may'
import { compareText } from '@tongxin/core/reading/compare-text'
import type { BuiltOnClosing } from '@tongxin/core/roster/built-on-closing'
import { sql } from 'kysely'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { loadUnits, type StoredUnit } from './queries.ts'
import { unitNamer } from './unit-namer.ts'

/** Units within reach that ended by today and do not stand again; who reads the unit it was merged into reads it too. */
export async function listClosedUnits(work: Work): Promise<{ rows: ClosedUnit[]; can: { reopen: boolean } }> {
  const reach = reachOf(work.actor, 'unit.read')
  const units = await loadUnits(work)
  const nameOf = unitNamer(units, work.today)
  const { rows: versions } = await sql<{ id: string; version: number }>`select id, version from unit
    where school_id = current_school()`.execute(work.tx)
  const versionOf = new Map(versions.map(({ id, version }) => [id, version]))
  const rows = lastRows(units)
    .filter(({ unitId }) => reach.all || reach.unitIds.includes(unitId))
    .flatMap(({ unitId: id, name, kind, to, into = [] }) =>
      to === null || to > work.today
        ? []
        : [{ id, version: versionOf.get(id) ?? 1, name, kind, on: to, into: into.map(nameOf) }],
    )
    .sort((a, b) => compareText(b.on, a.on))
  return { rows, can: { reopen: mayEver(work.actor, 'unit.write') } }
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
