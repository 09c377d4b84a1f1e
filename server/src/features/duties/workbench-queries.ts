import type { showWorkbench, Todo } from '@tongxin/contract/duties/duties'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { type Reach, reachOf } from '@tongxin/core/account/may'
import { academicYearOn } from '@tongxin/core/calendar/academic-year'
import { addDays, type Day, daysBetween } from '@tongxin/core/calendar/day'
import type { Refused } from '@tongxin/core/decision/decision'
import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { isConfirmed } from '../../platform/confirmed-sql.ts'
import type { Work } from '../../platform/work.ts'
import { promisesPutForward } from '../friends/promises/facts.ts'
import { type AnsweredInquiries, answeredInquiries } from '../inquiries/facts.ts'
import {
  changedPairsOf,
  listBooksAsJson,
  todosOfChanges,
  todosOfHandovers,
  todosOfListBooks,
  waitingHandoversOf,
} from '../pairing/queries.ts'
import { type AwaitedSummaries, awaitedSummaries } from '../reports/facts.ts'
import { type AsOfAsked, readAsOf } from './as-of.ts'
import { readBoard } from './board-queries.ts'
import { type BoardSetting, loadBoardSetting } from './board-setting.ts'
import { documentOn } from './ground.ts'

type Workbench = AnswerOf<typeof showWorkbench>

/**
 * The board, and what is to be done now, from what is in the books; the soonest due first, without a date last. As of another
 * day there is the board alone: what is to be done is of today.
 */
export async function readWorkbench(
  work: Work,
  asked: AsOfAsked & { readonly term?: string | undefined },
): Promise<{ readonly ok: true; readonly value: Workbench } | Refused> {
  const asOf = readAsOf(work, asked)
  if (!asOf.ok) return asOf
  const setting = await loadBoardSetting(work, asked.term, asOf.value)
  if (setting.isNow) return { ok: true, value: await readToday(work, setting) }
  const board = await readBoard(work, setting)
  return { ok: true, value: { board, todos: [], changes: [], since: addDays(work.today, -1) } }
}

async function readToday(work: Work, setting: BoardSetting): Promise<Workbench> {
  const reach = reachOf(work.actor, 'board.read')
  const year = academicYearOn(setting.ground.calendar, work.today)
  const inForce = documentOn(setting.ground, work.today)
  const books = await readBooks(work, { reach, year, inForce })
  const board = await readBoard(work, setting)
  const lists = await todosOfListBooks(work, books.lists, {
    ...setting.ground,
    inForce: year === null ? undefined : inForce,
  })
  const changed = await todosOfChanges(work, inForce, books.changed)
  const handovers = todosOfHandovers(books.handovers, inForce)
  const todos = [
    ...setUp(books, board),
    ...lists,
    ...changed,
    ...handovers,
    ...books.answered.map((of): Todo => ({ ...plain, kind: 'inquiries-answered', ...of })),
    ...books.summaries.map(({ state, ...of }): Todo => ({ ...plain, kind: summaryTodos[state], ...of })),
    ...running(books, board, work),
  ]
  return {
    board,
    todos: todos.sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')),
    changes: reach.all ? [...books.changes] : [],
    since: addDays(work.today, -1),
  }
}

type Books = {
  readonly persons: boolean
  readonly pairings: boolean
  readonly terms: boolean
  readonly lists: Parameters<typeof todosOfListBooks>[1]
  readonly changed: Parameters<typeof todosOfChanges>[2]
  readonly handovers: Parameters<typeof todosOfHandovers>[0]
  /** 登记核实 that cadres have answered, term by term. */
  readonly answered: readonly AnsweredInquiries[]
  readonly summaries: readonly AwaitedSummaries[]
  readonly waiting: number
  readonly waiting_for: readonly string[]
  readonly changes: Workbench['changes']
  /** Of the reader's own promises those put forward today, and the soonest day among them. */
  readonly promised: number
  readonly promised_by: Day | null
}

type BooksAsked = {
  readonly reach: Reach
  readonly year: string | null
  readonly inForce: ReturnType<typeof documentOn>
}

