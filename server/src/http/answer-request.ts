import { createHash } from 'node:crypto'
import { mayEver } from '@tongxin/core/account/may'
import type { Refusal } from '@tongxin/core/decision/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { againWhenCrossed } from '../platform/crossed.ts'
import { inSchool, inSchoolToWrite, type Tx } from '../platform/database.ts'
import type { Work } from '../platform/work.ts'
import { claimKey } from './client-key.ts'
import { isOwnPage } from './origin.ts'
import { type ReadParts, readParts, type SentParts } from './read-parts.ts'
import { Refused } from './refused.ts'
import type { Result, Route } from './route.ts'
import type { Schools } from './schools.ts'
import { findSession, keepAlive, type Session, sessionCookie } from './session.ts'
import type { Shell } from './shell.ts'
import { workFor } from './work-for.ts'

type Exchange = {
  readonly shell: Shell
  readonly schools: Schools
  readonly route: Route
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/**
 * One request, start to finish, in one transaction of its school: who asks, may they ever, is it new, then the
 * handler. When somebody else's transaction crosses it, all of it is done once more. A refusal rolls everything back; a refused attempt
 * is audited in a transaction of its own.
 */
export async function answerRequest(exchange: Exchange): Promise<Result<unknown>> {
  const { shell, request, route } = exchange
  const schoolId = await exchange.schools.idFor(request.hostname)
  if (schoolId === undefined) return no({ code: 'not-found' })
  if (!isOwnPage(request, shell.publicUrl)) return no({ code: 'foreign-origin' })
  // Nothing is read of what a stranger sends, an upload least of all.
  if (route.endpoint.permission !== 'public' && !request.cookies[sessionCookie])
    return no({ code: 'unauthenticated' })
  const parts = await readParts(route.endpoint, request)
  try {
    return await againWhenCrossed(() =>
      transactionFor(route)(shell.database, schoolId, (tx) =>
        answerInside(exchange, { tx, schoolId, parts }),
      ),
    )
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.refusal.code === 'forbidden') await auditRefusal(exchange, schoolId, error)
    return no(error.refusal)
  }
}

function transactionFor({ endpoint, holdsWhoIsOne }: Route) {
  return endpoint.method === 'GET' || holdsWhoIsOne ? inSchool : inSchoolToWrite
}

type Inside = { readonly tx: Tx; readonly schoolId: string; readonly parts: ReadParts }

async function answerInside(exchange: Exchange, inside: Inside): Promise<Result<unknown>> {
  const { shell, route, request, reply } = exchange
  const { endpoint } = route
  const now = shell.clock.now()
  const token = request.cookies[sessionCookie]
  const session = token ? await findSession(inside.tx, token, { now, today: shell.clock.today() }) : undefined
  const actor = endpoint.permission === 'public' ? null : admit(exchange, session)
  if (!inside.parts.ok) throw new Refused(inside.parts.refusal, session ?? null)
  const parts = inside.parts.value
  const requestId = String(request.id)
  const work = workFor(shell, { tx: inside.tx, schoolId: inside.schoolId, actor, requestId })
  if (session) await keepAlive(inside.tx, session, now)
  const claim = await claimFor(exchange, { ...work, actor: session?.actor ?? null }, parts)
  // The contract's schemas have read what was sent: that it fits the handler, `route` has checked where it was made.
  // oxlint-disable-next-line typescript/consistent-type-assertions
  const result = await route.handle({
    ...work,
    ...parts,
    ...claim,
    requestId,
    address: request.ip,
    device: request.headers['user-agent']?.slice(0, 200) ?? '',
    session: session ?? null,
    checkpoints: shell.checkpoints,
    reply,
    apart: <T>(use: (apart: Work<null>) => Promise<T>) =>
      inSchool(shell.database, inside.schoolId, (tx) =>
        use(workFor(shell, { tx, schoolId: inside.schoolId, actor: null, requestId })),
      ),
  } as never)
  // Thrown so that the transaction rolls back: a refused request leaves nothing half done.
  if (!result.ok) throw new Refused(result.refusal, session ?? null)
  return result
}

function admit({ route }: Exchange, session: Session | undefined) {
  if (!session) throw new Refused({ code: 'unauthenticated' }, null)
  const { permission } = route.endpoint
  if (permission !== 'public' && permission !== 'signed-in' && !mayEver(session.actor, permission)) {
    throw new Refused({ code: 'forbidden', permission }, session)
  }
  return session.actor
}

async function claimFor({ route }: Exchange, work: Work<Session['actor'] | null>, parts: SentParts) {
  const { actor } = work
  if (!route.endpoint.creates || actor === null) return { newId: work.ids.next(), repeated: false }
  if (parts.key === null) throw new Refused({ code: 'client-key-missing' }, null)
  const claim = await claimKey(
    { ...work, actor },
    { key: parts.key, operation: route.endpoint.id, body: [parts.params, fingerprint(parts.body)] },
  )
  if ('code' in claim) throw new Refused(claim, null)
  return claim
}

/** An uploaded file by its digest: its bytes as JSON would be many times their size. */
function fingerprint(body: unknown): unknown {
  const bytes = typeof body === 'object' && body !== null && 'bytes' in body ? body.bytes : undefined
  return bytes instanceof Uint8Array ? createHash('sha256').update(bytes).digest('hex') : body
}

async function auditRefusal(exchange: Exchange, schoolId: string, error: Refused): Promise<void> {
  const { shell, route, request } = exchange
  const actor = error.session?.actor ?? null
  await inSchool(shell.database, schoolId, (tx) =>
    workFor(shell, { tx, schoolId, actor, requestId: String(request.id) }).record([
      { act: 'access.refused', subjectKind: route.endpoint.id, subjectIds: [], outcome: 'refused' },
    ]),
  )
}

function no(refusal: Refusal): Result<never> {
  return { ok: false, refusal }
}
