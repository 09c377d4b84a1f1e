// Every endpoint with wrong input of every kind, in a school that is the same afterwards.
import { randomUUID } from 'node:crypto'
import type { Endpoint } from '@tongxin/contract/endpoint'
import { accessRules } from '@tongxin/core/account/access'
import { roles } from '@tongxin/core/account/role'
import { describe, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { recordUnit } from '../../features/roster/commands.ts'
import { withWhere } from '../../http/mount.ts'
import { checked } from '../../http/read-parts.ts'
import { workFor } from '../../http/work-for.ts'
import { inSchool } from '../../platform/database.ts'
import { expectedOf } from '../access/oracle.ts'
import { rolledBack, type Trace } from '../access/rolled-back.ts'
import type { Sample } from '../access/samples/sample.ts'
import { samples } from '../access/samples.ts'
import { createWorld } from '../access/world.ts'
import { sampleTable } from '../access/world-papers.ts'
import { createTestSchool } from '../database.ts'
import { must } from '../must.ts'
import { type Answer, askAs, formWith, type Sending } from './ask.ts'
import { flawIn } from './sentence.ts'
import { shuffled } from './shuffled.ts'
import { type Wrong, wrongInputs } from './wrong-values.ts'

/** Of each endpoint so many that its schema lets through are asked, drawn by the seed; REFUSALS=all asks them all. */
const most = process.env['REFUSALS'] === 'all' ? 10_000 : 5

const world = await createWorld()
const traces: Trace[] = []
const faults: unknown[] = []
const app = await buildApp({
  ...world.app.shell,
  database: rolledBack(world.app.test.database, (trace) => traces.push(trace)),
  log: { ...world.app.shell.log, error: (_, fields) => faults.push(fields?.['error']) },
})
const table = await sampleTable()
const ids = [randomUUID(), await unitOfOtherSchool(), world.school.units.library, world.school.persons.ning]

type Told = { readonly endpoint: Endpoint; readonly sending: Sending; readonly role: (typeof roles)[number] }
/** One refusal of each kind from each endpoint, asked again of the school itself. */
const again = new Map<string, Told>()

describe('wrong input is refused in words and changes nothing', () => {
  test.each(samples.map((sample) => [sample.endpoint.id, sample] as const))(
    '%s',
    async (_, sample) => {
      const { good, role } = await goodOf(sample)
      const { endpoint } = sample
      const wrong = wrongInputs(endpoint, good.input, ids)
      expect(wrong.flatMap((one) => flawOfSchema(endpoint, one))).toEqual([])
      const through = wrong.filter((one) => problemsOf(endpoint, one).length === 0)
      const [stopped] = wrong.filter((one) => problemsOf(endpoint, one).length > 0)
      const sent = [
        ...(stopped ? [stopped] : []),
        ...shuffled(through, endpoint.id).slice(0, reads(endpoint) ? 0 : most),
        ...(await badlySent(endpoint, good)),
      ]
      const flaws: string[] = []
      for (const sending of sent) {
        traces.length = 0
        faults.length = 0
        const answer = await ask(role, sample)(endpoint, sending)
        const flaw = flawOfAnswer(answer)
        if (flaw) flaws.push(`${sending.what}: ${flaw}`)
        else if (answer.refusal && !reads(endpoint))
          again.set(`${endpoint.id} ${answer.refusal.code}`, { endpoint, sending, role })
      }
      expect(flaws).toEqual([])
    },
    60_000,
  )
})

test('what was refused has changed nothing in the school itself', async () => {
  const before = await rowsOf()
  for (const { endpoint, sending, role } of again.values())
    await askAs(world.app.app, world.askers[role].client.cookie, table)(endpoint, sending)
  expect(again.size).toBeGreaterThan(300)
  expect(await rowsOf()).toEqual(before)
}, 60_000)

/** A request that is answered well, where there is one, and by whom. */
async function goodOf(sample: Sample) {
  const { endpoint, noun, only } = sample
  const targets = noun === null ? [null] : world.targets[noun].filter((target) => only?.(target) ?? true)
  const ways = roles.flatMap((role) =>
    targets
      .filter((target) => {
        const record = target === null ? null : target.facts
        const question = {
          endpoint,
          asker: world.askers[role],
          session: 'valid',
          record,
          malformed: false,
        } as const
        return expectedOf(accessRules, question) === 'admitted'
      })
      .map((target) => ({
        role,
        input: sample.ask(target ?? { kind: 'nonexistent', id: randomUUID(), facts: 'nowhere' }, world),
      })),
  )
  for (const { role, input } of ways.slice(0, reads(endpoint) ? 0 : 12)) {
    const good = { what: 'good', input }
    const { status } = await ask(role, sample)(endpoint, good)
    if (status < 300) return { good, role }
  }
  const [first] = ways
  if (!first) throw new Error(`nobody may ask ${endpoint.id}`)
  return { good: { what: 'good', input: first.input }, role: first.role }
}

/** A file is read in a process of its own, which takes its time; its own tests send it every kind of file. */
function reads({ body }: Endpoint): boolean {
  return body === 'file'
}

function ask(role: (typeof roles)[number], { file }: Sample) {
  const bytes = typeof file === 'string' ? new Uint8Array(Buffer.from(file)) : (file ?? table)
  return askAs(app, world.askers[role].client.cookie, bytes)
}

function problemsOf(endpoint: Endpoint, { input }: Wrong) {
  const problems: Parameters<typeof checked>[2] = []
  const query = Object.fromEntries(
    Object.entries(input.query ?? {}).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
    ),
  )
  checked(endpoint.params, asTexts(input.params), problems)
  checked(endpoint.query, query, problems)
  if (endpoint.body !== 'file') checked(endpoint.body, input.body ?? {}, problems)
  return problems
}

