import { showCalendar } from '@tongxin/contract/calendar/calendar'
import type { Send } from '@tongxin/contract/call'
import { listEvidence } from '@tongxin/contract/contacts/evidence'
import { listOwnInquiries } from '@tongxin/contract/contacts/inquiries'
import { listContacts } from '@tongxin/contract/contacts/ledger'
import { listReturnedEntries } from '@tongxin/contract/contacts/taking-back'
import { listNotices, listUrgings } from '@tongxin/contract/duties/urging'
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@tongxin/contract/endpoint'
import { listHandovers } from '@tongxin/contract/pairing/handover'
import { listAskedLines } from '@tongxin/contract/pairing/list-confirmation'
import { listPolicyVersions } from '@tongxin/contract/policy/policy'
import { showPolicyText } from '@tongxin/contract/policy/policy-text'
import { day } from '@tongxin/core/calendar/day'
import type { Refusal } from '@tongxin/core/decision/refusal'
import * as z from 'zod/mini'
import { calendarWith } from './calendars.ts'

/** What a screen sent to one endpoint, read by the contract's own schemas. */
export interface FakeRequest<E extends Endpoint> {
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
  readonly headers: Headers
}

type Reply<E extends Endpoint> = (
  request: FakeRequest<E>,
) => AnswerOf<E> | Refused | Promise<AnswerOf<E> | Refused>

interface Refused {
  readonly refusal: Refusal
}

interface Route {
  readonly endpoint: Endpoint
  readonly reply: (request: FakeRequest<Endpoint>) => unknown
  readonly version: number | undefined
}

export interface FakeServer {
  /** How an endpoint answers from now on; a later word on the same endpoint replaces the earlier. */
  answer<E extends Endpoint>(endpoint: E, reply: Reply<E>, version?: number): FakeServer
  /** `false`: nothing arrives any more. */
  online: boolean
  /** Ids of the endpoints that were called, in order. */
  readonly called: string[]
  readonly send: Send
}

/**
 * A transport that answers by the contract: requests and answers pass its schemas, so that a screen cannot be
 * tested against data the server would never send. A call nobody answers fails the test.
 */
export function fakeServer(): FakeServer {
  const routes: Route[] = []
  const server: FakeServer = {
    online: true,
    called: [],
    answer(endpoint, reply, version) {
      routes.unshift({ endpoint, reply: reply as Route['reply'], version })
      return server
    },
    async send(url, init) {
      if (!server.online) throw new TypeError('offline')
      const address = new URL(url, 'http://localhost')
      const route = routes.find((one) => matches(one.endpoint, init.method ?? 'GET', address.pathname))
      if (!route) return failLoudly(`nobody answers ${init.method} ${address.pathname}`)
      server.called.push(route.endpoint.id)
      return respond(route, await route.reply(requestOf(route.endpoint, address, init)))
    },
  }
  // The shell of the desk asks for the terms and the document in force on every page, the document for its own text, 待办 on
  // the phone for lists, handovers, notices and questions that wait for a word, boards for who was asked before; a test that cares
  // answers anew.
  return server
    .answer(showCalendar, () => calendarWith({ version: 0, can: { write: false } }))
    .answer(listAskedLines, () => ({ rows: [] }))
    .answer(listContacts, () => ({ rows: [], previous: null, next: null }))
    .answer(listReturnedEntries, () => ({ rows: [] }))
    .answer(listEvidence, () => ({ rows: [], can: { add: false } }))
    .answer(listNotices, () => ({ rows: [] }))
    .answer(listOwnInquiries, () => ({ rows: [] }))
    .answer(listUrgings, () => ({ rows: [], today: day('2026-11-20'), can: { urge: true } }))
    .answer(listHandovers, () => ({ rows: [], missing: [], asked: null }))
    .answer(listPolicyVersions, () => ({ rows: [], can: { load: false } }))
    .answer(showPolicyText, () => ({ text: null, can: { upload: false } }))
}

export function refuse(refusal: Refusal): Refused {
  return { refusal }
}

function matches(endpoint: Endpoint, method: string, path: string): boolean {
  return endpoint.method === method && pattern(endpoint).test(path)
}

function pattern(endpoint: Endpoint): RegExp {
  return new RegExp(`^${endpoint.path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
}

function requestOf(endpoint: Endpoint, address: URL, init: RequestInit): FakeRequest<Endpoint> {
  const { params, query, body } = endpoint
  return {
    params: params && z.parse(params, { ...pattern(endpoint).exec(address.pathname)?.groups }),
    query: query && z.parse(query, Object.fromEntries(address.searchParams)),
    body: typeof body === 'object' ? z.parse(body, JSON.parse(String(init.body))) : init.body,
    headers: new Headers(init.headers),
  } as FakeRequest<Endpoint>
}

function respond({ endpoint, version }: Route, value: unknown): Response {
  const headers = { 'content-type': 'application/json', ...(version ? { etag: `"${version}"` } : {}) }
  if (typeof value === 'object' && value !== null && 'refusal' in value)
    return new Response(JSON.stringify(value), { status: 409, headers })
  if (typeof endpoint.answer === 'string') return new Response(null, { status: 204 })
  return new Response(JSON.stringify(z.parse(endpoint.answer, value)), { headers })
}

function failLoudly(what: string): never {
  const fault = new Error(what)
  queueMicrotask(() => {
    throw fault
  })
  throw fault
}
