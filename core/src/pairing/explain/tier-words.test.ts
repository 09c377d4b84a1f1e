import { describe, expect, test } from 'vitest'
import { pairingTiers } from '../solver/instance.ts'
import { differenceWords } from './tier-words.ts'

describe('what gets worse or better', () => {
  test.each([
    [1, '保持连续性：现有结对少保留 0.5 对（同一人多一位联系人的，抵半对）'],
    [2, '保持连续性：现有结对少保留 1 对'],
    [-4, '保持连续性：现有结对多保留 2 对'],
  ])('continuity by %i is told in pairs', (by, told) => {
    expect(differenceWords(['continuity'], [by])).toEqual([told])
  })

  test('every figure of every tier has its unit', () => {
    const told = [1, -1, 2].flatMap((by) =>
      differenceWords(
        pairingTiers,
        pairingTiers.map(() => by),
      ),
    )
    expect(told).toHaveLength(3 * pairingTiers.length)
    for (const words of told) expect(words.replaceAll(/\d+(\.\d+)? (对|人|分|处)/g, '')).not.toMatch(/\d/)
  })
})
