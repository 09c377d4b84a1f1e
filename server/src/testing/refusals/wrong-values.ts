// Wrong input made of an endpoint's own schema: each field of a good request in turn, in every way its schema has to mind.
import type { AnyInput } from '@tongxin/contract/call'
import type { Endpoint } from '@tongxin/contract/endpoint'
import * as z from 'zod/mini'

/** A good request with one thing wrong in it. */
export type Wrong = { readonly what: string; readonly input: AnyInput }

/** Ids that exist, of something else or somewhere else, and one of nothing. */
export type OtherIds = readonly string[]

type Json = { readonly [key: string]: unknown }
type Change = { readonly path: readonly (string | number)[]; readonly value: unknown; readonly what: string }

/** Left out altogether. */
const missing = Symbol('missing')

export function wrongInputs(endpoint: Endpoint, good: AnyInput, ids: OtherIds): readonly Wrong[] {
  const parts = { params: endpoint.params, query: endpoint.query, body: endpoint.body }
  return Object.entries(parts).flatMap(([part, schema]) => {
    if (schema === undefined || schema === 'file') return []
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
    const value = (good as Json)[part] ?? {}
    return changesIn(json, value, ids).map((change) => ({
      what: `${[part, ...change.path].join('.')} ${change.what}`,
      input: { ...good, [part]: changed(value, change.path, change.value) },
    }))
  })
}

function changesIn(schema: Json, value: unknown, ids: OtherIds): readonly Change[] {
  const within = alternativesOf(schema).flatMap((part) => [
    ...insideObject(part, value, ids),
    ...insideArray(part, value, ids),
  ])
  return [...within, ...reversed(value)]
}

function insideObject({ properties }: Json, value: unknown, ids: OtherIds): readonly Change[] {
  if (!isObject(properties) || !isObject(value)) return []
  const fields = Object.entries(properties).flatMap(([name, schema]) => {
    const inner = changesIn(schema as Json, value[name], ids)
    const own = wrongFor(schema as Json, ids).map(([what, wrong]) => ({ path: [], value: wrong, what }))
    return [...own, ...inner].map((change) => ({ ...change, path: [name, ...change.path] }))
  })
  return [...fields, { path: ['fieldNobodyKnows'], value: 1, what: 'unknown' }]
}

function insideArray({ items }: Json, value: unknown, ids: OtherIds): readonly Change[] {
  if (!isObject(items) || !Array.isArray(value)) return []
  const [first] = value
  const inner = changesIn(items, first, ids).map((change) => ({ ...change, path: [0, ...change.path] }))
  const own = wrongFor(items, ids).map(([what, wrong]) => ({ path: [0], value: wrong, what }))
  return first === undefined
    ? own
    : [
        ...(isObject(first) ? inner : own),
        { path: [], value: [first, first], what: 'twice' },
        { path: [], value: Array.from({ length: 1500 }, () => first), what: 'huge' },
      ]
}

/** A beginning after its end. */
function reversed(value: unknown): readonly Change[] {
  if (!isObject(value) || typeof value['from'] !== 'string') return []
  return [{ path: ['to'], value: '1999-12-31', what: 'before its beginning' }]
}

/** What may stand there: itself, and each of what it is one of. */
function alternativesOf(schema: Json): readonly Json[] {
  const { anyOf } = schema
  return Array.isArray(anyOf) ? anyOf.flatMap(alternativesOf) : [schema]
}

function wrongFor(schema: Json, ids: OtherIds): readonly (readonly [string, unknown])[] {
  return [...anywhere, ...alternativesOf(schema).flatMap((part) => wrongOfType(part, ids))]
}

const anywhere = [
  ['missing', missing],
  ['null', null],
  ['an object', {}],
  ['a list', []],
  ['a number', 7],
  ['yes', true],
  ['deep', nested(3000)],
] as const

function wrongOfType(schema: Json, ids: OtherIds): readonly (readonly [string, unknown])[] {
  const { type, format, pattern, maxLength, minimum, maximum } = schema
  if (type === 'number' || type === 'integer') return numbersBeyond(minimum, maximum)
  if (type !== 'string' && Object.keys(schema).length > 0) return []
  if (format === 'uuid') return [...texts, ...ids.map((id, at) => [`another id ${at}`, id] as const)]
  if (schema['enum'] !== undefined) return texts
  const isDay = pattern === String.raw`^\d{4}-\d{2}-\d{2}$`
  const most = typeof maxLength === 'number' ? maxLength : 200
  return [
    ...texts,
    ...(isDay ? days : []),
    ['at its limit', '长'.repeat(most)],
    ['too long', '长'.repeat(most + 1)],
  ]
}

const texts = [
  ['empty', ''],
  ['blank', ' \u3000\t'],
  ['a word nobody knows', '没有的'],
  ['rare characters', '𠮷·😀'],
  ['in quotes', `"'%_\\{}<b>`],
  ['control character', '谈\u0007话'],
  ['NUL', '谈\0话'],
  ['half a character', '谈\ud842话'],
] as const

const days = [
  ['no such day', '2026-02-30'],
  ['year 0', '0000-01-01'],
  ['year 1', '0001-01-01'],
  ['long ago', '1800-01-01'],
  ['far ahead', '2199-12-31'],
  ['the last day', '9999-12-31'],
  ['month 13', '2026-13-01'],
] as const

function numbersBeyond(minimum: unknown, maximum: unknown) {
  const least = typeof minimum === 'number' ? minimum : 0
  const most = typeof maximum === 'number' ? maximum : 0
  return [
    ['a half', 1.5],
    ['at its least', least],
    ['below its least', least - 1],
    ['at its most', most],
    ['above its most', most + 1],
    ['beyond four bytes', 2 ** 31],
    ['beyond all', 1e308],
    ['words', '三'],
  ] as const
}

function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

function changed(value: unknown, [step, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (step === undefined) return to
  if (Array.isArray(value)) return value.map((item, at) => (at === step ? changed(item, rest, to) : item))
  const all = isObject(value) ? value : {}
  const { [String(step)]: old, ...others } = all
  const next = changed(old, rest, to)
  return next === missing ? others : { ...others, [String(step)]: next }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
