import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notesOfReading } from '../../reading/place.ts'
import { isMap, type Reader } from '../../reading/reader.ts'
import type { Predicate } from '../predicate.ts'
import { distinct, recordFilter } from '../reading/filter-reader.ts'
import { predicate } from '../reading/predicate-reader.ts'
import { which } from '../reading/which-reader.ts'
import { conditionAsWritten } from './condition-as-written.ts'
import { distinctAsWritten, filterAsWritten, whichAsWritten } from './rule-as-written.ts'

const word = fc.constantFrom('政协委员', '教授', '在编', 'school')
const comparison = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    value.map((equals) => ({ equals })),
    value.map((atLeast) => ({ atLeast })),
    fc.record({ above: value, atMost: value }),
  )
const words = comparison(word)
const atom: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({ op: fc.constant('party' as const), party: fc.constantFrom('outside', 'CPC', '九三学社') }),
  fc.record(
    { op: fc.constant('identity' as const), is: word, role: words, level: words, group: word, of: word },
    { requiredKeys: ['op', 'is'] },
  ),
  fc.record({ op: fc.constant('identity' as const), level: words }),
  fc.record({ op: fc.constantFrom('title' as const, 'rank' as const, 'listed' as const), word: words }),
  fc.record({ op: fc.constant('age' as const), years: comparison(fc.nat(99)) }),
  fc.record(
    { op: fc.constantFrom('unit' as const, 'group' as const), kind: word, id: word },
    { requiredKeys: ['op', 'kind'] },
  ),
  fc.record({ op: fc.constant('pairedIn' as const), tier: word }),
  fc.record({ op: fc.constantFrom('inUnitOf' as const, 'sameGroupAs' as const) }),
)
/** As a reader gives them: joined ones have at least two parts. */
const { condition } = fc.letrec<{ condition: Predicate }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom,
    fc.record({
      op: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ op: fc.constant('not' as const), of: tie('condition') }),
  ),
}))

function readAgain<T>(read: Reader<T>, written: unknown): T | undefined {
  const notes = notesOfReading()
  const value = read(written, notes.root)
  expect(notes.mistakes).toEqual([])
  return value
}

/** What must all hold, holds in any order: a reader puts the parts of a map in one. */
function inAnyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inAnyOrder)
  if (!isMap(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  const inner = Object.fromEntries(entries.map(([key, one]) => [key, inAnyOrder(one)]))
  if (inner['op'] !== 'all' || !Array.isArray(inner['of'])) return inner
  const parts: readonly unknown[] = inner['of']
  return { ...inner, of: parts.map((part) => JSON.stringify(part)).sort() }
}

const some = fc.array(word, { minLength: 1, maxLength: 2 })

describe('what a form writes into the file', () => {
  it('is the condition again when it is read', () => {
    fc.assert(
      fc.property(condition, (one) => {
        expect(inAnyOrder(readAgain(predicate, conditionAsWritten(one)))).toEqual(inAnyOrder(one))
      }),
    )
  })

  it('is the set of bearers again', () => {
    const set = fc.record(
      { tier: some, role: some, target: some, is: condition, cadre: condition, person: condition },
      { requiredKeys: ['tier'] },
    )
    fc.assert(
      fc.property(set, (one) => {
        expect(inAnyOrder(readAgain(which, whichAsWritten(one)))).toEqual(inAnyOrder(one))
      }),
    )
  })

  it('is the filter of records again', () => {
    const filter = fc.record(
      {
        ...{ act: some, form: some, kind: some, tier: some, group: fc.boolean(), person: condition },
        mode: fc.constant(['phone', 'online']),
        paired: fc.constantFrom('own' as const, 'any' as const),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(filter, (one) => {
        expect(inAnyOrder(readAgain(recordFilter, filterAsWritten(one)))).toEqual(inAnyOrder(one))
      }),
    )
  })

  it('is what is counted once again', () => {
    for (const one of [{ by: 'day' }, { by: 'person-attribute', attribute: 'title' }] as const)
      expect(inAnyOrder(readAgain(distinct, distinctAsWritten(one)))).toEqual(inAnyOrder(one))
  })

  it('is as short as a clerk would write it', () => {
    const outside = { op: 'party', party: 'outside' } as const
    const seats = ['政协委员', '人大代表'].map((is) => ({ op: 'identity' as const, is }))
    expect(conditionAsWritten({ op: 'all', of: [outside, { op: 'any', of: seats }] })).toEqual({
      party: 'outside',
      identity: ['政协委员', '人大代表'],
    })
    expect(conditionAsWritten({ op: 'any', of: [outside, { op: 'not', of: outside }] })).toEqual({
      any: [{ party: 'outside' }, { not: { party: 'outside' } }],
    })
  })
})
