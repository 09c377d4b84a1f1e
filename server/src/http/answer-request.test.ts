// A request against rivals, answered over a real database.
import { endpoint } from '@tongxin/contract/endpoint'
import fastify from 'fastify'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { createTestApp } from '../testing/test-app.ts'
import { answerFault } from './fault.ts'
import { mountRoutes } from './mount.ts'
import { nothing, route } from './route.ts'
import { findSchools } from './schools.ts'

const { shell, signIn } = await createTestApp()
const { cookie } = await signIn('office')
const write = endpoint({
  id: 'greeting.write',
  method: 'POST',
  path: '/api/greeting',
  permission: 'signed-in',
  summary: 'Writes.',
  answer: 'nothing',
  refusals: [],
})

/** Asks an endpoint that the database ends with this code, so many times. */
async function ended(code: string, times: number) {
  let asked = 0
  const app = fastify()
  const logged: string[] = []
  const log = {
    ...shell.log,
    warn: (words: string) => logged.push(words),
    error: (words: string) => logged.push(words),
  }
  app.decorateRequest('cookies')
  app.addHook('onRequest', async (request) => {
    request.cookies = { tongxin_session: cookie.split('=')[1] }
  })
  app.setErrorHandler(answerFault(log))
  const answers = route(write, async ({ tx }) => {
    asked += 1
    if (asked <= times)
      await sql.raw(`do $$ begin raise exception 'ended' using errcode = '${code}'; end $$`).execute(tx)
    return nothing()
  })
  mountRoutes(
    app,
    { promised: [write], routes: [answers] },
    { shell, schools: findSchools(shell.database, shell.clock) },
  )
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/api/greeting',
    headers: { 'x-tongxin': '1' },
  })
  return { asked, statusCode, refused: body === '' ? null : JSON.parse(body).refusal.code, logged }
}

describe('what the database ends', () => {
  test.each(['40P01', '40001'])('because of a rival (%s) is asked once more', async (code) => {
    expect(await ended(code, 1)).toEqual({ asked: 2, statusCode: 204, refused: null, logged: [] })
    expect(await ended(code, 2)).toEqual({ asked: 2, statusCode: 503, refused: 'overloaded', logged: [] })
  })

  test.each(['55P03', '57014'])('after waiting too long (%s) is told as a busy server', async (code) => {
    expect(await ended(code, 1)).toEqual({ asked: 1, statusCode: 503, refused: 'overloaded', logged: [] })
  })

  test('since somebody else entered the same (23505) is asked once more, then told so, and logged', async () => {
    expect(await ended('23505', 1)).toEqual({ asked: 2, statusCode: 204, refused: null, logged: [] })
    expect(await ended('23505', 2)).toMatchObject({
      asked: 2,
      refused: 'changed-meanwhile',
      logged: ['conflict'],
    })
  })

  test.each(['23P01', '23503'])(
    'since somebody else was quicker (%s) is told so, and logged',
    async (code) => {
      expect(await ended(code, 1)).toEqual({
        asked: 1,
        statusCode: 409,
        refused: 'changed-meanwhile',
        logged: ['conflict'],
      })
    },
  )

  test('for what no schema should have let through stays a fault', async () => {
    expect(await ended('23514', 1)).toEqual({
      asked: 1,
      statusCode: 500,
      refused: 'fault',
      logged: ['fault'],
    })
  })
})
