import { readdirSync, readFileSync } from 'node:fs'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import { assert, constantFrom, double, jsonValue, property, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { type PolicyText, readPolicyText } from './policy-text.ts'

const folder = new URL('../../../../policies/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

function isTold(reading: PolicyText): boolean {
  return (
    reading.ok ||
    (reading.mistakes.length > 0 &&
      reading.mistakes.every(
        ({ line, column, reason, suggestion }) =>
          line >= 1 && column >= 1 && /[。？]$/.test(reason) && suggestion.length > 3,
      ))
  )
}

/** The value with the part replaced that is reached by going, at each level, the same share of the way along. */
function mutated(value: unknown, ways: readonly number[], wrong: unknown): unknown {
  const [way, ...deeper] = ways
  if (way === undefined || typeof value !== 'object' || value === null) return wrong
  const keys = Object.keys(value)
  const key = keys[Math.min(keys.length - 1, Math.floor(way * keys.length))]
  if (key === undefined) return wrong
  if (Array.isArray(value))
    return value.map((one, at) => (String(at) === key ? mutated(one, deeper, wrong) : one))
  return { ...value, [key]: mutated((value as Record<string, unknown>)[key], deeper, wrong) }
}

/** The same data, the keys of every map written the other way round. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [key, turnedRound(part)] as const)
  return Object.fromEntries(entries.reverse())
}

it('the order in which the keys of a map are written says nothing', () => {
  for (const source of files) {
    const written: unknown = parse(source)
    expect(readPolicy(turnedRound(written))).toEqual(readPolicy(written))
  }
})

const share = double({ min: 0, max: 1, noNaN: true })

describe('whatever the text of a policy holds, it is read or told what is wrong', () => {
  const trees = files.map((source): unknown => parse(source))

  it('a real document with one part of it gone wrong', { timeout: 60_000 }, () => {
    assert(
      property(
        constantFrom(...trees),
        tuple(share, share, share, share),
        jsonValue(),
        (tree, ways, wrong) => {
          expect(isTold(readPolicyText(stringify(mutated(tree, ways, wrong))))).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('a real document with something typed or lost in the middle of it', { timeout: 60_000 }, () => {
    const typed = constantFrom(
      '"',
      "'",
      '[',
      '}',
      '：',
      '\t',
      '\n',
      '- ',
      '&a ',
      '*a',
      '!!map ',
      '|\n',
      '---\n',
      '',
    )
    assert(
      property(constantFrom(...files), share, typed, share, (source, where, what, lost) => {
        const at = Math.floor(where * source.length)
        const text = source.slice(0, at) + what + source.slice(at + Math.floor(lost * 30))
        expect(isTold(readPolicyText(text))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('any text at all', () => {
    const marks = constantFrom(...'ab：: -?[]{}"\'&*!|>%@`#,\n\t 一1'.split(''))
    assert(
      property(string({ unit: marks, maxLength: 80 }), (text) => {
        expect(isTold(readPolicyText(text))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['brackets in brackets', '['.repeat(200_000)],
    ['braces in braces', '{a: '.repeat(80_000)],
    ['lists in lists', '- '.repeat(150_000)],
    ['questions in questions', '? '.repeat(150_000)],
    ['tagged lists in lists', '- !a '.repeat(60_000)],
    ['ever deeper lines', Array.from({ length: 800 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
    ['a laugh repeated', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n'],
  ])('%s are refused at once', (_, source) => {
    const begun = performance.now()
    const reading = readPolicyText(source)
    expect(reading.ok ? [] : reading.mistakes.map(({ code }) => code)[0]).toMatch(/^(too-deep|alias)$/)
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it.each([
    ['forty thousand fields', Array.from({ length: 40_000 }, (_, at) => `k${at}: 1\n`).join('')],
    ['one field forty thousand times', 'a: 1\n'.repeat(40_000)],
    [
      'ten thousand names, each used wrongly',
      `id: a\ntitle: b\nroles:\n${Array.from({ length: 9_000 }, (_, at) => `  r${at}: x\n`).join('')}governance:\n${Array.from({ length: 9_000 }, (_, at) => `  - { role: q${at}, duty: x }\n`).join('')}`,
    ],
    ['ten thousand broken lines', 'a：1\n'.repeat(10_000)],
    ['one endless word for another', `id: a\ntitle: b\nstatus: ${'x'.repeat(200_000)}\n`],
  ])('%s do not keep anybody waiting', { timeout: 30_000 }, (_, source) => {
    const begun = performance.now()
    const reading = readPolicyText(source)
    expect(reading.ok).toBe(false)
    if (reading.ok) return
    expect(reading.mistakes.length).toBeLessThanOrEqual(501)
    expect(performance.now() - begun).toBeLessThan(15_000)
  })
})
