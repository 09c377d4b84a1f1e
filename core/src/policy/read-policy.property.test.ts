import { anything, assert, constantFrom, jsonValue, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mistake } from '../reading/mistake.ts'
import { readFacts } from '../roster/read-facts.ts'
import { readPolicy } from './read-policy.ts'
import { smallPolicy } from './small-policy.cases.ts'

const fields = Object.keys(smallPolicy).concat(
  'vocabulary',
  'forms',
  'procedures',
  'record',
  'annexForms',
  'transition',
)

function isTold({ reason, suggestion, params }: Mistake): boolean {
  // What the file itself says may hold braces: only those of the sentence are looked for.
  const said = Object.values(params).join()
  const filled = (sentence: string) => said.includes('{') || !/\{\w+\}/.test(sentence)
  return [reason, suggestion].every((sentence) => sentence.length > 3 && filled(sentence))
}

describe('whatever the file holds', () => {
  it('reading a policy never throws, and each mistake is told in full sentences', () => {
    assert(
      property(anything(), (value) => {
        const reading = readPolicy(value)
        expect(reading.ok ? [] : reading.mistakes.filter((one) => !isTold(one))).toEqual([])
      }),
    )
  })

  it('one field gone wrong gives only mistakes of that field', () => {
    assert(
      property(constantFrom(...fields), jsonValue(), (field, wrong) => {
        const reading = readPolicy({ ...smallPolicy, [field]: wrong })
        if (reading.ok) return
        expect(reading.mistakes.length).toBeGreaterThan(0)
        expect(reading.mistakes.every(isTold)).toBe(true)
        const others = reading.mistakes.filter(
          ({ path, code }) => path[0] !== field && code !== 'unknown-name',
        )
        expect(others.filter(({ code }) => code !== 'silent-but-set')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('reading facts never throws', () => {
    assert(
      property(record({ school: jsonValue(), humans: jsonValue(), contacts: jsonValue() }), (value) => {
        const reading = readFacts(value)
        expect(reading.ok ? [] : reading.mistakes.filter((one) => !isTold(one))).toEqual([])
      }),
    )
  })
})
