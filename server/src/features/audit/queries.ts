// The audit for the audit administrator: what stands in the rows, and nothing they point at.
import type { AuditEventRow } from '@tongxin/contract/audit'
import type { Day } from '@tongxin/core/calendar/day'
import { addDays } from '@tongxin/core/calendar/day'
import { type RawBuilder, sql } from 'kysely'
import type { Checkpoints } from '../../platform/audit/audit-checkpoint.ts'
import { literally } from '../../platform/like-sql.ts'
import type { Work } from '../../platform/work.ts'

export type AuditFilter = {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly act?: string | undefined
  readonly outcome?: 'done' | 'refused' | undefined
  readonly actor?: string | undefined
  readonly page: number
  readonly size: number
}

const subjectsShown = 5

/** One page of events, newest first; the reading is an event of its own, which the next reading shows. */
export async function listEvents(work: Work, filter: AuditFilter) {
  const rows = await findEvents(work, filter)
  const fields = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined || name === 'page' || name === 'size' ? [] : [name],
  )
  await work.record([{ act: 'audit.read', subjectKind: 'audit-event', subjectIds: [], fields }])
  return { rows: rows.slice(0, filter.size), more: rows.length > filter.size }
}

async function findEvents(work: Work, filter: AuditFilter): Promise<AuditEventRow[]> {
  const { rows } = await sql<AuditEventRow>`
    select e.id, e.at, a.display_name as "actorName", e.actor_role as "actorRole", e.act, e.outcome,
      e.subject_kind as "subjectKind", e.subject_ids[1:${sql.lit(subjectsShown)}]::text[] as "subjectIds",
      cardinality(e.subject_ids) as "subjectCount", e.fields, e.purpose
    from audit_event e
    left join account a on a.school_id = e.school_id and a.id = e.actor_id
    where ${matching(filter)}
    order by e.at desc, e.id desc
    limit ${filter.size + 1} offset ${(filter.page - 1) * filter.size}`.execute(work.tx)
  return rows
}

function matching(filter: AuditFilter) {
  const conditions: RawBuilder<unknown>[] = [sql`e.school_id = current_school()`]
  if (filter.from) conditions.push(sql`e.at >= ${beginningOf(filter.from)}`)
  if (filter.to) conditions.push(sql`e.at < ${beginningOf(addDays(filter.to, 1))}`)
  if (filter.act) conditions.push(sql`e.act = ${filter.act}`)
  if (filter.outcome) conditions.push(sql`e.outcome = ${filter.outcome}`)
  if (filter.actor) conditions.push(byActor(filter.actor))
  return sql.join(conditions, sql` and `)
}

function byActor(typed: string) {
  return sql`(a.display_name like ${`%${literally(typed)}%`} or a.sign_in_name = ${typed})`
}

function beginningOf(on: Day): string {
  return `${on}T00:00:00+08:00`
}

/** How far the chain reaches, what waits for its seal, and the last checkpoint outside the database. */
export async function showChain(work: Work, checkpoints: Pick<Checkpoints, 'read'>) {
  const { rows } = await sql<{ position: number; sealed_at: string | null; waiting: number }>`
    select coalesce(max(position), 0)::int as position, max(sealed_at) as sealed_at,
      (select count(*)::int from audit_unsealed where school_id = current_school()) as waiting
    from audit_seal where school_id = current_school()`.execute(work.tx)
  const [row] = rows
  const written = (await checkpoints.read(work.schoolId)).filter(({ genuine }) => genuine)
  const last = written.at(-1)
  await work.record([{ act: 'audit.read', subjectKind: 'audit-chain', subjectIds: [] }])
  return {
    position: row?.position ?? 0,
    sealedAt: row?.sealed_at ?? null,
    waiting: row?.waiting ?? 0,
    checkpoint: last ? { position: last.position, at: last.at } : null,
  }
}
