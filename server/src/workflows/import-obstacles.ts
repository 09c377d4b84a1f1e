// What was built on an import since it was written. A record it added is built on by anything that names it; a record it
// changed only by a later change of the same record.

import type { ImportObstacle } from '@tongxin/contract/imports/imports'
import type { Day } from '@tongxin/core/calendar/day'
import { type RawBuilder, sql } from 'kysely'
import { rosterFactTables } from '../features/roster/take-back.ts'
import type { Work } from '../platform/work.ts'
import { humanColumns } from './human-columns.ts'

type Kind = ImportObstacle['kind']
type Found = {
  readonly kind: Kind
  readonly subject: string
  readonly count: number
  readonly lastOn: Day
}

/** Every other table that names a human or a unit. Rows that stand no more name nobody where `current`. */
export const references: readonly Readonly<{
  table: string
  column: string
  to: 'human' | 'unit'
  kind: Kind
  current?: true
}>[] = [
  ...humanColumns.flatMap(({ table, column, kind, current, asText }) =>
    kind === 'sheet' || asText
      ? []
      : { table, column, to: 'human' as const, kind, ...(current && { current }) },
  ),
  { table: 'account_grant', column: 'unit_id', to: 'unit', kind: 'account', current: true },
  { table: 'human_role', column: 'unit_id', to: 'unit', kind: 'people', current: true },
  { table: 'post', column: 'unit_id', to: 'unit', kind: 'people', current: true },
  { table: 'employment', column: 'unit_id', to: 'unit', kind: 'people', current: true },
  { table: 'portfolio', column: 'unit_id', to: 'unit', kind: 'people', current: true },
  { table: 'unit_fact', column: 'parent_id', to: 'unit', kind: 'unit-below', current: true },
  { table: 'pairing_list', column: 'unit_id', to: 'unit', kind: 'list-line' },
  { table: 'pairing_list_unchanged', column: 'unit_id', to: 'unit', kind: 'list-line' },
  { table: 'pairing', column: 'unit_id', to: 'unit', kind: 'pairing' },
  { table: 'pairing', column: 'from_unit_id', to: 'unit', kind: 'pairing' },
  { table: 'pairing', column: 'to_unit_id', to: 'unit', kind: 'pairing' },
  { table: 'contact_part', column: 'cadre_unit_id', to: 'unit', kind: 'contact' },
  { table: 'inquiry', column: 'unit_id', to: 'unit', kind: 'contact' },
  { table: 'policy', column: 'unit_id', to: 'unit', kind: 'unit-document' },
  { table: 'summary_submission', column: 'unit_id', to: 'unit', kind: 'summary' },
  { table: 'urging', column: 'unit_id', to: 'unit', kind: 'urging' },
  { table: 'urging_notice', column: 'cadre_id', to: 'human', kind: 'urging' },
  { table: 'promise_reminder', column: 'human_id', to: 'human', kind: 'account' },
  { table: 'kept_record', column: 'unit_id', to: 'unit', kind: 'record', current: true },
  { table: 'kept_record', column: 'scope_unit_id', to: 'unit', kind: 'record', current: true },
]

/** What stands in the way of undoing what an event wrote, by record and kind. */
export async function findObstacles(work: Work, event: string): Promise<readonly ImportObstacle[]> {
  const parts = [
    ...references.map((one) => namedBy(one, event)),
    ...rosterFactTables.map(([table, key]) => changedIn(table, { key, event })),
    takenStaffNumbers(event),
    mergedSince(event),
  ]
  const { rows } = await sql<Found & { readonly name: string | null }>`
    select found.kind, found.subject, coalesce(d.name, u.name) as name, sum(found.count)::int as count,
      max(found.at at time zone 'Asia/Shanghai')::date as "lastOn"
    from (${sql.join(parts, sql` union all `)}) found(kind, subject, count, at)
    left join human_detail d on d.school_id = current_school() and d.human_id = found.subject
      and d.superseded_at is null
    left join unit_fact u on u.school_id = current_school() and u.unit_id = found.subject
      and u.superseded_at is null and u.valid_to is null
    group by found.kind, found.subject, d.name, u.name order by name, found.kind`.execute(work.tx)
  const roster = rows.map(({ kind, name, count, lastOn }) => ({ kind, name: name ?? '—', count, lastOn }))
  return [...roster, ...(await findContactObstacles(work, event))]
}

