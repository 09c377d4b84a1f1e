import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sessionCookie } from './session.ts'
import type { Shell } from './shell.ts'

const megabyte = 1024 * 1024

/** What stands before every route: security headers, a limit per session or address, and shedding load before falling over. */
export async function guard(app: FastifyInstance, shell: Shell): Promise<void> {
  await app.register(helmet, {
    // Answers of the API are never a page; a page brings its own policy with its nonce (serve-web.ts).
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    hsts: shell.secureCookies,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(rateLimit, {
    max: 1200,
    timeWindow: '1 minute',
    // A campus stands behind one address: who is signed in is counted by session, and pages and files not at all.
    keyGenerator: (request) => sessionOf(request) ?? request.ip,
    allowList: (request) => shell.loadTest || !isOfApi(request),
  })
  await app.register(underPressure, {
    // 0 is never: a test on a busy machine is about something else.
    maxEventLoopDelay: shell.loadTest ? 0 : 1500,
    maxHeapUsedBytes: 1500 * megabyte,
    maxRssBytes: 2500 * megabyte,
    // A busy server is not a sick one: the delay says when answers come too late.
    maxEventLoopUtilization: 1,
    // A page without its files stays blank, and a file costs next to nothing: only answers of the API are put off.
    pressureHandler: async (request, reply) => {
      if (!isOfApi(request)) return
      void reply.header('Retry-After', '5')
      throw new Overloaded()
    },
  })
}

/** Told by the one error handler as `overloaded`. */
class Overloaded extends Error {
  readonly statusCode = 503
}

/** Not a page or one of its files. */
export function isOfApi({ url }: { readonly url: string }): boolean {
  return url.startsWith('/api/')
}

/** Signing in itself is counted by address, whatever cookie comes with it. */
function sessionOf(request: FastifyRequest): string | undefined {
  return request.url.startsWith('/api/session') ? undefined : request.cookies[sessionCookie]
}