async function readBooks(work: Work, { reach, year, inForce }: BooksAsked): Promise<Books> {
  const waiting = sql`p.school_id = current_school() and p.superseded_at is null and not ${isConfirmed('p')}
    and ${withinReach(reach, { unit: 'p.cadre_unit_id', owner: 'p.cadre_id' })}`
  const { rows } = await sql<Books>`select
    exists (select from human_role r where r.school_id = current_school() and r.role = 'person'
      and r.superseded_at is null) as persons,
    exists (select from pairing p where p.school_id = current_school()) as pairings,
    exists (select from academic_term t where t.school_id = current_school() and t.superseded_at is null
      and t.to_on > ${work.today}) or exists (select from year_without_terms y where y.school_id = current_school()
      and y.superseded_at is null and y.to_on > ${work.today}) as terms,
    ${listBooksAsJson(reach, { year, on: work.today })} as lists,
    ${changedPairsOf(work, inForce)} as changed,
    ${waitingHandoversOf(work, inForce)} as handovers,
    ${answeredInquiries(reachOf(work.actor, 'inquiry.keep'))} as answered,
    ${awaitedSummaries(work)} as summaries,
    (select count(distinct p.root_id)::int from contact_part p where ${waiting}) as waiting,
    (select coalesce(json_agg(name), '[]') from (select distinct h.name from contact_part p
      join human_detail h on h.school_id = p.school_id and h.human_id = p.cadre_id and h.superseded_at is null
      where ${waiting} limit 5) names) as waiting_for,
    ${changesSince(addDays(work.today, -1))} as changes,
    own.promised, own.promised_by
    from (${promisesPutForward(work)}) own`.execute(work.tx)
  const [books] = rows
  if (!books) throw new Error('a select without a table gave no row')
  return books
}

type BoardRead = Awaited<ReturnType<typeof readBoard>>

const plain = {
  count: 0,
  dueOn: null,
  missingYear: null,
  cite: null,
  names: [],
} as const satisfies Partial<Todo>

function setUp(books: Books, { hasPolicy }: BoardRead): Todo[] {
  const missing: readonly (readonly [boolean, Todo['kind']])[] = [
    [!hasPolicy, 'no-policy'],
    [!books.terms, 'no-terms'],
    [!books.persons, 'no-roster'],
    [books.persons && !books.pairings, 'no-pairings'],
  ]
  return missing.flatMap(([isMissing, kind]) => (isMissing ? [{ ...plain, names: [], kind }] : []))
}

const summaryTodos = { submitted: 'summaries-to-receive', returned: 'summary-returned' } as const

function running(books: Books, board: BoardRead, work: Work): Todo[] {
  const { total, contact, coverage } = board
  const [first] = contact
  const dueOn = first?.dueOn ?? null
  const left = dueOn === null ? null : daysBetween(work.today, dueOn)
  const endsSoon = left !== null && left >= 0 && left <= nearEndDays
  const units = board.rows.filter((row) => row.counts.uncovered > 0).map(({ unitName }) => unitName)
  const todos: Todo[] = [
    {
      ...plain,
      kind: 'uncovered',
      count: total.uncovered,
      cite: coverage[0]?.cite ?? null,
      names: units.slice(0, 5),
    },
    { ...plain, kind: 'own-promises', count: books.promised, dueOn: books.promised_by, names: [] },
    { ...plain, kind: 'awaiting-confirmation', count: books.waiting, names: [...books.waiting_for] },
    {
      ...plain,
      kind: 'short-near-end',
      count: endsSoon ? total.short : 0,
      dueOn,
      cite: first?.cite ?? null,
      names: [],
    },
  ]
  return todos.filter(({ count }) => count > 0)
}

/** 系统默认: from when on the end of a period is near. */
const nearEndDays = 30

/** Changes since yesterday by what they are about, from the trail of changes; who made them is not told here. */
function changesSince(day: Day): RawBuilder<Books['changes']> {
  return sql`(select coalesce(json_agg(json_build_object('kind', kind, 'count', count, 'lastAt', at) order by at desc), '[]')
    from (select kind, count(*)::int as count, max(at) as at from (
      select at, case
        when act in ('contact.logged', 'contact.amended', 'contact.withdrawn') then 'contacts'
        when act = 'pairing.ended' then 'pairings'
        when act in ('human.recorded', 'unit.recorded', 'unit.closed', 'unit.reopened', 'import.committed') then 'roster'
        when act in ('list.drafted', 'list.step-marked', 'list.step-withdrawn', 'list.stated-unchanged',
          'list.statement-withdrawn') then 'lists'
        when act in ('policy.recorded', 'policy.unit-value-set', 'term.recorded',
          'holiday-year.recorded', 'holiday-year.withdrawn', 'festival.recorded') then 'policy' end as kind
      from audit_event where school_id = current_school() and outcome = 'done'
        and at >= (${day}::timestamp at time zone 'Asia/Shanghai')) changed
    where kind is not null group by kind) grouped)`
}
