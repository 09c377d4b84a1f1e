// Counts of the rules of which it is open how they are counted: each row with those that decide its state with it.
import type { SiblingKeys } from '@tongxin/core/duties/sibling-keys'
import { type RawBuilder, sql } from 'kysely'
import type { StoredCount, StoredState } from './stored-count.ts'

/** The other counts of a row `d`, of the same bearer or of the cadre of a pairing, as one JSON value in a settled order. */
export function siblingsOf(keys: readonly SiblingKeys[]): RawBuilder<readonly StoredState[]> {
  if (keys.length === 0) return none
  const column = (name: keyof SiblingKeys) => sql`${keys.map((key) => key[name])}::text[]`
  return sql`(select coalesce(jsonb_agg(${asJson} order by s.requirement, s.bearer_id), '[]') from duty_count s
    where s.school_id = d.school_id and s.period = d.period and s.bearer_id in (d.bearer_id, d.cadre_id::text)
      and (d.requirement, s.requirement) in (select * from unnest(${column('requirement')}, ${column('sibling')})))`
}

const none = sql<readonly StoredState[]>`'[]'::jsonb`

const columns = [
  'requirement',
  'period',
  'unit_id',
  'period_from',
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
  const pairs = new Set(keys.map(({ requirement, sibling }) => `${requirement}\n${sibling}`))
  return rows.map((row) =>
    [row.bearer_id, ...(row.cadre_id === null || row.cadre_id === row.bearer_id ? [] : [row.cadre_id])]
      .flatMap((bearer) => byBearer.get(`${row.period}\n${bearer}`) ?? [])
      .filter((other) => pairs.has(`${row.requirement}\n${other.requirement}`))
      .sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
      .map(stateColumnsOf),
  )
}

function nameOf({ requirement, bearer_id }: StoredCount): string {
  return `${requirement}\n${bearer_id}`
}

function stateColumnsOf(row: StoredCount): StoredState {
  return {
    requirement: row.requirement,
    period: row.period,
    unit_id: row.unit_id,
    period_from: row.period_from,
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
