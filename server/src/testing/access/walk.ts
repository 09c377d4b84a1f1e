// Asks every endpoint as every role about every record, with good and bad sessions, and keeps what came back.
import { randomUUID } from 'node:crypto'
import { read, utils } from '@e965/xlsx'
import { type AnyInput, addressOf } from '@tongxin/contract/call'
import type { AccessRule } from '@tongxin/core/account/access'
import { type Role, roles } from '@tongxin/core/account/role'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../app.ts'
import { newToken, sessionCookie } from '../../http/session.ts'
import { badSessions, expectedOf, type Question, reaches, type SessionState, type Verdict } from './oracle.ts'
import { rolledBack, type Trace } from './rolled-back.ts'
import type { Sample } from './samples/sample.ts'
import type { Target } from './target.ts'
import type { World } from './world.ts'
import { sampleTable } from './world-papers.ts'

/** One request and what came of it. */
export type Step = {
  readonly sample: Sample
  readonly role: Role
  readonly kind: Target['kind'] | 'none'
  readonly question: Question
  readonly status: number
  readonly verdict: Verdict
  /** The text of a JSON answer or a table; empty for other files. */
  readonly body: string
  readonly bytes: number
  readonly traces: readonly Trace[]
  /** Of the nouns the answer lists: which records stood in it. */
  readonly listed: ReadonlyMap<Target, boolean>
}

export type Walk = (sample: Sample, role: Role, target: Target | null, session: SessionState) => Promise<Step>

/** The walk's own server: each of its transactions is undone at the end. */
export async function startWalk(world: World): Promise<Walk> {
  const traces: Trace[] = []
  const database = rolledBack(world.app.test.database, (trace) => traces.push(trace))
  const app = await buildApp({ ...world.app.shell, database })
  const cookies = await badCookies(world)
  const table = await sampleTable()
  return async (sample, role, target, session) => {
    const asker = world.askers[role]
    const cookie = session === 'valid' ? asker.client.cookie : cookies[session]
    const record = target ? target.facts : null
    const malformed = target?.kind === 'malformed'
    const input = sample.ask(target ?? nothing, world)
    traces.length = 0
    const sent = await send(app, { sample, input, cookie, table, spoil: malformed })
    const { endpoint } = sample
    return {
      sample,
      role,
      kind: target?.kind ?? 'none',
      question: { endpoint, asker, session, malformed, record },
      ...sent,
      verdict: verdictOf(sent, sample),
      traces: [...traces],
      listed: listedIn(sent.body, sample, world),
    }
  }
}

const nothing: Target = { kind: 'nonexistent', id: randomUUID(), facts: 'nowhere' }

/** Everything there is to ask of one endpoint. */
export async function walkEndpoint(walk: Walk, sample: Sample, world: World): Promise<readonly Step[]> {
  const steps: Step[] = []
  const targets = targetsOf(sample, world)
  for (const role of roles) {
    for (const target of targets) steps.push(await walk(sample, role, target, 'valid'))
    if (hasParts(sample)) steps.push(await walk(sample, role, malformedFor(sample, targets), 'valid'))
  }
  const [target = null] = targets
  for (const session of badSessions) steps.push(await walk(sample, 'office', target, session))
  return steps
}

function targetsOf({ noun, only }: Sample, { targets }: World): readonly (Target | null)[] {
  if (noun === null) return [null]
  return [...targets[noun].filter((target) => only?.(target) ?? true), { ...nothing, id: randomUUID() }]
}

function hasParts({ endpoint }: Sample): boolean {
  return endpoint.params !== undefined || (endpoint.body !== undefined && endpoint.body !== 'file')
}

function malformedFor({ endpoint }: Sample, [first]: readonly (Target | null)[]): Target {
  const id = endpoint.params ? 'not-a-number-of-anything' : (first?.id ?? nothing.id)
  return { ...(first ?? nothing), kind: 'malformed', id }
}

/** What a step should have said under these rules, and did not. */
export function wrongUnder(rules: readonly AccessRule[], steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => {
    const { sample, question, verdict } = step
    const expected = expectedOf(rules, question)
    const asked = `${sample.endpoint.id} as ${step.role} (${question.session}) of ${step.kind}`
    const wrong = verdict === expected ? [] : [`${asked}: ${verdict} (${step.status}), not ${expected}`]
    const unseen = [...step.listed].flatMap(([target, stands]) => {
      if (typeof target.facts === 'string' || verdict !== 'admitted') return []
      const { facts } = target
      const may = rules
        .filter(
          ({ role, may: ops }) => role === step.role && ops.some((op) => op === sample.endpoint.permission),
        )
        .some((rule) => reaches(rule, question.asker, facts))
      return may === stands ? [] : [`${asked}: ${target.kind} is ${stands ? '' : 'not '}in the list`]
    })
    return [...wrong, ...unseen]
  })
}

