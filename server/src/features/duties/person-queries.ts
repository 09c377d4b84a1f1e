import type { BoardPerson, FigureName } from '@tongxin/contract/duties'
import { may, reachOf } from '@tongxin/core/account/may'
import { maskName } from '@tongxin/core/roster/masks'
import { sql } from 'kysely'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { loadBoardSetting } from './board-setting.ts'
import { foldedPersons, loadPlaces } from './board-sql.ts'
import { loadCountsOfPersons } from './store.ts'

export type PersonsQuery = {
  readonly term?: string | undefined
  readonly figure?: FigureName | undefined
  readonly unitId?: string | undefined
  readonly page: number
  readonly size: number
}

/** The persons behind a figure, and how each of their pairings stands. The reading is audited with their ids. */
export async function listBoardPersons(work: Work, query: PersonsQuery) {
  const setting = await loadBoardSetting(work, query.term)
  const reach = reachOf(work.actor, 'board.read')
  const places = await loadPlaces(work, setting, reach)
  if (places.length === 0) return { rows: [], total: 0 }
  const { rows } = await sql<PersonRow>`
    select one.person_id, one.figure, one.unit_id, ${unitNameOn(sql.ref('one.unit_id'), work.today)} as unit_name, h.name,
      count(*) over ()::int as total
    from (${foldedPersons(setting, reach, places)}) one
    join human_detail h on h.school_id = current_school() and h.human_id = one.person_id and h.superseded_at is null
    where ${query.unitId === undefined ? sql`one.whole` : sql`not one.whole and one.unit_id = ${query.unitId}`}
      and ${figureIs(query)}
    order by h.pinyin, one.person_id limit ${query.size} offset ${(query.page - 1) * query.size}`.execute(
    work.tx,
  )
  const ids = rows.map(({ person_id }) => person_id)
  if (ids.length > 0)
    await work.record([{ act: 'human.listed', subjectKind: 'human', subjectIds: ids, fields: ['duties'] }])
  const counts = await loadCountsOfPersons(work, ids, setting.keys)
  const visible = counts.filter((row) => reach.all || reach.unitIds.includes(row.unit_id ?? ''))
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row): BoardPerson => {
      const own = visible.filter((count) => count.person_id === row.person_id)
      const unitId = row.unit_id ?? own[0]?.unit_id ?? null
      const plain = may(work.actor, 'human.read', { unitId }).allowed
      return {
        personId: row.person_id,
        name: plain ? row.name : maskName(row.name),
        unitName: row.unit_name ?? own[0]?.unit_name ?? null,
        figure: row.figure === 'elsewhere' ? 'new' : row.figure,
        pairings: own.flatMap((count) =>
          count.bearer_kind === 'pairing' && count.applies !== 'ended'
            ? [
                {
                  pairingId: count.bearer_id,
                  cadreName: count.cadre_name ?? '',
                  state: setting.stateOf(count) ?? 'unknown',
                  counted: count.counted + count.late,
                  lastOn: count.last_on,
                },
              ]
            : [],
        ),
      }
    }),
  }
}

type PersonRow = {
  readonly person_id: string
  readonly figure: FigureName | 'elsewhere'
  readonly unit_id: string | null
  readonly unit_name: string | null
  readonly name: string
  readonly total: number
}

function figureIs({ figure, unitId }: PersonsQuery) {
  if (figure === undefined) return unitId === undefined ? sql`true` : sql`one.figure <> 'elsewhere'`
  if (figure === 'new' && unitId === undefined) return sql`one.figure in ('new', 'elsewhere')`
  return sql`one.figure = ${figure}`
}
