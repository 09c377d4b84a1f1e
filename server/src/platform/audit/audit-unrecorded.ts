import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import type { AuditProblem } from './audit-problem.ts'

/**
 * Rows that name an audit event which is not there. Every table that is changed names the event of the change
 * (`recorded_in`, `superseded_in`), so the catalogue says where to look; no table can be forgotten.
 */
export async function findChangesWithoutEvent(tx: Tx): Promise<readonly AuditProblem[]> {
  const columns = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = current_schema() and column_name in ('recorded_in', 'superseded_in')
    order by table_name, column_name`.execute(tx)
  const found: AuditProblem[] = []
  for (const { table_name, column_name } of columns.rows) {
    const rows = await sql<{ event_id: string }>`
      select distinct t.${sql.ref(column_name)} as event_id from ${sql.table(table_name)} t
      where t.${sql.ref(column_name)} is not null and not exists (
        select from audit_event e where e.school_id = t.school_id and e.id = t.${sql.ref(column_name)})
      limit 100`.execute(tx)
    for (const row of rows.rows) {
      found.push({ kind: 'change-without-event', table: table_name, eventId: row.event_id })
    }
  }
  return found
}
