import type { Board, BoardCounts, RuleLine } from '@tongxin/contract/duties/duties'
import { type Reach, reachOf } from '@tongxin/core/account/may'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import type { BoardRule } from '@tongxin/core/duties/board-rules'
import { sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { stoodAt } from '../../platform/known-sql.ts'
import type { Work } from '../../platform/work.ts'
import { countLateByUnit, type TermClosing } from './board-closing.ts'
import type { BoardSetting } from './board-setting.ts'
import { foldedPersons, hasPersons, loadPlaces } from './board-sql.ts'

/** The board of a term within reach: four statements for any number of people. */
export async function readBoard(work: Work, setting: BoardSetting): Promise<Board> {
  const reach = reachOf(work.actor, 'board.read')
  const folded = await countFigures(work, setting, reach)
  const months = monthsOf(setting)
  const contacts = await countContacts(work, setting, reach)
  const { asOf, closing, knownAt } = setting
  const late = closing ? await countLateByUnit(work, { closing, knownAt }, reach) : []
  const units = await findUnits(work, setting, [...folded, ...contacts, ...late])
  const monthsIn = (unitId: string | null) =>
    months.map((month) =>
      month > asOf.on.slice(0, 7)
        ? null
        : (contacts.find((row) => row.unit_id === unitId && row.month === month)?.count ?? 0),
    )
  const rows = units.map(({ id, name }) => ({
    unitId: id,
    unitName: name,
    counts: countsOf(folded.filter((row) => !row.whole && row.unit_id === id)),
    months: monthsIn(id),
    late: late.find((row) => !row.whole && row.unit_id === id)?.count ?? 0,
  }))
  const total = countsOf(folded.filter((row) => row.whole))
  return {
    on: closing?.knownAt ?? asOf.on,
    asOf: setting.isNow ? null : asOf,
    closing: closing && closingLine(closing),
    late: late.find(({ whole }) => whole)?.count ?? 0,
    term: setting.term
      ? { id: setting.term.id, from: setting.term.from, lastDay: addDays(setting.term.to, -1) }
      : null,
    hasPolicy: setting.ground.policies.length > 0,
    contact: setting.rules.contact.map(ruleLine),
    coverage: setting.rules.coverage.map(ruleLine),
    total,
    months: [...months],
    monthTotals: months.map((month, at) =>
      month > asOf.on.slice(0, 7) ? null : rows.reduce((sum, row) => sum + (row.months[at] ?? 0), 0),
    ),
    rows,
  }
}

type FigureRow = {
  readonly unit_id: string | null
  readonly whole: boolean
  readonly figure: keyof BoardCounts | 'elsewhere'
  readonly count: number
}

async function countFigures(work: Work, setting: BoardSetting, reach: Reach): Promise<readonly FigureRow[]> {
  const places = await loadPlaces(work, setting, reach)
  if (!hasPersons(setting, places)) return []
  const { rows } = await sql<FigureRow>`
    select unit_id, whole, figure, count(*)::int as count
    from (${foldedPersons(setting, reach, places)}) folded group by unit_id, whole, figure`.execute(work.tx)
  return rows
}

/** In a unit's row, who is covered by somebody of another unit is not the unit's to see to. */
function countsOf(rows: readonly FigureRow[]): BoardCounts {
  const of = (...figures: readonly FigureRow['figure'][]) =>
    rows.filter(({ figure }) => figures.includes(figure)).reduce((sum, { count }) => sum + count, 0)
  const isWhole = rows.some(({ whole }) => whole)
  const counts = {
    met: of('met'),
    short: of('short'),
    uncovered: of('uncovered'),
    unclear: of('unclear'),
    new: isWhole ? of('new', 'elsewhere') : of('new'),
  }
  return { ...counts, due: counts.met + counts.short + counts.uncovered + counts.unclear + counts.new }
}

type MonthRow = { readonly unit_id: string | null; readonly month: string; readonly count: number }

/** Of a closed term what was known when it ended; what was entered since stands beside. */
async function countContacts(
  work: Work,
  { term, closing, asOf, knownAt }: BoardSetting,
  reach: Reach,
): Promise<readonly MonthRow[]> {
  if (!term) return []
  const { rows } = await sql<MonthRow>`
    select unit_id, to_char(held_on, 'YYYY-MM') as month, sum(count)::int as count from (
      select unit_id, held_on, count(*) as count from (
        select distinct cadre_unit_id as unit_id, held_on, root_id from contact_part
        where school_id = current_school() and ${stoodAt('contact_part', closing?.knownAt ?? knownAt)}
          and held_on >= ${term.from} and held_on < ${term.to} and held_on <= ${asOf.on}
          and ${withinReach(reach, { unit: 'cadre_unit_id', owner: 'cadre_id' })}) occasions
      group by unit_id, held_on) days
    group by 1, 2`.execute(work.tx)
  return rows
}

/** 2026-09 … of the days of a term. */
function monthsOf({ term }: BoardSetting): readonly string[] {
  if (!term) return []
  const months: string[] = []
  for (let day: Day = term.from; day < term.to; day = addDays(day, 1)) {
    const month = day.slice(0, 7)
    if (months.at(-1) !== month) months.push(month)
  }
  return months
}

async function findUnits(
  work: Work,
  { asOf, knownAt }: BoardSetting,
  rows: readonly { readonly unit_id: string | null }[],
) {
  const ids = [...new Set(rows.flatMap(({ unit_id }) => unit_id ?? []))]
  const found = await sql<{ id: string; name: string }>`
    select distinct on (f.sort_order, f.name, f.unit_id) f.unit_id as id, f.name from unit_fact f
    where f.school_id = current_school() and ${stoodAt('f', knownAt)} and f.unit_id = any(${ids}::uuid[])
      and f.valid_from <= ${asOf.on} and (f.valid_to is null or f.valid_to > ${asOf.on})
    order by f.sort_order, f.name, f.unit_id`.execute(work.tx)
  const named: readonly { readonly id: string | null; readonly name: string }[] = found.rows
  const other = { id: null, name: '未列单位' }
  return rows.some(({ unit_id, ...row }) => unit_id === null && !('whole' in row && row.whole))
    ? [...named, other]
    : named
}

function closingLine({ closedOn, knownAt, frozenAt }: TermClosing): NonNullable<Board['closing']> {
  return { closedOn, knownAt, frozenAt }
}

function ruleLine({ rule, turn }: BoardRule): RuleLine {
  const { requirement, ways } = rule
  const [cite] = requirement.cite
  const [way] = ways
  return {
    requirement: rule.key,
    label: requirement.label ?? null,
    cite: cite === undefined ? null : { section: cite.section, phrase: cite.phrase },
    dueOn: turn.standing ? null : turn.dueOn,
    atLeast: way?.numbers[0]?.numbers.atLeast ?? null,
    every: way?.reading.requirement.every ?? null,
    skip: requirement.skip ?? null,
    missing: turn.missing,
  }
}
