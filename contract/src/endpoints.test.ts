import { accessRules } from '@tongxin/core/account/access'
import { permissions } from '@tongxin/core/account/permission'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { endpoints } from './endpoints.ts'
import { openapiOf } from './openapi.ts'

/** Refused by the rule itself, with the code that a contact has too. */
const saidByCore = ['reports.return-summary']

describe('the table of endpoints', () => {
  test('no two share an id, or a method and path', () => {
    expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length)
    expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(endpoints.length)
  })

  test.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s refuses unknown fields in its body',
    (_, { body }) => {
      if (body === undefined || body === 'file') return
      const parsed = z.safeParse(body, { fieldNobodyKnows: 1 })
      expect(parsed.error?.issues.map((issue) => issue.code)).toContain('unrecognized_keys')
    },
  )

  test.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s takes no identity number where somebody gives a reason or a purpose',
    (id, { query, body }) => {
      const taken = [query, body].flatMap((schema) =>
        schema === undefined || schema === 'file'
          ? []
          : ['reason', 'purpose'].filter((name) => takesAnything(schema, name)),
      )
      expect(saidByCore.includes(id) ? [] : taken).toEqual([])
    },
  )

  test('every path parameter has a schema', () => {
    for (const { path, params } of endpoints) {
      const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1])
      const described = params ? Object.keys(z.toJSONSchema(params, { io: 'input' })['properties'] ?? {}) : []
      expect(described.sort(), path).toEqual(names.sort())
    }
  })

  test('every permission asked for is given to somebody, and every permission is asked for', () => {
    const given = new Set(accessRules.flatMap((rule) => rule.may))
    const asked = new Set(endpoints.map(({ permission }) => permission))
    for (const permission of asked) {
      if (permission !== 'public' && permission !== 'signed-in') expect(given).toContain(permission)
    }
    expect(permissions.filter((permission) => !given.has(permission))).toEqual([])
  })

  test('a creating endpoint answers with what it made', () => {
    for (const { id, creates, answer } of endpoints) {
      if (creates && typeof answer !== 'string') {
        expect(
          Object.keys(z.toJSONSchema(answer, { io: 'input', unrepresentable: 'any' })['properties'] ?? {}),
          id,
        ).toContain('id')
      }
    }
  })
})

test('the contract prints as OpenAPI with a permission on every operation', () => {
  const printed = openapiOf(endpoints, '0.0.0')
  const operations = Object.values(
    printed['paths'] as Record<string, Record<string, Record<string, unknown>>>,
  ).flatMap((path) => Object.values(path))
  expect(operations).toHaveLength(endpoints.length)
  for (const operation of operations) expect(operation['x-permission']).toBeTruthy()
})

/** Whether an input has a field of this name, and finds no fault with an identity number in it. */
function takesAnything(schema: z.core.$ZodType, name: string): boolean {
  const printed = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  if (!(name in (printed.properties ?? {}))) return false
  const { error } = z.safeParse(schema, { [name]: '按990101199003078674核对' })
  return !error?.issues.some(({ path }) => path[0] === name)
}
