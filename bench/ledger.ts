// The ledger of a whole school as the desk asks for it, one question after another, from the built server: `npm run bench -- ledger`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { sql } from 'kysely'
import { openSessions } from './data/open-sessions.ts'
import type { ReadySchool } from './data/ready-school.ts'
import { openStage, type Stage } from './data/stage.ts'
import { serve } from './process/serve-part.ts'
import { childrenOf, processorOf } from './process/watch-memory.ts'
import { within } from './within.ts'

export type LedgerFigure = {
  readonly what: string
  /** Milliseconds from the question to the last byte, on the clock. */
  readonly p50: number
  readonly p95: number
  /** Of the server and its database for one answer, on average: other work on the machine shows little in it. */
  readonly processor: number
  readonly kilobytes: number
  /** Null: no page, and no goal of one. */
  readonly goal: number | null
}

/** Milliseconds at p95 for any page of the ledger. */
export const ledgerGoal = 300

type Place = {
  readonly home: string
  readonly server: string
  readonly rounds: number
  /** Told of each question once it is answered: all of them take minutes. */
  readonly say: (line: string) => void
}

/** Each question to so many different subjects as there are rounds, after three that are not counted. */
export async function measureLedger(
  school: ReadySchool,
  { home, server, rounds, say }: Place,
): Promise<readonly LedgerFigure[]> {
  const people = await openSessions(school)
  const [office, secretary] = ['office', 'unit-secretary'].map((role) =>
    people.find((one) => one.role === role),
  )
  const stage = openStage(school.instance, school.schoolId, school.instance.clock.now().toISOString())
  const subjects = await findSubjects(stage)
  const serving = await serve(server, { BENCH_HOME: home })
  try {
    const figures: LedgerFigure[] = []
    for (const question of questionsOf(subjects, school.instance.clock.today())) {
      const asker = question.by === 'secretary' ? secretary : office
      const ask = async (round: number) => {
        if (question.after) await question.after(stage, subjects)
        return put(serving.url, asker?.cookie ?? '', question.at(round))
      }
      const processor = () => processorOfAll([serving.pid, postmasterOf(home)])
      for (let round = 0; round < Math.min(warming, rounds); round += 1) await ask(round)
      const figure = await measured(question, {
        rounds: question.goal === null ? Math.min(few, rounds) : rounds,
        ask,
        processor,
      })
      say(`${figure.what}: ${Math.round(figure.p95)} ms`)
      figures.push(figure)
    }
    return figures
  } finally {
    await serving.stop()
  }
}

const warming = 3
const few = 5

type Answered = { readonly ms: number; readonly bytes: number }
type Asking = {
  readonly rounds: number
  readonly ask: (round: number) => Promise<Answered>
  /** Seconds used so far. */
  readonly processor: () => number
}

async function measured({ what, goal }: Question, { rounds, ask, processor }: Asking): Promise<LedgerFigure> {
  const answers: Answered[] = []
  const began = processor()
  for (let round = 0; round < rounds; round += 1) answers.push(await ask(warming + round))
  const times = answers.map(({ ms }) => ms)
  const kilobytes = Math.max(...answers.map(({ bytes }) => bytes)) / 1000
  const used = ((processor() - began) / rounds) * 1000
  return { what, p50: within(times, 0.5), p95: within(times, 0.95), processor: used, kilobytes, goal }
}

function processorOfAll(pids: readonly number[]): number {
  return pids
    .flatMap((pid) => [pid, ...childrenOf(pid)])
    .map(processorOf)
    .reduce((sum, one) => sum + one, 0)
}

/** The database that the server started, or found. */
function postmasterOf(home: string): number {
  const folder = join(home, 'postgres')
  const [major = ''] = readdirSync(folder).filter((name) => name.startsWith('pg'))
  return Number(readFileSync(join(folder, major, 'postmaster.pid'), 'utf8').split('\n')[0])
}

type Asked = { readonly path: string; readonly body?: object }

type Question = {
  readonly what: string
  readonly by: 'office' | 'secretary'
  readonly goal: number | null
  /** What was changed since it was last asked: of that nothing is remembered. */
  readonly after?: (stage: Stage, of: Subjects) => Promise<void>
  readonly at: (round: number) => Asked
}