type Sent = Pick<Step, 'status' | 'body' | 'bytes'>

function verdictOf({ status, body }: Pick<Sent, 'status' | 'body'>, sample: Sample): Verdict {
  const code = status < 400 ? '' : codeIn(body)
  if (code === 'invalid' && status === 400) return 'malformed'
  if (code === 'unauthenticated') return 'unauthenticated'
  if (code === 'forbidden') return 'forbidden'
  if (code === 'not-found' || status === sample.refusedAs) return 'not-found'
  return 'admitted'
}

function codeIn(body: string): string {
  const told = JSON.parse(body) as { refusal?: { code: string } }
  return told.refusal?.code ?? ''
}

function listedIn(body: string, sample: Sample, { targets }: World) {
  const { lists = [] } = sample
  return new Map(
    lists.flatMap((noun) =>
      targets[noun].map((target) => [target, body.includes(nameIn(sample, target))] as const),
    ),
  )
}

/** What a record is known by in an answer: its id, and in a file, where no id stands, its day. */
function nameIn({ endpoint }: Sample, { id, heldOn }: Target): string {
  return endpoint.answer === 'file' ? (heldOn ?? id) : id
}

type Sending = {
  readonly sample: Sample
  readonly input: AnyInput
  readonly cookie: string
  readonly table: Uint8Array<ArrayBuffer>
  readonly spoil: boolean
}

async function send(app: FastifyInstance, { sample, input, cookie, table, spoil }: Sending): Promise<Sent> {
  const { endpoint } = sample
  const headers: Record<string, string> = { 'x-tongxin': '1', cookie }
  if (endpoint.creates) headers['idempotency-key'] = randomUUID()
  if (input.version !== undefined) headers['if-match'] = `"${input.version}"`
  const url = addressOf(endpoint, input)
  const payload = await payloadOf(sample, { input, table, spoil })
  const answer = await app.inject({
    method: endpoint.method,
    url,
    headers: { ...headers, ...payload?.headers },
    ...(payload ? { payload: payload.bytes } : {}),
  })
  const text = textIn(String(answer.headers['content-type'] ?? ''), answer.rawPayload)
  return { status: answer.statusCode, body: text, bytes: answer.rawPayload.length }
}

function textIn(type: string, bytes: Buffer): string {
  if (type.includes('json')) return bytes.toString('utf8')
  if (!type.includes('spreadsheet')) return ''
  return Object.values(read(bytes).Sheets)
    .map((sheet) => utils.sheet_to_csv(sheet))
    .join('\n')
}

async function payloadOf(
  { endpoint: { body }, file }: Sample,
  { input, table, spoil }: Pick<Sending, 'input' | 'table' | 'spoil'>,
) {
  if (body === undefined) return undefined
  if (body !== 'file') {
    const sent = spoil ? { ...(input.body as object), fieldNobodyKnows: 1 } : input.body
    return { headers: { 'content-type': 'application/json' }, bytes: Buffer.from(JSON.stringify(sent)) }
  }
  const form = new FormData()
  form.set('file', new File([file ?? table], '单位.xlsx'))
  const request = new Request('http://tongxin.test', { method: 'POST', body: form })
  return {
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    bytes: Buffer.from(await request.arrayBuffer()),
  }
}

/** Cookies of the office that open nothing any more, or never did. */
async function badCookies({ app }: World): Promise<Record<(typeof badSessions)[number], string>> {
  const cookieAfter = async (change: string) => {
    const { cookie, accountId } = await app.signIn('office')
    await app.test.asOwner(change, [accountId])
    return cookie
  }
  const session = (set: string) => cookieAfter(`update session set ${set} where account_id = $1`)
  return {
    none: '',
    invented: `${sessionCookie}=${newToken()}`,
    expired: await session(`expires_at = '2026-11-20T09:39:00+08:00'`),
    idle: await session(`last_seen_at = '2026-11-20T07:39:00+08:00'`),
    'signed-out': await session(`ended_at = '2026-11-20T09:39:00+08:00'`),
    suspended: await cookieAfter(`update account set suspended_at = now() where id = $1`),
  }
}
