import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

describe('the nearest word', () => {
  it.each([
    ['semestre', ['semester', 'month'], 'semester'],
    ['partty', ['party', 'post'], 'party'],
    ['Pairing', ['contact', 'pairing'], 'pairing'],
    ['座谈', ['座谈会', '走访'], '座谈会'],
    ['zzz', ['party', 'post'], undefined],
    ['party', [], undefined],
  ])('to %s among %j is %s', (word, candidates, found) => {
    expect(nearest(word, candidates)).toBe(found)
  })
})
