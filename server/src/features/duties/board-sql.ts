// The board as SQL: rows grouped by what decides their state, and people folded into one place each.
import type { Reach } from '@tongxin/core/account/may'
import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import type { Work } from '../../platform/work.ts'
import { frozenPlaces } from './board-closing.ts'
import { type BoardSetting, placeOf } from './board-setting.ts'
import type { StateRow } from './stored-count.ts'

/** What decides the state of a row of a board, whose requirements have one period each, known by its name; with the type of the column. */
const deciding = {
  requirement: 'text',
  policy_version_id: 'uuid',
  applies: 'text',
  counted: 'integer',
  counted_hi: 'integer',
  late: 'integer',
  late_hi: 'integer',
  own_at_least: 'integer',
  share: 'double precision',
  open_reading: 'boolean',
} as const satisfies Partial<Record<keyof StateRow, string>>

type Deciding = Pick<StateRow, keyof typeof deciding | 'unit_id' | 'siblings'>

const names = [
  'requirement',
  'policy_version_id',
  'applies',
  'counted',
  'counted_hi',
  'late',
  'late_hi',
  'own_at_least',
  'share',
  'open_reading',
] as const satisfies readonly (keyof typeof deciding)[]

/** Columns as they stand in `d`. The unit decides only where units set numbers of their own. */
const columns = sql.join(names.map((name) => sql.ref(`d.${name}`)))
const unitOf = ({ unitsDecide }: BoardSetting) => (unitsDecide ? sql`d.unit_id` : sql`null::uuid`)

/** The rows of the board within reach; whose pairing has ended is not spoken of by it. */
function boardRows({ keys }: BoardSetting, reach: Reach): RawBuilder<unknown> {
  const wanted = sql`${keys.map(({ requirement }) => requirement)}::text[], ${keys.map(({ period }) => period)}::text[]`
  return sql`d.school_id = current_school() and d.applies <> 'ended' and d.person_id is not null
    and (d.requirement, d.period) in (select * from unnest(${wanted}))
    and ${withinReach(reach, { unit: 'd.unit_id', owner: 'd.cadre_id' })}`
}

/** Which rows mean what. One statement that groups them; core says the state of each group. */
export async function loadPlaces(work: Work, setting: BoardSetting, reach: Reach): Promise<readonly Place[]> {
  if (setting.keys.length === 0) return []
  const { rows } = await sql<Deciding>`
    select ${columns}, unit_id, siblings from (
      select ${columns}, ${unitOf(setting)} as unit_id, ${setting.counts.siblings} as siblings
      from ${setting.counts.rows} d where ${boardRows(setting, reach)}) d
    group by ${columns}, unit_id, siblings`.execute(work.tx)
  const periods = new Map(setting.keys.map(({ requirement, period }) => [requirement, period]))
  return rows.flatMap((row) => {
    const period = periods.get(row.requirement) ?? ''
    const place = placeOf(setting, { ...row, period, period_from: null, period_to: null })
    return place === null ? [] : [{ row, place }]
  })
}

export type Place = { readonly row: Deciding; readonly place: string }

/** Whether the board has any row to fold. */
export function hasPersons({ frozen }: BoardSetting, places: readonly Place[]): boolean {
  return frozen.length > 0 || places.length > 0
}

/**
 * Every person of the board with one figure: what the pairings say first, then coverage. Once for the whole reach (`whole`)
 * and once for each unit; `elsewhere` is covered by a pairing that is not of this unit.
 */
export function foldedPersons(
  setting: BoardSetting,
  reach: Reach,
  places: readonly Place[],
): RawBuilder<unknown> {
  const { frozen } = setting
  const placed = [
    ...(places.length > 0
      ? [sql`select person_id, unit_id, place from (${livePlaces(setting, reach, places)}) live`]
      : []),
    ...(frozen.length > 0 ? [frozenPlaces(frozen, reach)] : []),
  ]
  return sql`
    select person_id, unit_id, grouping(unit_id) = 1 as whole, case
        when bool_or(place = 'short') then 'short'
        when bool_or(place = 'unclear') then 'unclear'
        when bool_or(place = 'met') then 'met'
        when bool_or(place = 'uncovered') then 'uncovered'
        when bool_or(place = 'doubtful') then 'unclear'
        when bool_or(place = 'new') then 'new'
        else 'elsewhere' end as figure
    from (${sql.join(placed, sql` union all `)}) placed
    group by grouping sets ((person_id, unit_id), (person_id))`
}

/** Pairs that need another contact, by unit and cadre. */
export function openPairs(
  setting: BoardSetting,
  reach: Reach,
  places: readonly Place[],
): RawBuilder<unknown> {
  return sql`select unit_id, cadre_id, count(distinct bearer_id)::int as open
    from (${livePlaces(setting, reach, places)}) placed
    where place = 'short' and bearer_kind = 'pairing' and cadre_id is not null
    group by unit_id, cadre_id`
}

function livePlaces(setting: BoardSetting, reach: Reach, places: readonly Place[]): RawBuilder<unknown> {
  return sql`
    select d.person_id, d.unit_id, k.place, d.cadre_id, d.bearer_id, d.bearer_kind from ${setting.counts.rows} d
    join ${asTable(places)} on ${isSame} and coalesce(${unitOf(setting)}, ${nobody}) = coalesce(k.unit_id, ${nobody})
      and ${setting.counts.siblings} = k.siblings
    where ${boardRows(setting, reach)}`
}

const nobody = sql`'00000000-0000-0000-0000-000000000000'::uuid`

// Plain equalities, so that the database can hash them.
const isSame = sql.join(
  names.map((name) =>
    name === 'own_at_least'
      ? sql`coalesce(d.own_at_least, -1) = coalesce(k.own_at_least, -1)`
      : sql`${sql.ref(`d.${name}`)} = ${sql.ref(`k.${name}`)}`,
  ),
  sql` and `,
)

function asTable(places: readonly Place[]): RawBuilder<unknown> {
  const arrays = names.map((name) => sql`${places.map(({ row }) => row[name])}::${sql.raw(deciding[name])}[]`)
  return sql`unnest(${sql.join(arrays)}, ${places.map(({ row }) => row.unit_id)}::uuid[],
    ${places.map(({ row }) => JSON.stringify(row.siblings))}::jsonb[],
    ${places.map(({ place }) => place)}::text[]) as k (${sql.join(names.map((name) => sql.ref(name)))}, unit_id, siblings, place)`
}
