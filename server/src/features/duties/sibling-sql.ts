// Each row with the counts that decide its state with it: where it is open how a rule is counted, or `skip` draws together.
import type { SiblingKeys } from '@tongxin/core/duties/sibling-keys'
import { type RawBuilder, sql } from 'kysely'
import type { StoredCount, StoredState } from './stored-count.ts'

/** The other counts of a row `d`, of the same bearer or of the cadre of a pairing, as one JSON value in a settled order. */
export function siblingsOf(keys: readonly SiblingKeys[]): RawBuilder<readonly StoredState[]> {
  if (keys.length === 0) return none
  return sql`(select coalesce(jsonb_agg(${asJson} order by s.requirement, s.bearer_id, s.period), '[]') from duty_count s
    where s.school_id = d.school_id and s.bearer_id in (d.bearer_id, d.cadre_id::text) and ${decides(keys)})`
}

/** Whether a count `s` decides with `d`: of the same period, or of another that is drawn together with it. */
function decides(keys: readonly SiblingKeys[]): RawBuilder<boolean> {
  const [same, drawn] = [
    keys.filter(({ period }) => period === null),
    keys.filter(({ period }) => period !== null),
  ]
  const column = (of: readonly SiblingKeys[], name: keyof SiblingKeys) =>
    sql`${of.map((key) => key[name])}::text[]`
  const inSame = sql<boolean>`s.period = d.period and (d.requirement, s.requirement) in (
    select * from unnest(${column(same, 'requirement')}, ${column(same, 'sibling')}))`
  if (drawn.length === 0) return inSame
  return sql`(${inSame} or s.period <> d.period and (d.requirement, s.requirement, s.period) in (
    select * from unnest(${column(drawn, 'requirement')}, ${column(drawn, 'sibling')}, ${column(drawn, 'period')})))`
}

const none = sql<readonly StoredState[]>`'[]'::jsonb`

const columns = [
  'requirement',
  'period',
  'unit_id',
  'period_from',
  'period_to',
  'applies',
  'counted',
  'counted_hi',
  'late',
  'late_hi',
  'own_at_least',
  'share',
  'open_reading',
  'policy_version_id',
] as const satisfies readonly (keyof StoredState)[]

const asJson = sql`jsonb_build_object(${sql.join(
  columns.flatMap((name) => [sql.lit(name), sql.ref(`s.${name}`)]),
)})`

/** The same of rows that are at hand, in their order. */
export function siblingsAmong(
  rows: readonly StoredCount[],
  keys: readonly SiblingKeys[],
): readonly (readonly StoredState[])[] {
  if (keys.length === 0) return rows.map(() => [])
  const byBearer = new Map<string, StoredCount[]>()
  for (const row of rows) {
    const key = `${row.period}\n${row.bearer_id}`
    const found = byBearer.get(key)
    if (found) found.push(row)
    else byBearer.set(key, [row])
  }
  const named = new Set(
    keys.map(({ requirement, sibling, period }) => `${requirement}\n${sibling}\n${period ?? ''}`),
  )
  const decides = (row: StoredCount, { requirement, period }: StoredCount) =>
    named.has(`${row.requirement}\n${requirement}\n${period === row.period ? '' : period}`)
  const drawn = [...new Set(keys.flatMap(({ period }) => period ?? []))]
  return rows.map((row) =>
    [row.bearer_id, ...(row.cadre_id === null || row.cadre_id === row.bearer_id ? [] : [row.cadre_id])]
      .flatMap((bearer) =>
        [...new Set([row.period, ...drawn])].flatMap((period) => byBearer.get(`${period}\n${bearer}`) ?? []),
      )
      .filter((other) => decides(row, other))
      .sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
      .map(stateColumnsOf),
  )
}

function nameOf({ requirement, bearer_id, period }: StoredCount): string {
  return `${requirement}\n${bearer_id}\n${period}`
}

function stateColumnsOf(row: StoredCount): StoredState {
  return {
    requirement: row.requirement,
    period: row.period,
    unit_id: row.unit_id,
    period_from: row.period_from,
    period_to: row.period_to,
    applies: row.applies,
    counted: row.counted,
    counted_hi: row.counted_hi,
    late: row.late,
    late_hi: row.late_hi,
    own_at_least: row.own_at_least,
    share: row.share,
    open_reading: row.open_reading,
    policy_version_id: row.policy_version_id,
  }
}
