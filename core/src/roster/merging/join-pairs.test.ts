import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../calendar/day.ts'
import { joinPairs, type MergingPair } from './join-pairs.ts'

const pair = (id: string, from: string, to: string | null, more: Partial<MergingPair> = {}): MergingPair => ({
  id,
  cadreId: 'c',
  personId: 'p',
  tier: 'unit',
  fromUnitId: null,
  toUnitId: null,
  from: day(from),
  to: to === null ? null : day(to),
  endReason: to === null ? null : `end of ${id}`,
  ...more,
})

describe('overlapping pairings of the same two', () => {
  test('the one that began first stands for the days of both, until the later end', () => {
    const joined = joinPairs([pair('b', '2026-03-01', '2026-12-01'), pair('a', '2025-09-01', '2026-06-01')])
    expect(joined).toEqual([
      {
        keptId: 'a',
        to: '2026-12-01',
        endReason: 'end of b',
        isMoved: true,
        voided: [{ id: 'b', on: '2026-03-01' }],
      },
    ])
  })

  test('one within the other changes nothing but itself', () => {
    expect(joinPairs([pair('a', '2025-09-01', null), pair('b', '2026-03-01', '2026-12-01')])).toMatchObject([
      { keptId: 'a', to: null, isMoved: false, voided: [{ id: 'b' }] },
    ])
  })

  test('one after the other, another tier, another person and one that never stood are left alone', () => {
    const pairs = [
      pair('a', '2025-09-01', '2026-03-01'),
      pair('b', '2026-03-01', null),
      pair('c', '2026-03-01', null, { tier: 'school' }),
      pair('d', '2026-03-01', null, { personId: 'q' }),
      pair('e', '2026-05-01', '2026-05-01'),
    ]
    expect(joinPairs(pairs)).toEqual([])
  })
})

test('every day two were paired they still are, and once', () => {
  const start = day('2026-01-01')
  const span = fc.record({
    from: fc.integer({ min: 0, max: 20 }),
    length: fc.option(fc.integer({ min: 0, max: 12 })),
  })
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const pairs = spans.map(({ from, length }, at) =>
        pair(`p${at}`, addDays(start, from), length === null ? null : addDays(start, from + length)),
      )
      const joined = joinPairs(pairs)
      const after = pairs.map((one) => {
        const kept = joined.find(({ keptId }) => keptId === one.id)
        const voided = joined.flatMap((join) => join.voided).find(({ id }) => id === one.id)
        return { from: one.from, to: voided ? voided.on : kept ? kept.to : one.to }
      })
      const standing = (all: readonly { from: string; to: string | null }[], on: string) =>
        all.filter(({ from, to }) => from <= on && (to === null || on < to)).length
      for (let at = 0; at < 40; at += 1) {
        const on = addDays(start, at)
        expect(standing(after, on)).toBe(Math.min(1, standing(pairs, on)))
      }
    }),
  )
})
