// A running app on a database of its own, and people signed in to it who speak the contract.
import { type Call, makeCall } from '@tongxin/contract/call'
import type { Role } from '@tongxin/core/account/role'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { buildApp } from '../app.ts'
import { startPapers } from '../documents/papers.ts'
import { digestOf, newToken, sessionCookie } from '../http/session.ts'
import type { Shell } from '../http/shell.ts'
import { workFor } from '../http/work-for.ts'
import { createFixedClock, type FixedClock } from '../platform/clock.ts'
import { inSchool } from '../platform/database.ts'
import { createIds } from '../platform/ids.ts'
import { createKept } from '../platform/kept.ts'
import { silentLog } from '../platform/log.ts'
import { createMemory } from '../platform/memory.ts'
import { createVault } from '../platform/vault.ts'
import { makeVaultKeys } from '../platform/vault-keys.ts'
import type { Work } from '../platform/work.ts'
import { createTestDatabase, createTestSchool, type TestDatabase } from './database.ts'

export type Client = {
  readonly accountId: string
  /** What its browser keeps; empty without a session. */
  readonly cookie: string
  readonly call: Call
  /** The raw answer to a GET, for files and headers. */
  /** A file the server makes; of something that is sent to it where a request says so. */
  readonly download: (
    address: string,
    request?: RequestInit,
  ) => Promise<{ status: number; headers: Headers; bytes: Buffer }>
}

export type TestApp = {
  readonly app: FastifyInstance
  readonly test: TestDatabase
  readonly shell: Shell
  readonly schoolId: string
  readonly clock: FixedClock
  /** Somebody without a session. */
  readonly visitor: Client
  /** An account with one grant and an open session. */
  readonly signIn: (role: Role, scope?: GrantScope) => Promise<Client>
  /** One transaction of arranging, as the system itself. */
  readonly arrange: <T>(use: (work: Work<null>) => Promise<T>) => Promise<T>
}

export type GrantScope = { readonly humanId?: string; readonly unitId?: string; readonly cadreId?: string }

/** Today is 2026-11-20 in Shanghai unless the clock is set. */
export async function createTestApp(): Promise<TestApp> {
  const test = await createTestDatabase()
  const schoolId = await createTestSchool(test)
  const clock = createFixedClock('2026-11-20T09:40:00+08:00')
  const shell: Shell = {
    database: test.database,
    clock,
    ids: createIds(clock),
    vault: createVault(makeVaultKeys()),
    kept: createKept(),
    memory: createMemory(),
    papers: startPapers(),
    log: silentLog,
    checkpoints: { read: async () => [] },
    publicUrl: null,
    trustProxy: false,
    secureCookies: false,
    loadTest: true,
    webRoot: null,
  }
  const app = await buildApp(shell)
  afterAll(async () => {
    await app.close()
    shell.papers.close()
  })
  const arrange: TestApp['arrange'] = (use) =>
    inSchool(shell.database, schoolId, (tx) =>
      use(workFor(shell, { tx, schoolId, actor: null, requestId: null })),
    )
  return {
    app,
    test,
    shell,
    schoolId,
    clock,
    arrange,
    visitor: clientOf(app, '', ''),
    signIn: async (role, scope = {}) => {
      const opened = await arrange((work) => openSession(work, role, scope))
      return clientOf(app, opened.accountId, opened.token)
    },
  }
}

async function openSession(work: Work<null>, role: Role, scope: GrantScope) {
  const accountId = work.ids.next()
  const token = newToken()
  const recorded = await work.record([
    { act: 'account.opened', subjectKind: 'account', subjectIds: [accountId] },
  ])
  const { school_id } = { school_id: work.schoolId }
  const name = `${role}-${accountId.slice(-6)}`
  await work.tx
    .insertInto('account')
    .values({
      school_id,
      id: accountId,
      human_id: scope.humanId ?? null,
      sign_in_name: name,
      display_name: name,
      ...recorded,
    })
    .execute()
  await work.tx
    .insertInto('account_grant')
    .values({
      school_id,
      id: work.ids.next(),
      account_id: accountId,
      role,
      unit_id: scope.unitId ?? null,
      cadre_id: scope.cadreId ?? null,
      valid_from: work.today,
      ...recorded,
    })
    .execute()
  const moment = work.now.toISOString()
  await work.tx
    .insertInto('session')
    .values({
      school_id,
      id: work.ids.next(),
      account_id: accountId,
      token_digest: digestOf(token),
      created_at: moment,
      last_seen_at: moment,
      expires_at: new Date(work.now.getTime() + 8 * 3_600_000).toISOString(),
    })
    .execute()
  return { accountId, token }
}

function clientOf(app: FastifyInstance, accountId: string, token: string): Client {
  const cookie: { cookie?: string } = token === '' ? {} : { cookie: `${sessionCookie}=${token}` }
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(new URL(url, 'http://tongxin.test'), {
      ...init,
      headers: { ...init.headers, ...cookie },
    })
    const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer())
    const answer = await app.inject({
      method: request.method as 'GET',
      url,
      headers: Object.fromEntries(request.headers),
      ...(body ? { payload: body } : {}),
    })
    const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    )
    return new Response(answer.statusCode === 204 ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers,
    })
  }
  return {
    accountId,
    cookie: cookie.cookie ?? '',
    call: makeCall('', send),
    download: async (address, request = { method: 'GET' }) => {
      const response = await send(address, request)
      return {
        status: response.status,
        headers: response.headers,
        bytes: Buffer.from(await response.arrayBuffer()),
      }
    },
  }
}
