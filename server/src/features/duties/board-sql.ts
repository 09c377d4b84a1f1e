// The board as SQL: rows grouped by what decides their state, and people folded into one place each.
import type { Reach } from '@tongxin/core/account/may'
import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import type { Work } from '../../platform/work.ts'
import { type BoardSetting, placeOf } from './board-setting.ts'
import type { StoredState } from './stored-count.ts'

const stateColumns = [
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

const columns = sql.join(stateColumns.map((column) => sql.ref(`d.${column}`)))
const key = sql`row(${columns})::text`

/** The rows of the board within reach; who left before today is nobody's duty. */
function boardRows({ keys }: BoardSetting, reach: Reach): RawBuilder<unknown> {
  const names = sql`${keys.map(({ requirement }) => requirement)}::text[], ${keys.map(({ period }) => period)}::text[]`
  return sql`d.school_id = current_school() and d.applies <> 'ended'
    and (d.requirement, d.period) in (select * from unnest(${names}))
    and ${withinReach(reach, { unit: 'd.unit_id', owner: 'd.cadre_id' })}`
}

/** Which rows mean what, by the text of the columns that decide it. One statement that groups them. */
export async function loadPlaces(work: Work, setting: BoardSetting, reach: Reach): Promise<Places> {
  if (setting.keys.length === 0) return { texts: [], places: [] }
  const { rows } = await sql<StoredState & { readonly text: string }>`
    select ${columns}, ${key} as text from duty_count d where ${boardRows(setting, reach)}
    group by ${columns}`.execute(work.tx)
  const known = rows.flatMap((row) => {
    const place = placeOf(setting, row)
    return place === null ? [] : [{ text: row.text, place }]
  })
  return { texts: known.map(({ text }) => text), places: known.map(({ place }) => place) }
}

export type Places = { readonly texts: readonly string[]; readonly places: readonly string[] }

/**
 * Every person of the board with one figure: what the pairings say first, then coverage. Once for the whole reach (`whole`)
 * and once for each unit; `elsewhere` is covered by a pairing that is not of this unit.
 */
export function foldedPersons(
  setting: BoardSetting,
  reach: Reach,
  { texts, places }: Places,
): RawBuilder<unknown> {
  return sql`
    select person_id, unit_id, grouping(unit_id) = 1 as whole, case
        when bool_or(place = 'short') then 'short'
        when bool_or(place = 'unclear') then 'unclear'
        when bool_or(place = 'met') then 'met'
        when count(*) filter (where place = 'uncovered') >= ${setting.coverageWays} then 'uncovered'
        when bool_or(place in ('uncovered', 'doubtful')) then 'unclear'
        when bool_or(place = 'new') then 'new'
        else 'elsewhere' end as figure
    from (
      select d.person_id, d.unit_id, k.place from duty_count d
      join unnest(${[...texts]}::text[], ${[...places]}::text[]) as k (text, place) on k.text = ${key}
      where ${boardRows(setting, reach)} and d.person_id is not null) placed
    group by grouping sets ((person_id, unit_id), (person_id))`
}
