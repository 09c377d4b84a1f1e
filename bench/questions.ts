// What both servers are asked, by people who would ask it.
import { randomUUID } from 'node:crypto'
import { addDays } from '@tongxin/core/calendar/day'
import type { Sent } from 'autocannon'
import { sql } from 'kysely'
import type { Question } from './compare.ts'
import { rollDice } from './data/dice.ts'
import { inventBrief } from './data/invented.ts'
import { openSessions, type SignedIn } from './data/open-sessions.ts'
import type { ReadySchool } from './data/ready-school.ts'
import { openStage } from './data/stage.ts'
import { connections } from './load/run-load.ts'

export async function prepareQuestions(school: ReadySchool, creates: number): Promise<readonly Question[]> {
  const people = await openSessions(school)
  const cadres = new Map(people.flatMap((one) => (one.humanId ? [[one.humanId, one] as const] : [])))
  const { pairs, records, term } = await findSubjects(school)
  return [
    askForLists(people.filter(({ role }) => role === 'unit-secretary')),
    askForRecords(records, cadres),
    askToCreate({ pairs, cadres, creates, school }),
    askForBoard(
      people.filter(({ role }) => role === 'office'),
      term,
    ),
  ]
}

/** Each secretary the ledger of the own unit. */
function askForLists(secretaries: readonly SignedIn[]): Question {
  return {
    name: 'list',
    goal: 0.6,
    ours: shares(
      secretaries.map(({ unitId, cookie }) => get(`/api/contacts?unitId=${unitId}&size=50`, cookie)),
    ),
    floor: shares(secretaries.map(({ unitId }) => get(`/contacts?unitId=${unitId}`))),
  }
}

/** Each cadre a contact of their own, with its texts. */
function askForRecords(records: readonly Subject[], cadres: ReadonlyMap<string, SignedIn>): Question {
  return {
    name: 'record',
    goal: 0.5,
    ours: records.map(({ id, cadreId }) => get(`/api/contacts/${id}`, cadres.get(cadreId)?.cookie)),
    floor: records.map(({ id }) => get(`/contacts/${id}`)),
  }
}

/** Each cadre a new contact with somebody paired; no two requests are the same. */
function askToCreate(of: {
  readonly pairs: readonly Pair[]
  readonly cadres: ReadonlyMap<string, SignedIn>
  readonly creates: number
  readonly school: ReadySchool
}): Question {
  const dice = rollDice(11)
  const today = of.school.instance.clock.today()
  const bodies = Array.from({ length: of.creates }, (_, index) => {
    const pair = of.pairs[(index * 7) % of.pairs.length]
    if (!pair) throw new Error('the school has no pairs')
    const { cadreId, personId } = pair
    const part = {
      personId,
      initiatedBy: 'cadre',
      brief: inventBrief(dice),
      topics: ['教学科研'],
      raised: null,
      remark: '',
      spoke: null,
      promise: null,
    }
    const heldOn = addDays(today, -dice.below(20))
    return { cadreId, body: { cadreId, heldOn, form: '个别谈心', place: '办公室', parts: [part] } }
  })
  return {
    name: 'create',
    goal: 0.4,
    p99: 60,
    once: true,
    ours: bodies.map(({ cadreId, body }) => post('/api/contacts', body, of.cadres.get(cadreId)?.cookie)),
    floor: bodies.map(({ body }) => post('/contacts', body)),
  }
}

/** The office the whole school. */
function askForBoard(office: readonly SignedIn[], term: string): Question {
  return {
    name: 'board',
    goal: 0.5,
    p50: 60,
    ours: shares(office.map(({ cookie }) => get(`/api/board?term=${term}`, cookie))),
    floor: shares([get(`/board?period=${term}`)]),
  }
}

/** One request for each connection at least. */
function shares(requests: readonly Sent[]): readonly Sent[] {
  return Array.from({ length: connections }, () => requests).flat()
}

function get(path: string, cookie = ''): Sent {
  return { method: 'GET', path, headers: { cookie } }
}

function post(path: string, body: object, cookie = ''): Sent {
  const headers = {
    cookie,
    'content-type': 'application/json',
    'x-tongxin': '1',
    'idempotency-key': randomUUID(),
  }
  return { method: 'POST', path, headers, body: JSON.stringify(body) }
}

type Pair = { readonly cadreId: string; readonly personId: string }
type Subject = { readonly id: string; readonly cadreId: string }

async function findSubjects({ instance, schoolId }: ReadySchool) {
  const stage = openStage(instance, schoolId, instance.clock.now().toISOString())
  return stage.work(async ({ tx, today }) => {
    const pairs = await tx
      .selectFrom('pairing')
      .select(['cadre_id as cadreId', 'person_id as personId'])
      .orderBy('id')
      .execute()
    const parts = await tx
      .selectFrom('contact_part')
      .select(['root_id as id', 'cadre_id as cadreId'])
      .where('superseded_at', 'is', null)
      .orderBy('id')
      .limit(100_000)
      .execute()
    const { id } = await tx
      .selectFrom('academic_term')
      .select(sql<string>`academic_year || '-' || sequence`.as('id'))
      .where('from_on', '<=', today)
      .orderBy('from_on', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return {
      pairs,
      term: id,
      records: parts.filter((_, index) => index % Math.ceil(parts.length / 2000) === 0),
    }
  })
}