/** Contacts of the event that were amended since, that their cadre has confirmed, or that have something attached. */
async function findContactObstacles(work: Work, event: string): Promise<readonly ImportObstacle[]> {
  const { rows } = await sql<ImportObstacle>`
    select found.kind, cadre.name || '，' || first.held_on as name, count(*)::int as count,
      max(found.at at time zone 'Asia/Shanghai')::date as "lastOn"
    from contact first
    join lateral (
      select 'contact-changed' as kind, later.recorded_at as at from contact later
      where later.school_id = first.school_id and later.root_id = first.root_id and later.id <> first.id
        and later.superseded_at is null
      union all
      select 'contact-confirmed', k.recorded_at from contact_confirmation k
      where k.school_id = first.school_id and k.contact_id = first.id
      union all
      select 'contact-evidence', e.recorded_at from evidence e
      where e.school_id = first.school_id and e.contact_root_id = first.root_id and e.superseded_at is null) found on true
    join lateral (
      select d.name from contact_part part
      join human_detail d on d.school_id = part.school_id and d.human_id = part.cadre_id and d.superseded_at is null
      where part.school_id = first.school_id and part.contact_id = first.id limit 1) cadre on true
    where first.school_id = current_school() and first.recorded_in = ${event} and first.revision = 1
    group by found.kind, cadre.name, first.held_on, first.id order by first.held_on, first.id, found.kind`.execute(
    work.tx,
  )
  return rows
}

/** Rows of another table that name what the event added; its own rows are not built on it. */
function namedBy({ table, column, to, kind, current }: (typeof references)[number], event: string) {
  return sql`select ${sql.lit(kind)} as kind, r.${sql.ref(column)} as subject, count(*) as count,
      max(r.recorded_at) as at
    from ${sql.table(table)} r
    where r.school_id = current_school() and r.recorded_in <> ${event}
      ${current ? sql`and r.superseded_at is null` : sql``}
      and r.${sql.ref(column)} in (select id from ${sql.table(to)}
        where school_id = current_school() and recorded_in = ${event})
    group by 2`
}

/** Later changes of the facts of a record the event touched. */
function changedIn(table: string, { key, event }: { readonly key: string; readonly event: string }) {
  const facts = sql.table(table)
  const subject = sql.ref(key)
  return sql`select 'changed' as kind, r.${subject} as subject, count(*) as count,
      max(greatest(r.recorded_at, r.superseded_at)) as at
    from ${facts} r
    where r.school_id = current_school() and (${isLater('r.recorded_in', event)} or ${isLater('r.superseded_in', event)})
      and r.${subject} in (${touched(key, event)})
    group by 2`
}

/** Ids rise with time, so that a later event has a greater one; what was undone in between does not count. */
function isLater(column: string, event: string): RawBuilder<boolean> {
  return sql`(${sql.ref(column)} > ${event} and ${sql.ref(column)} not in (
    select unnest(array[committed_in, undone_in]) from import_batch
    where school_id = current_school() and state = 'undone'))`
}

function touched(key: string, event: string) {
  const own = rosterFactTables
    .filter(([, column]) => column === key)
    .map(
      ([table]) =>
        sql`select ${sql.ref(key)} from ${sql.table(table)}
          where school_id = current_school() and (recorded_in = ${event} or superseded_in = ${event})`,
    )
  return sql.join(own, sql` union `)
}

/** Whoever the event touched, and who was merged with somebody since. */
function mergedSince(event: string) {
  return sql`select 'merged' as kind, m.surviving_id as subject, count(*) as count, max(m.recorded_at) as at
    from human_merge m
    where m.school_id = current_school() and m.superseded_at is null and m.recorded_in > ${event}
      and (m.merged_id in (${touched('human_id', event)}) or m.surviving_id in (${touched('human_id', event)}))
    group by 2`
}

/** A staff number the import took from somebody, which another has by now. */
function takenStaffNumbers(event: string) {
  return sql`select 'staff-number' as kind, now_has.human_id as subject, count(*) as count,
      max(now_has.recorded_at) as at
    from human_detail before
    join human_detail now_has on now_has.school_id = before.school_id and now_has.staff_no = before.staff_no
      and now_has.superseded_at is null and now_has.human_id <> before.human_id
      and now_has.recorded_in <> ${event}
    where before.school_id = current_school() and before.superseded_in = ${event}
    group by 2`
}
