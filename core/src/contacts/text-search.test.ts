import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { readSearch } from './text-search.ts'

const year = { from: day('2025-11-21'), to: day('2026-11-20') }

describe('looking for words in what was said', () => {
  it.each([
    ['排课', ['排课']],
    [' 实验室　排课\n', ['实验室', '排课']],
    ['排课 排课', ['排课']],
    ['100% a_b', ['100%', 'a_b']],
  ])('reads %j', (words, terms) => {
    expect(readSearch({ words, ...year })).toEqual({ ok: true, terms })
  })

  it.each([
    ['', { code: 'search-word-too-short', word: '', atLeast: 2 }],
    ['　', { code: 'search-word-too-short', word: '', atLeast: 2 }],
    ['排课 室', { code: 'search-word-too-short', word: '室', atLeast: 2 }],
    ['%', { code: 'search-word-too-short', word: '%', atLeast: 2 }],
    ['𬭛', { code: 'search-word-too-short', word: '𬭛', atLeast: 2 }],
    ['一一 二二 三三 四四 五五 六六', { code: 'search-words-too-many', atMost: 5 }],
  ])('refuses %j', (words, refusal) => {
    expect(readSearch({ words, ...year })).toEqual({ ok: false, refusal })
  })

  it.each([
    ['2024-02-29', '2025-02-28', true],
    ['2024-02-29', '2025-03-01', false],
    ['2026-11-20', '2026-11-20', true],
  ])('looks from %s to %s: %s', (from, to, ok) => {
    const read = readSearch({ words: '排课', from: day(from), to: day(to) })
    expect(read).toMatchObject(ok ? { ok } : { refusal: { code: 'search-period-too-long', days: 366 } })
  })

  it('is told when the days are reversed', () => {
    expect(readSearch({ words: '排课', from: year.to, to: year.from })).toMatchObject({
      refusal: { code: 'dates-reversed', field: 'to' },
    })
  })
})
