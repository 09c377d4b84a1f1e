import { describe, expect, it } from 'vitest'
import { writtenNumber } from './plain-number.ts'

describe('a number written for people', () => {
  it.each([
    ['１', { from: 1 }],
    ['2次', { from: 2 }],
    ['两名', { from: 2 }],
    ['十', { from: 10 }],
    ['十五', { from: 15 }],
    ['二十一', { from: 21 }],
    ['零', { from: 0 }],
    ['2名以上', { from: 2 }],
    ['不少于１次', { from: 1 }],
    ['一至二名', { from: 1, to: 2 }],
    ['1-2', { from: 1, to: 2 }],
  ])('%s is %j', (written, meant) => {
    expect(writtenNumber(written)).toEqual(meant)
  })

  it.each(['', '若干', '定期', '一二', '1至2至3', '1.5', 'two', '名'])('%j is none', (written) => {
    expect(writtenNumber(written)).toBeNull()
  })
})
