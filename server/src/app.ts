import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import { endpoints } from '@tongxin/contract/endpoints'
import fastify, { type FastifyInstance } from 'fastify'
import { accountRoutes } from './features/account/routes.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { calendarRoutes } from './features/calendar/routes.ts'
import { contactRoutes } from './features/contacts/routes.ts'
import { dutyRoutes } from './features/duties/routes.ts'
import { evidenceRoutes } from './features/evidence/routes.ts'
import { friendRoutes } from './features/friends/routes.ts'
import { importRoutes } from './features/imports/routes.ts'
import { inquiryRoutes } from './features/inquiries/routes.ts'
import { pairingRoutes } from './features/pairing/routes.ts'
import { policyRoutes } from './features/policy/routes.ts'
import { reportRoutes } from './features/reports/routes.ts'
import { rosterRoutes } from './features/roster/routes.ts'
import { templateRoutes } from './features/templates/routes.ts'
import { urgingRoutes } from './features/urging/routes.ts'
import { compress } from './http/compress.ts'
import { answerFault } from './http/fault.ts'
import { guard } from './http/guard.ts'
import { mountRoutes } from './http/mount.ts'
import { uploadMegabytes } from './http/read-parts.ts'
import type { Route } from './http/route.ts'
import { findSchools } from './http/schools.ts'
import { serveWeb } from './http/serve-web.ts'
import type { Shell } from './http/shell.ts'

const routes: readonly Route[] = [
  ...accountRoutes,
  ...auditRoutes,
  ...calendarRoutes,
  ...contactRoutes,
  ...evidenceRoutes,
  ...dutyRoutes,
  ...friendRoutes,
  ...pairingRoutes,
  ...policyRoutes,
  ...rosterRoutes,
  ...reportRoutes,
  ...urgingRoutes,
  ...inquiryRoutes,
  ...importRoutes,
  ...templateRoutes,
]

/** The whole server as one value: nothing is reached for, everything it works with is handed in. */
export async function buildApp(shell: Shell): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    trustProxy: shell.trustProxy,
    bodyLimit: 1024 * 1024,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    http: { headersTimeout: 15_000 },
    genReqId: () => shell.ids.next(),
    routerOptions: { maxParamLength: 100 },
    rewriteUrl: ({ url = '/' }) => withoutBase(url, shell.publicUrl),
  })
  await app.register(cookie, {
    parseOptions: {
      httpOnly: true,
      sameSite: 'strict',
      secure: shell.secureCookies,
      path: shell.publicUrl?.pathname ?? '/',
    },
  })
  await app.register(multipart, { limits: { fileSize: uploadMegabytes * 1024 * 1024, files: 1, fields: 5 } })
  await guard(app, shell)
  compress(app)
  app.setErrorHandler(answerFault(shell.log))
  mountRoutes(
    app,
    { promised: endpoints, routes },
    { shell, schools: findSchools(shell.database, shell.clock) },
  )
  app.get('/api/health', async () => ({ ok: true }))
  await serveWeb(app, shell)
  return app
}

/** Below a sub-path of PUBLIC_URL the same addresses hold, whether or not the proxy in front takes the path away. */
function withoutBase(url: string, publicUrl: URL | null): string {
  const base = publicUrl?.pathname.replace(/\/$/, '') ?? ''
  if (base === '' || (url !== base && !url.startsWith(`${base}/`))) return url
  return url.slice(base.length) || '/'
}
