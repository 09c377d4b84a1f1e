import type { Readable } from 'node:stream'
import type { Endpoint } from '@tongxin/contract/endpoint'
import { fieldInWords } from '@tongxin/contract/field-words'
import type { Refusal } from '@tongxin/core/decision/refusal'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { PaperRefused, Papers } from '../documents/papers.ts'
import { answerRequest } from './answer-request.ts'
import { archiveStream } from './archive-stream.ts'
import { refusalStatus } from './refusal-status.ts'
import type { Download, Result, Route } from './route.ts'
import type { Schools } from './schools.ts'
import type { Shell } from './shell.ts'

/** Mounts every route, and refuses to start when the contract and the routes do not cover each other. */
export function mountRoutes(
  app: FastifyInstance,
  { promised, routes }: { readonly promised: readonly Endpoint[]; readonly routes: readonly Route[] },
  parts: { shell: Shell; schools: Schools },
) {
  refuseGaps(promised, routes)
  for (const route of routes) {
    const { method, path } = route.endpoint
    app.route({
      method,
      url: path,
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const result = await answerRequest({ ...parts, route, request, reply })
        return send(reply, { endpoint: route.endpoint, result, papers: parts.shell.papers })
      },
    })
  }
}

function refuseGaps(promised: readonly Endpoint[], routes: readonly Route[]): void {
  const mounted = new Set(routes.map((route) => route.endpoint))
  const missing = promised.filter((endpoint) => !mounted.has(endpoint)).map((endpoint) => endpoint.id)
  const unknown = routes
    .filter((route) => !promised.includes(route.endpoint))
    .map((route) => route.endpoint.id)
  const unnamed = promised.filter((endpoint) => !endpoint.permission).map((endpoint) => endpoint.id)
  if (missing.length > 0) throw new Error(`endpoints promised but not answered: ${missing.join(', ')}`)
  if (unknown.length > 0) throw new Error(`routes outside the table of endpoints: ${unknown.join(', ')}`)
  if (unnamed.length > 0) throw new Error(`endpoints that name no permission: ${unnamed.join(', ')}`)
}

type Sent = Pick<Shell, 'papers'> & { readonly endpoint: Endpoint; readonly result: Result<unknown> }

async function send(reply: FastifyReply, { endpoint, result, papers }: Sent) {
  if (!result.ok) return sendRefusal(reply, withWhere(endpoint, result.refusal))
  if (result.version !== undefined) reply.header('ETag', `"${result.version}"`)
  if (endpoint.answer === 'nothing') return reply.status(204).send()
  if (isDownload(endpoint, result.value)) return sendDownload(reply, result.value, papers)
  if (typeof endpoint.answer === 'string') throw new Error(`${endpoint.id} answered no file`)
  // Parsing drops every field the contract does not name: nothing leaves by accident.
  return reply.send(z.parse(endpoint.answer, result.value))
}

function sendRefusal(reply: FastifyReply, refusal: Refusal) {
  if (refusal.code === 'too-many-requests') reply.header('Retry-After', refusal.retryAfterSeconds)
  return reply.status(refusalStatus[refusal.code]).send({ refusal })
}

/** Each field that was filled in wrongly, by what people call it. */
export function withWhere(endpoint: Endpoint, refusal: Refusal): Refusal {
  if (refusal.code !== 'invalid') return refusal
  const fields = refusal.fields.map((field) => ({ ...field, where: fieldInWords(field.path, endpoint) }))
  return { ...refusal, fields }
}

function isDownload(endpoint: Endpoint, value: unknown): value is Download {
  if (endpoint.answer !== 'file' || typeof value !== 'object' || value === null) return false
  return 'bytes' in value || 'paper' in value || 'archive' in value
}

async function sendDownload(reply: FastifyReply, file: Download, papers: Papers) {
  if ('bytes' in file) return sendFile(reply, file, file.bytes)
  const written =
    'archive' in file ? await archiveStream(file.archive, papers) : await papers.write(file.paper)
  if ('stopped' in written) return sendRefusal(reply, refusalOfPaper(written))
  return sendFile(reply, file, written)
}

function refusalOfPaper(refused: PaperRefused): Refusal {
  return refused.stopped === 'not-filled'
    ? { code: 'template-not-filled', reason: refused.reason }
    : { code: 'paper-not-written', why: refused.stopped }
}

function sendFile(
  reply: FastifyReply,
  file: Pick<Download, 'name' | 'mediaType'>,
  content: Uint8Array | Readable,
) {
  const plain = file.name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')
  reply.header('Content-Type', file.mediaType)
  // What one may read today is on no disk tomorrow.
  reply.header('Cache-Control', 'private, no-store')
  // Opened as a page of its own after all, it may do nothing.
  reply.header('Content-Security-Policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
  reply.header(
    'Content-Disposition',
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  )
  return reply.send(content instanceof Uint8Array ? Buffer.from(content) : content)
}
