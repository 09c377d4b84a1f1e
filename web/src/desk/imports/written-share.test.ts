// @vitest-environment node
import { expect, it } from 'vitest'
import { writtenShare } from './written-share.ts'

it.each([
  [0, 0],
  [5_000, 16],
  [29_999, 99],
  [30_000, 99],
])('of 30,000 rows %i are %i hundredths', (writtenRows, share) => {
  const counts = { added: 20_000, updated: 10_000, same: 7, problems: 1 }
  expect(writtenShare({ counts, writtenRows })).toBe(share)
})

it('of nothing to write there is no share', () => {
  const counts = { added: 0, updated: 0, same: 3, problems: 0 }
  expect(writtenShare({ counts, writtenRows: 0 })).toBe(0)
})
