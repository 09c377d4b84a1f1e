// Where merges and answers about doubles are kept.
import type { MergeRecord } from '@tongxin/contract/roster/merging'
import { type RawBuilder, sql } from 'kysely'
import { type Recorded, superseding, type Work } from '../../../platform/work.ts'
import { holdSheets } from '../sheet-store.ts'

export type MergeRow = {
  readonly id: string
  readonly survivingId: string
  readonly mergedId: string
  readonly event: string
  readonly isUndone: boolean
}

export async function findMerge({ tx }: Pick<Work, 'tx'>, id: string): Promise<MergeRow | undefined> {
  const { rows } = await sql<MergeRow>`select id, surviving_id as "survivingId", merged_id as "mergedId",
    recorded_in as event, superseded_at is not null as "isUndone" from human_merge
    where school_id = current_school() and id = ${id}`.execute(tx)
  return rows[0]
}

/** Every merge, the latest first, with who did it and who took it back; of one human when asked. */
export async function listMerges({ tx }: Pick<Work, 'tx'>, id?: string): Promise<readonly MergeRecord[]> {
  const { rows } =
    await sql<MergeRecord>`select m.id, m.surviving_id as "survivingId", m.merged_id as "mergedId",
      s.name as "survivingName", g.name as "mergedName", coalesce(a.display_name, '') as by, m.recorded_at as at,
      case when m.superseded_at is null then null
        else json_build_object('by', coalesce(b.display_name, ''), 'at', m.superseded_at) end as undone
    from human_merge m
    join human_detail s on s.school_id = m.school_id and s.human_id = m.surviving_id and s.superseded_at is null
    join human_detail g on g.school_id = m.school_id and g.human_id = m.merged_id and g.superseded_at is null
    join audit_event e on e.school_id = m.school_id and e.id = m.recorded_in
    left join account a on a.school_id = e.school_id and a.id = e.actor_id
    left join audit_event u on u.school_id = m.school_id and u.id = m.superseded_in
    left join account b on b.school_id = u.school_id and b.id = u.actor_id
    where m.school_id = current_school() and (${id ?? null}::uuid is null or m.id = ${id ?? null}::uuid)
    order by m.recorded_at desc, m.id desc`.execute(tx)
  return rows
}

/** Whom an id leads to, as a piece of SQL: somebody merged leads to the surviving human, however often. */
export function survivorOf(id: RawBuilder<unknown>): RawBuilder<string> {
  return sql`(with recursive on_to(id, depth) as (
      select ${id}, 0
      union all
      select m.surviving_id, depth + 1 from human_merge m join on_to on m.merged_id = on_to.id
      where m.school_id = current_school() and m.superseded_at is null and depth < 100
    ) select id from on_to order by depth desc limit 1)`
}

/** Who these are by now: of each that was merged into another, that other. */
export async function findSurvivors(
  { tx }: Pick<Work, 'tx'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; now: string }>`
    select asked.id, ${survivorOf(sql`asked.id`)} as now from unnest(${[...ids]}::uuid[]) asked(id)`.execute(
    tx,
  )
  return new Map(rows.map(({ id, now }) => [id, now]))
}

/** Whether one of these leads to somebody else by now. */
export async function isMergedAway({ tx }: Pick<Work, 'tx'>, ids: readonly string[]): Promise<boolean> {
  const row = await tx
    .selectFrom('human_merge')
    .select('id')
    .where('merged_id', 'in', [...ids])
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertApart(
  work: Work,
  [first, second]: readonly [string, string],
  recorded: Recorded,
): Promise<void> {
  await work.tx
    .insertInto('human_apart')
    .values({ school_id: work.schoolId, first_id: first, second_id: second, ...recorded })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'first_id', 'second_id']).where('superseded_at', 'is', null).doNothing(),
    )
    .execute()
}

/** Whether the answer that these two are not one stands. */
export async function isToldApart(
  { tx }: Pick<Work, 'tx'>,
  [first, second]: readonly [string, string],
): Promise<boolean> {
  const row = await tx
    .selectFrom('human_apart')
    .select('recorded_in')
    .where('first_id', '=', first)
    .where('second_id', '=', second)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export async function supersedeApart(
  { tx }: Pick<Work, 'tx'>,
  [first, second]: readonly [string, string],
  recorded: Recorded,
): Promise<void> {
  await tx
    .updateTable('human_apart')
    .set(superseding(recorded))
    .where('first_id', '=', first)
    .where('second_id', '=', second)
    .where('superseded_at', 'is', null)
    .execute()
}

/** The merge as it stands, with both its sheets held to the end of the request: what is looked at is what is taken back. */
export async function holdMerge(work: Pick<Work, 'tx'>, id: string): Promise<MergeRow | undefined> {
  const found = await findMerge(work, id)
  if (!found) return undefined
  await holdSheets(work, [found.survivingId, found.mergedId])
  return findMerge(work, id)
}
