import type { Refusal } from '@tongxin/core/decision/refusal'
import type { AnswerOf, CallInput, Endpoint } from './endpoint.ts'

/** The answer of a call: the value, or the refusal the server gave. A lost connection is a refusal of its own. */
export type CallResult<A> =
  | { readonly ok: true; readonly value: A; readonly version: number | null }
  | { readonly ok: false; readonly refusal: Refusal | NoAnswer; readonly requestId: string | null }

/** No usable answer: the network is gone, or something between answered in the server's place. */
export type NoAnswer = { readonly code: 'no-answer' }

/** How a request leaves: `fetch` in a browser, an injected function in tests. */
export type Send = (url: string, init: RequestInit) => Promise<Response>

export type AnyInput = {
  readonly params?: Record<string, unknown>
  readonly query?: Record<string, unknown>
  readonly body?: unknown
  readonly key?: string
  readonly version?: number
}

export type Call = <E extends Endpoint>(
  endpoint: E,
  input: CallInput<E> & AnyInput,
) => Promise<CallResult<AnswerOf<E>>>

/** The typed client of the contract. `base` is the address the product is mounted at, without a closing slash. */
export function makeCall(base: string, send: Send): Call {
  return async (endpoint, input) => {
    const answer = await sent(send, base + addressOf(endpoint, input), requestOf(endpoint, input))
    if (answer === undefined) return { ok: false, refusal: { code: 'no-answer' }, requestId: null }
    return read(endpoint, answer)
  }
}

/** The path with its parameters and query filled in; for links to files as well as for calls. */
export function addressOf(endpoint: Endpoint, input: AnyInput): string {
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name])),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The request of a call without its address: for a file that is asked for by sending something. */
export function requestOf(endpoint: Endpoint, input: AnyInput): RequestInit {
  // The header is the proof that a page of ours asked: a foreign form cannot set it.
  const headers: Record<string, string> = { 'X-Tongxin': '1' }
  if (input.key !== undefined) headers['Idempotency-Key'] = input.key
  if (input.version !== undefined) headers['If-Match'] = `"${input.version}"`
  const init: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin' }
  if (endpoint.body === undefined) return init
  if (endpoint.body === 'file') return { ...init, body: formWith(input.body) }
  headers['Content-Type'] = 'application/json'
  return { ...init, body: JSON.stringify(input.body) }
}

function formWith(file: unknown): FormData {
  const form = new FormData()
  if (file instanceof Blob) form.set('file', file)
  return form
}

async function sent(send: Send, url: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await send(url, init)
  } catch {
    return undefined
  }
}

async function read<E extends Endpoint>(endpoint: E, response: Response): Promise<CallResult<AnswerOf<E>>> {
  const requestId = response.headers.get('x-request-id')
  if (!response.ok) return { ok: false, refusal: await refusalOfResponse(response), requestId }
  const text = typeof endpoint.answer === 'string' ? '' : await response.text()
  // Our own server has parsed it with the same schema on its way out.
  const value: AnswerOf<E> = text === '' ? undefined : JSON.parse(text)
  const version = /"(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1]
  return { ok: true, value, version: version === undefined ? null : Number(version) }
}

/** What the server refused; something between that answers in its place is no answer. */
export async function refusalOfResponse(response: Response): Promise<Refusal | NoAnswer> {
  try {
    const sent: { readonly refusal?: Refusal } | null = JSON.parse(await response.text())
    return typeof sent?.refusal?.code === 'string' ? sent.refusal : { code: 'no-answer' }
  } catch {
    return { code: 'no-answer' }
  }
}
