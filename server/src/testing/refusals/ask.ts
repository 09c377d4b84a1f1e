// Sends anything to an endpoint as somebody who may ask it, well or badly.
import { randomUUID } from 'node:crypto'
import { type AnyInput, addressOf } from '@tongxin/contract/call'
import type { Endpoint } from '@tongxin/contract/endpoint'
import type { Refusal } from '@tongxin/core/decision/refusal'
import type { FastifyInstance } from 'fastify'

export type Sending = {
  readonly what: string
  readonly input: AnyInput
  /** What is sent instead of the body as JSON or as a file. */
  readonly payload?: Buffer
  /** Headers beside or instead of those a page sends; an empty one is left out. */
  readonly headers?: Readonly<Record<string, string>>
}

export type Answer = { readonly status: number; readonly refusal: Refusal | undefined; readonly text: string }

export type Ask = (endpoint: Endpoint, sending: Sending) => Promise<Answer>

export function askAs(app: FastifyInstance, cookie: string, file: Uint8Array<ArrayBuffer>): Ask {
  return async (endpoint, { input, payload, headers }) => {
    const body = payload === undefined ? await bodyOf(endpoint, input, file) : { payload }
    const answer = await app.inject({
      method: endpoint.method,
      url: addressOf(endpoint, input),
      headers: given({ ...headersOf(endpoint, input), cookie, ...body.headers, ...headers }),
      ...(body.payload === undefined ? {} : { payload: body.payload }),
    })
    const text = answer.statusCode < 400 ? '' : answer.payload
    return { status: answer.statusCode, refusal: refusalIn(text), text }
  }
}

function headersOf(endpoint: Endpoint, { version }: AnyInput): Record<string, string> {
  return {
    'x-tongxin': '1',
    ...(endpoint.creates ? { 'idempotency-key': randomUUID() } : {}),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  }
}

type Body = { readonly payload?: Buffer; readonly headers?: Readonly<Record<string, string>> }

async function bodyOf({ body }: Endpoint, input: AnyInput, file: Uint8Array<ArrayBuffer>): Promise<Body> {
  if (body === undefined) return {}
  if (body === 'file') return formWith(new File([file], '单位.xlsx'))
  return { headers: { 'content-type': 'application/json' }, payload: Buffer.from(JSON.stringify(input.body)) }
}

/** One file as a page uploads it. */
export async function formWith(file: File): Promise<Required<Body>> {
  const form = new FormData()
  form.set('file', file)
  const request = new Request('http://tongxin.test', { method: 'POST', body: form })
  return {
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  }
}

function given(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
}

function refusalIn(text: string): Refusal | undefined {
  if (!text.startsWith('{"refusal":{"code":')) return undefined
  const told = JSON.parse(text) as { readonly refusal: Refusal }
  return told.refusal
}
