import type { Day } from '@tongxin/core/calendar/day'
import type { FactKind } from '@tongxin/core/roster/human-sheet'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** A dated fact of a human as one shape for all kinds, so that a sheet or a whole school is one statement. */
export type FactRow = {
  readonly kind: FactKind | 'deaths'
  readonly id: string
  readonly human_id: string
  readonly unit_id: string | null
  /** role · party · title · status · kind of qualification · word · register · kind of portfolio · day somebody died */
  readonly word: string
  /** body · word of the qualification · seat of the identity */
  readonly second: string | null
  /** rank · level */
  readonly third: string | null
  /** organisation */
  readonly fourth: string | null
  readonly sort_order: number
  readonly is_main: boolean
  readonly valid_from: Day
  readonly valid_to: Day | null
  readonly recorded_on: Day
  readonly superseded_on: Day | null
}

export type FactScope = {
  /** Absent: everybody of the school. As SQL: an array that a statement finds itself. */
  readonly humanIds?: readonly string[] | RawBuilder<unknown>
  /** Also what was superseded: for judging with the knowledge of an earlier day. */
  readonly withSuperseded: boolean
}

/** Every dated fact of the humans, in the order it was entered: one statement. */
export async function loadFactRows(tx: Tx, scope: FactScope): Promise<readonly FactRow[]> {
  if (scope.humanIds && 'length' in scope.humanIds && scope.humanIds.length === 0) return []
  const { rows } = await factRowsOf(scope).execute(tx)
  return rows
}

/** The same as a piece of SQL, for a statement that asks for more than this. */
export function factRowsOf(scope: FactScope): RawBuilder<FactRow> {
  const parts = selections.map(([kind, columns, table]) => selectFacts(kind, { columns, table, scope }))
  parts.push(selectDeaths(scope))
  return sql<FactRow>`${sql.join(parts, sql` union all `)} order by 3, 11 desc, 9, 2`
}

// kind, then unit_id, word, second, third, fourth, sort_order, is_main as SQL, and the table.
const selections: readonly (readonly [FactKind, string, string])[] = [
  ['roles', 'unit_id, role, null, null, null, sort_order, false', 'human_role'],
  ['memberships', 'null::uuid, party, null, null, null, 0, false', 'party_membership'],
  ['posts', 'unit_id, title, body, rank, null, sort_order, is_main', 'post'],
  ['employments', 'unit_id, status, null, null, null, 0, false', 'employment'],
  ['qualifications', 'null::uuid, kind, word, null, null, 0, false', 'qualification'],
  ['identities', 'null::uuid, word, role, level, organisation, 0, false', 'identity'],
  ['registers', 'null::uuid, register, null, null, null, 0, false', 'register_entry'],
  ['portfolios', 'unit_id, kind, null, null, null, 0, false', 'portfolio'],
]

function selectFacts(
  kind: FactKind,
  from: { readonly columns: string; readonly table: string; readonly scope: FactScope },
): RawBuilder<unknown> {
  const names = ['unit_id', 'word', 'second', 'third', 'fourth', 'sort_order', 'is_main']
  const columns = from.columns
    .split(', ')
    .map((column, at) => sql`${sql.raw(column)} as ${sql.ref(names[at] ?? '')}`)
  return sql`select ${sql.lit(kind)} as kind, id, human_id, ${sql.join(columns)}, valid_from, valid_to,
    ${onDay('recorded_at')} as recorded_on, ${onDay('superseded_at')} as superseded_on
    from ${sql.table(from.table)} where school_id = current_school()${within(from.scope)}`
}

/** A death stands in the detail of a sheet, as exactly as it is known; it holds from the first day it may have been. */
function selectDeaths(scope: FactScope): RawBuilder<unknown> {
  return sql`select 'deaths' as kind, id, human_id, null::uuid as unit_id, died as word, null as second, null as third,
    null as fourth, 0 as sort_order, false as is_main, (died || substr('-01-01', length(died) - 3))::date as valid_from,
    null::date as valid_to, ${onDay('recorded_at')} as recorded_on, ${onDay('superseded_at')} as superseded_on
    from human_detail where school_id = current_school() and died is not null${within(scope)}`
}

function within({ humanIds, withSuperseded }: FactScope): RawBuilder<unknown> {
  const ids = humanIds && ('length' in humanIds ? sql`${[...humanIds]}::uuid[]` : humanIds)
  const among = ids ? sql` and human_id = any(${ids})` : sql``
  return withSuperseded ? among : sql`${among} and superseded_at is null`
}

/** The day in Shanghai on which something became known. */
export function onDay(column: string): RawBuilder<Day> {
  return sql<Day>`(${sql.ref(column)} at time zone 'Asia/Shanghai')::date`
}
