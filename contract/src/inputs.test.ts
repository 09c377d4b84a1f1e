import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { fieldInWords, wordFor } from './field-words.ts'

type Json = { readonly [key: string]: unknown }
type Input = { readonly path: readonly string[]; readonly schema: Json }

/** Everything an endpoint can be sent, each with the fields it stands in. */
function inputsOf({ params, query, body }: Endpoint): readonly Input[] {
  return [params, query, body].flatMap((schema) =>
    schema === undefined || schema === 'file'
      ? []
      : inputsIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json, []),
  )
}

function inputsIn(schema: Json, path: readonly string[]): readonly Input[] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = schema as Record<string, never>
  const inner = (part: Json | boolean, name?: string) =>
    typeof part === 'object' ? inputsIn(part, name === undefined ? path : [...path, name]) : []
  return [
    { path, schema },
    ...Object.entries<Json>(properties).flatMap(([name, part]) => inner(part, name)),
    ...inner(items ?? false),
    ...inner(additionalProperties ?? false),
    ...(anyOf as readonly Json[]).flatMap((part) => inner(part)),
  ]
}

/** Printed as any text, and takes a few words only. */
const yesOrNo = ['ended']

/** Numbers go into columns of four bytes. */
const largest = 2 ** 31 - 1

function hasNoEnd({ schema }: Input): boolean {
  const { type, maxLength, maxItems, maximum, pattern, format } = schema
  if (schema['enum'] !== undefined || schema['const'] !== undefined) return false
  if (type === 'string') return maxLength === undefined && pattern === undefined && format === undefined
  if (type === 'array') return maxItems === undefined
  if (type === 'number' || type === 'integer') return typeof maximum !== 'number' || maximum > largest
  return false
}

describe('what can be sent', () => {
  test.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))('to %s', (id, endpoint) => {
    const inputs = inputsOf(endpoint)
    const endless = inputs
      .filter(hasNoEnd)
      .map(({ path }) => path.join('.'))
      .filter((path) => !yesOrNo.includes(path))
    expect(endless, 'has no largest value').toEqual([])
    const nameless = inputs.filter(({ path }) => {
      const [name, parent = id.slice(0, id.indexOf('.'))] = path.toReversed()
      return name !== undefined && wordFor(name, parent) === undefined
    })
    expect(
      nameless.map(({ path }) => path.join('.')),
      'has no word for people',
    ).toEqual([])
  })
})

test.each([
  ['facts.posts.1.from', 'roster.change-human', '职务第 2 项的开始日期'],
  ['facts.posts.0.body', 'roster.change-human', '职务第 1 项的班子'],
  ['body', 'pairing.mark-step', '会议'],
  ['name', 'account.sign-in', '登录名'],
  ['parts.2.raised.text', 'contacts.log', '和谁谈第 3 项的意见建议或困难的内容'],
  ['', 'contacts.log', ''],
  ['nickname', 'account.open', ''],
])('%s of %s is called %s', (path, id, words) => {
  expect(fieldInWords(path, { id })).toBe(words)
})
