import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Shell } from './shell.ts'

const forever = { maxAge: '365d', immutable: true }

/**
 * Serves the built web: hashed assets for ever, and for every other address below / the desk, below /m the phone,
 * each with this request's nonce and this installation's base path filled in and never stored.
 */
export async function serveWeb(app: FastifyInstance, shell: Shell): Promise<void> {
  const { webRoot } = shell
  if (webRoot === null) {
    app.setNotFoundHandler((_, reply) => answerNowhere(reply))
    return
  }
  const pages = { desk: await readPage(webRoot, 'index.html'), phone: await readPage(webRoot, 'phone.html') }
  await app.register(fastifyStatic, {
    root: join(webRoot, 'assets'),
    prefix: '/assets/',
    ...forever,
    index: false,
  })
  // Files of fixed name: the mark, the phone's manifest and its service worker (whose scope is /m/).
  await app.register(fastifyStatic, {
    root: webRoot,
    prefix: '/',
    wildcard: false,
    index: false,
    decorateReply: false,
    globIgnore: ['assets/**', '*.html'],
    setHeaders: (answer, path) => {
      // What a service worker fetches obeys the policy its own script came with.
      if (path.endsWith('shell-worker.js')) answer.setHeader('Content-Security-Policy', "default-src 'self'")
    },
  })
  const base = shell.publicUrl?.pathname.replace(/\/?$/, '/') ?? '/'
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/')) return answerNowhere(reply)
    return sendPage(reply, isPhone(request) ? pages.phone : pages.desk, base)
  })
}

function answerNowhere(reply: FastifyReply) {
  return reply.status(404).send({ refusal: { code: 'not-found' } })
}

function readPage(webRoot: string, name: string): Promise<string> {
  return readFile(join(webRoot, name), 'utf8')
}

function isPhone(request: FastifyRequest): boolean {
  return /^\/m(?:[/?]|$)/.test(request.url)
}

function sendPage(reply: FastifyReply, page: string, base: string) {
  const nonce = randomBytes(16).toString('base64')
  reply.header('Content-Security-Policy', policyWith(nonce))
  reply.header('Cache-Control', 'no-store').type('text/html; charset=utf-8')
  return reply.send(page.replaceAll('__BASE__', base).replaceAll('__CSP_NONCE__', nonce))
}

/** One nonce for scripts and styles: antd writes its styles under the page's. */
function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
