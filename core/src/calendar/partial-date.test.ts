import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { ageRange, parsePartialDate, partialDateLabel, possibleDays } from './partial-date.ts'

describe('a partly known date', () => {
  it.each([
    ['1980', '1980年', '1980-01-01', '1981-01-01'],
    ['1980-01', '1980年1月', '1980-01-01', '1980-02-01'],
    ['1980-12', '1980年12月', '1980-12-01', '1981-01-01'],
    ['1980-02-29', '1980年2月29日', '1980-02-29', '1980-03-01'],
  ])('%s stays as it is known: %s', (text, label, from, to) => {
    const date = parsePartialDate(text)!
    expect(partialDateLabel(date)).toBe(label)
    expect(possibleDays(date)).toEqual({ from, to })
  })

  it.each(['80', '1980-1', '1980-13', '1981-02-29', '0000', '1980年'])('%s is none', (text) => {
    expect(parsePartialDate(text)).toBeNull()
  })

  it.each([
    ['1980', 45, 46],
    ['1980-11', 45, 46],
    ['1980-11-20', 46, 46],
    ['1980-11-21', 45, 45],
    ['1980-12', 45, 45],
  ])('born %s, one is %i to %i on 20 November 2026', (born, lo, hi) => {
    expect(ageRange(parsePartialDate(born)!, day('2026-11-20'))).toEqual({ lo, hi })
  })
})
