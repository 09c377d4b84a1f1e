import type * as contract from '@tongxin/contract/duties/duties'
import type { BoardPerson, FigureName } from '@tongxin/contract/duties/duties'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { may, reachOf } from '@tongxin/core/account/may'
import type { Refused } from '@tongxin/core/decision/decision'
import { nextDue } from '@tongxin/core/duties/next-due'
import type { AsOf } from '@tongxin/core/roster/dated'
import { maskName } from '@tongxin/core/roster/masks'
import { sql } from 'kysely'
import { inRosterOrder, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { type AsOfAsked, readAsOf } from './as-of.ts'
import { type BoardSetting, loadBoardSetting } from './board-setting.ts'
import { foldedPersons, hasPersons, loadPlaces } from './board-sql.ts'
import { findLinesOfPairs } from './lines.ts'
import { loadPersonLines, type PersonLine } from './person-lines.ts'

export type PersonsQuery = AsOfAsked & {
  readonly term?: string | undefined
  readonly figure?: FigureName | undefined
  readonly unitId?: string | undefined
  readonly page: number
  readonly size: number
}

/** The persons behind a figure, and how each of their pairings stands. The reading is audited with their ids. */
export async function listBoardPersons(work: Work, query: PersonsQuery): Promise<PersonsFound> {
  const asOf = readAsOf(work, query)
  return asOf.ok ? { ok: true, value: await listAsOf(work, query, asOf.value) } : asOf
}

type PersonsFound =
  | { readonly ok: true; readonly value: AnswerOf<typeof contract.listBoardPersons> }
  | Refused

async function listAsOf(work: Work, query: PersonsQuery, asOf: AsOf) {
  const setting = await loadBoardSetting(work, query.term, asOf)
  const reach = reachOf(work.actor, 'board.read')
  const places = await loadPlaces(work, setting, reach)
  if (!hasPersons(setting, places)) return { rows: [], total: 0 }
  const { rows } = await sql<PersonRow>`
    select one.person_id, one.figure, one.unit_id, ${unitNameOn(sql.ref('one.unit_id'), work.today)} as unit_name, h.name,
      count(*) over ()::int as total
    from (${foldedPersons(setting, reach, places)}) one
    join human_detail h on h.school_id = current_school() and h.human_id = one.person_id and h.superseded_at is null
    where ${query.unitId === undefined ? sql`one.whole` : sql`not one.whole and one.unit_id = ${query.unitId}`}
      and ${figureIs(query)}
    order by ${inRosterOrder('h', 'person', work.today)} limit ${query.size} offset ${(query.page - 1) * query.size}`.execute(
    work.tx,
  )
  const ids = rows.map(({ person_id }) => person_id)
  if (ids.length > 0)
    await work.record([{ act: 'human.listed', subjectKind: 'human', subjectIds: ids, fields: ['duties'] }])
  const lines = await loadPersonLines(work, setting, ids)
  const nextDue = await nextDueOf(work, setting, lines)
  const visible = lines.filter(({ unitId }) => reach.all || reach.unitIds.includes(unitId ?? ''))
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row): BoardPerson => {
      const own = visible.filter(({ personId }) => personId === row.person_id)
      const unitId = row.unit_id ?? own[0]?.unitId ?? null
      const plain = may(work.actor, 'human.read', { unitId }).allowed
      return {
        personId: row.person_id,
        name: plain ? row.name : maskName(row.name),
        unitName: row.unit_name ?? own[0]?.unitName ?? null,
        figure: row.figure === 'elsewhere' ? 'new' : row.figure,
        pairings: own
          .flatMap((line) => (line.pairing === null ? [] : [{ ...line.pairing, nextDue: nextDue(line) }]))
          .sort(asBegun),
      }
    }),
  }
}

/** Their ids are in the order in which they were entered. */
function asBegun(one: BoardPerson['pairings'][number], other: BoardPerson['pairings'][number]): number {
  return one.pairingId.localeCompare(other.pairingId)
}

/** Of what stands now: as of another day a pair has nothing due next. */
async function nextDueOf(work: Work, { isNow, ground }: BoardSetting, lines: readonly PersonLine[]) {
  const pairs = lines.flatMap(({ cadreId, personId, pairing }) =>
    pairing === null || cadreId === null ? [] : [{ cadreId, personId }],
  )
  const found = isNow && pairs.length > 0 ? await findLinesOfPairs(work, ground, pairs) : undefined
  return ({ cadreId, personId }: PersonLine) =>
    nextDue(found?.get(cadreId ?? '')?.get(personId) ?? []) ?? null
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