function questionsOf(of: Subjects, today: Day): readonly Question[] {
  const page = (what: string, query: (round: number) => string, by: Question['by'] = 'office'): Question => ({
    what,
    by,
    goal: ledgerGoal,
    at: (round) => ({ path: `/api/contacts?${query(round)}` }),
  })
  const search = (what: string, words: string, by: Question['by'] = 'office'): Question => ({
    what,
    by,
    goal: ledgerGoal,
    at: () => ({ path: '/api/contact-search', body: { words, from: addDays(today, -365), to: today } }),
  })
  const count = (what: string, query: string): Question => ({
    what,
    by: 'office',
    goal: ledgerGoal,
    at: () => ({ path: `/api/contact-count?${query}` }),
  })
  const some = (list: readonly string[]) => (round: number) =>
    encodeURIComponent(list[round % list.length] ?? '')
  const [unit, cadre, person, name] = [some(of.units), some(of.cadres), some(of.persons), some(of.names)]
  const halfYear = `from=${addDays(today, -182)}&to=${today}`
  return [
    page('first page', () => ''),
    page('first page, oldest first', () => 'order=oldest'),
    page('first page of 200 lines', () => 'size=200'),
    page('a page in the middle', () => `after=${of.middle}`),
    page('the last page', () => `after=${of.last}`),
    page('the page before one in the middle', () => `before=${of.middle}`),
    page('of a unit', (round) => `unitId=${unit(round)}`),
    page('of a cadre', (round) => `cadreId=${cadre(round)}`),
    page('of a person', (round) => `personId=${person(round)}`),
    page('of a name', (round) => `name=${name(round)}`),
    page('of initials', (round) => `name=${['zy', 'lm', 'wx'][round % 3]}`),
    page('of a name nobody has', () => 'name=zzzz'),
    page('of a form', () => `form=${encodeURIComponent('座谈')}`),
    page('whom the office arranged, of nobody', () => 'initiatedBy=office'),
    page(
      'of a month',
      (round) => `from=${addDays(today, -30 * (round % 30) - 30)}&to=${addDays(today, -30 * (round % 30))}`,
    ),
    page('what waits to be confirmed', () => 'confirmed=no'),
    page('as the books stood a year ago', () => `knownAt=${addDays(today, -365)}`),
    page("a secretary's first page", () => '', 'secretary'),
    page('first page, with what each line counted for', () => 'shows=met'),
    page('first page of 200 lines, with that', () => 'size=200&shows=met'),
    page('what counted for a requirement, half a year', () => `met=contact.semester&${halfYear}`),
    page('what counted for nothing, half a year', () => `met=-&${halfYear}`),
    page('what counted for nothing, a year', () => `met=-&from=${addDays(today, -365)}&to=${today}`),
    page(
      'what counted for nothing, of a unit, half a year',
      (round) => `met=-&unitId=${unit(round)}&${halfYear}`,
    ),
    page("a secretary's of what counted for nothing, half a year", () => `met=-&${halfYear}`, 'secretary'),
    ...[
      page('the same page of a requirement', () => `met=contact.semester&${halfYear}`),
      page('the same page of nothing', () => `met=-&${halfYear}`),
      page('the first page with the column', () => 'shows=met'),
    ].flatMap((question) => [
      { ...question, what: `${question.what}, after a contact of somebody`, after: changeContact },
      { ...question, what: `${question.what}, after somebody's sheet was changed`, after: changeSheet },
      { ...question, what: `${question.what}, after a change of the document`, after: changeDocument },
    ]),
    count('count of all', ''),
    count('count of a month', `from=${addDays(today, -30)}&to=${today}`),
    count('count of what counted for nothing, half a year', `met=-&${halfYear}`),
    count('count of a form', `form=${encodeURIComponent('座谈')}`),
    search('search a year for a word in a third of the texts', '排课'),
    search('search a year for two words', '排课 公寓'),
    search('search a year for a word in none', '量子'),
    search("a secretary's search of a year", '排课', 'secretary'),
    {
      what: 'export of a hundred days',
      by: 'office',
      goal: null,
      at: () => ({ path: `/api/contact-export?from=${addDays(today, -99)}` }),
    },
  ]
}

async function put(url: string, cookie: string, { path, body }: Asked): Promise<Answered> {
  const headers = { cookie, 'x-tongxin': '1', ...(body && { 'content-type': 'application/json' }) }
  const began = performance.now()
  const answer = await fetch(url + path, {
    headers,
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
  const bytes = (await answer.arrayBuffer()).byteLength
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return { ms: performance.now() - began, bytes }
}

type Subjects = Readonly<
  Record<'units' | 'cadres' | 'persons' | 'names', readonly string[]> &
    Record<'middle' | 'last' | 'contact', string>
>

/** The event of a change alone: what was judged before is no longer known to hold. */
async function changeDocument(stage: Stage): Promise<void> {
  await stage.work(({ record }) =>
    record([{ act: 'policy.recorded', subjectKind: 'school', subjectIds: [stage.schoolId] }]),
  )
}

/** The same of one person. */
async function changeSheet(stage: Stage, { persons }: Subjects): Promise<void> {
  await stage.work(({ record }) =>
    record([{ act: 'human.recorded', subjectKind: 'human', subjectIds: persons.slice(0, 1) }]),
  )
}

/** The same of one contact. */
async function changeContact(stage: Stage, { contact }: Subjects): Promise<void> {
  await stage.work(({ record }) =>
    record([{ act: 'contact.amended', subjectKind: 'contact', subjectIds: [contact] }]),
  )
}

async function findSubjects(stage: Stage): Promise<Subjects> {
  return stage.work(async ({ tx }) => {
    const { rows } = await sql<Subjects>`
      with part as (select * from contact_part where school_id = current_school() and superseded_at is null),
      placed as (select held_on || '_' || id as mark, row_number() over (order by held_on desc, id) as place, count(*) over () as lines
        from part),
      latest as (select * from part order by id desc limit 500)
      select (select json_agg(distinct cadre_unit_id) from latest) as units,
        (select json_agg(distinct cadre_id) from latest) as cadres, (select json_agg(distinct person_id) from latest) as persons,
        (select json_agg(distinct d.name) from latest join human_detail d on d.school_id = current_school()
          and d.human_id = latest.person_id and d.superseded_at is null) as names,
        (select mark from placed where place = lines / 2) as middle,
        (select mark from placed where place = greatest(lines - 50, 1)) as last,
        (select root_id from latest limit 1) as contact`.execute(tx)
    const [subjects] = rows
    if (subjects === undefined) throw new Error('the school has no contacts')
    return subjects
  })
}
