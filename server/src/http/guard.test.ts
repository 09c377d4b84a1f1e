import { expect, test } from 'vitest'
import { buildApp } from '../app.ts'
import { createTestApp } from '../testing/test-app.ts'
import { sessionCookie } from './session.ts'

const school = await createTestApp()

test('asking without end is slowed for one session, and for nobody else behind the same address', async () => {
  const app = await buildApp({ ...school.shell, loadTest: false })
  const ask = async (cookie: string) =>
    (await app.inject({ url: '/api/health', headers: { cookie: `${sessionCookie}=${cookie}` } })).statusCode
  for (let asked = 0; asked < 1200; asked++) await ask('one')
  expect([await ask('one'), await ask('another')]).toEqual([429, 200])
})

test('signing in is counted by address, whatever cookie comes with it', async () => {
  const app = await buildApp({ ...school.shell, loadTest: false })
  const signIn = async (cookie: string) => {
    const headers = { cookie: `${sessionCookie}=${cookie}` }
    return (await app.inject({ method: 'POST', url: '/api/session', headers })).statusCode
  }
  for (let asked = 0; asked < 1200; asked++) await signIn(`invented ${asked}`)
  expect(await signIn('one more')).toBe(429)
})