function asTexts(params: Readonly<Record<string, unknown>> = {}) {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
}

/** What the schema itself answers is judged here, without asking the server each time. */
function flawOfSchema(endpoint: Endpoint, wrong: Wrong): readonly string[] {
  const problems = problemsOf(endpoint, wrong)
  if (problems.length === 0) return []
  const flaw = flawIn(withWhere(endpoint, { code: 'invalid', fields: problems.slice(0, 50) }))
  return flaw === undefined ? [] : [`${wrong.what}: ${flaw}`]
}

/** The transport of a request done badly. */
async function badlySent(endpoint: Endpoint, good: Sending): Promise<readonly Sending[]> {
  const json = { 'content-type': 'application/json' }
  const one = (what: string, more: Partial<Sending>): Sending => ({ ...good, what, ...more })
  const file = async (what: string, bytes: string, name: string) =>
    one(what, await formWith(new File([bytes], name)))
  return [
    ...(endpoint.versioned
      ? ['', '7', '"x"', '"99999999999999999999"', '"777"', '"0"'].map((version) =>
          one(`If-Match ${version}`, { headers: { 'if-match': version } }),
        )
      : []),
    ...(endpoint.creates
      ? ['', 'k'.repeat(3000)].map((key) =>
          one(`key of ${key.length}`, { headers: { 'idempotency-key': key } }),
        )
      : []),
    ...(endpoint.body === undefined
      ? []
      : [
          one('broken JSON', { payload: Buffer.from('{"a":'), headers: json }),
          one('empty JSON', { payload: Buffer.alloc(0), headers: json }),
          one('a list for a body', { payload: Buffer.from('[]'), headers: json }),
          one('null for a body', { payload: Buffer.from('null'), headers: json }),
          one('another type', { payload: Buffer.from('<a/>'), headers: { 'content-type': 'text/xml' } }),
          one('no type', { payload: Buffer.from('{}'), headers: { 'content-type': '' } }),
          one('more than a megabyte', { payload: Buffer.from(`"${'长'.repeat(400_000)}"`), headers: json }),
          one('half a form', {
            payload: Buffer.from(
              '--x\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\nab',
            ),
            headers: { 'content-type': 'multipart/form-data; boundary=x' },
          }),
          one('a form without a boundary', {
            payload: Buffer.from('--x'),
            headers: { 'content-type': 'multipart/form-data' },
          }),
        ]),
    ...(endpoint.body === 'file' ? [await file('no table', 'GIF89a', '表.xlsx')] : []),
  ]
}

function flawOfAnswer({ status, refusal, text }: Answer): string | undefined {
  if (status >= 500 && refusal?.code !== 'paper-not-written')
    return `${status} ${faults.map(String).join()} ${text.slice(0, 200)}`
  if (status < 400) return undefined
  if (!refusal) return `${status} no refusal: ${text.slice(0, 200)}`
  const touched = traces.flatMap(({ changed }) => changed).filter((name) => !kept.includes(name))
  return touched.length > 0 ? `changed ${touched.join()}` : flawIn(refusal)
}

/** A refused attempt leaves its audit event, a failed sign-in is counted. */
const kept = ['audit_event', 'audit_unsealed', 'sign_in_failure', 'session']

async function rowsOf(): Promise<Readonly<Record<string, unknown>>> {
  const tables = await world.app.test.asOwner(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  const counts = tables
    .map(({ name }) => String(name))
    .filter((name) => !kept.includes(name))
    .map((name) => `(select count(*) from "${name}") as "${name}"`)
  const [row] = await world.app.test.asOwner(`select ${counts.join(', ')}`)
  return row ?? {}
}

/** The id of a unit of a school beside ours. */
async function unitOfOtherSchool(): Promise<string> {
  const { test, schoolId, shell } = world.app
  await test.asOwner(`update school set host = 'localhost' where school_id = $1`, [schoolId])
  const other = await createTestSchool(test, '云谷大学')
  return inSchool(shell.database, other, async (tx) => {
    const work = workFor(shell, { tx, schoolId: other, actor: null, requestId: null })
    const sent = {
      name: '外国语学院',
      shortName: null,
      kind: '二级党组织',
      parentId: null,
      sortOrder: 0,
      from: null,
      to: null,
    }
    return must(await recordUnit(work, { id: work.ids.next(), version: null, sent })).id
  })
}
