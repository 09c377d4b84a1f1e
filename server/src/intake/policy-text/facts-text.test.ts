import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFactsText } from './facts-text.ts'

const example = readFileSync(new URL('../../../../policies/examples/facts.yaml', import.meta.url), 'utf8')

describe('a facts file', () => {
  it('is read as the README explains it', () => {
    const reading = readFactsText(example)
    expect(reading.ok ? [] : reading.mistakes).toEqual([])
    if (!reading.ok) return
    expect(reading.facts.humans.map(({ name }) => name)).toContain('卓元曦')
    expect(reading.facts.pairings[0]).toMatchObject({
      from: '2026-06-20',
      to: null,
      recordedOn: '0001-01-01',
    })
    expect(reading.facts.contacts[0]).toMatchObject({ on: '2026-10-15', recordedOn: '2026-10-17' })
    expect(reading.facts.events[0]).toMatchObject({ recordedOn: '2026-11-02' })
  })

  it.each([
    [
      'a human nobody named',
      'person: min-shuheng',
      'person: min-shuhen',
      'pairings[1].person',
      'unknown-name',
    ],
    [
      'an end before its beginning',
      'from: 2024-03-01',
      'from: 2024-03-01, to: 2024-02-01',
      'humans[1].posts[0]',
      'from-not-before-to',
    ],
    ['a term that is none', '2026-2027-1', '2026-2028-1', 'calendar.terms[1].id', 'not-a-term'],
    [
      'an identity that judges a person',
      'is: 归国留学人员',
      'is: 政治可靠人员',
      'humans[4].identities[0].is',
      'forbidden-word',
    ],
    [
      'a column that is not taken',
      'name: 顾南絮',
      'name: 顾南絮\n    religion: 无',
      'humans[4].religion',
      'unknown-field',
    ],
    ['two humans of one id', '- id: gu-nanxu', '- id: min-shuheng', 'humans[4].id', 'duplicate-name'],
  ])('is refused for %s, with its line', (_, right, wrong, path, code) => {
    const changed = example.replace(right, wrong)
    const reading = readFactsText(changed)
    expect(reading.ok).toBe(false)
    if (reading.ok) return
    const mistake = reading.mistakes.find((one) => one.path === path)
    expect(mistake?.code).toBe(code)
    const lineOfChange = example.slice(0, example.indexOf(right)).split('\n').length
    expect(Math.abs((mistake?.line ?? 0) - lineOfChange)).toBeLessThanOrEqual(1)
  })
})
