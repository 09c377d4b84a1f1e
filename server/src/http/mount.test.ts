import { endpoint } from '@tongxin/contract/endpoint'
import fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { mountRoutes } from './mount.ts'
import { nothing, route } from './route.ts'

const greet = endpoint({
  id: 'greeting.greet',
  method: 'POST',
  path: '/api/greeting',
  permission: 'signed-in',
  summary: 'Says hello.',
  answer: 'nothing',
  refusals: [],
})
const answered = route(greet, async () => nothing())
const unnamed = { ...greet, permission: '' as 'public' }

const mount = (promised: (typeof greet)[], routes: (typeof answered)[]) => () =>
  mountRoutes(fastify(), { promised, routes }, {} as never)

describe('the server starts only when contract and routes cover each other', () => {
  test('an endpoint that nobody answers is named', () => {
    expect(mount([greet], [])).toThrow('promised but not answered: greeting.greet')
  })

  test('a route outside the contract is named', () => {
    expect(mount([], [answered])).toThrow('outside the table of endpoints: greeting.greet')
  })

  test('an endpoint that names no permission is named', () => {
    const routes = [route(unnamed, async () => nothing())]
    expect(() => mountRoutes(fastify(), { promised: [unnamed], routes }, {} as never)).toThrow(
      'name no permission: greeting.greet',
    )
  })

  test('one endpoint with its route starts', () => {
    expect(mount([greet], [answered])).not.toThrow()
  })
})
