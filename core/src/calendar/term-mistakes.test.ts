import { describe, expect, it } from 'vitest'
import { calendarMistakeSentence } from './calendar-mistake-sentences.ts'
import { day } from './day.ts'
import { academicYearId, termId } from './term.ts'
import { mistakesOfTerms } from './term-mistakes.ts'
import { type TermRow, vacationsOf } from './term-table.ts'

function term(id: string, from: string, to: string, teaching?: readonly [string, string]): TermRow {
  return {
    id: termId(id),
    from: day(from),
    to: day(to),
    teaching: teaching ? { from: day(teaching[0]), to: day(teaching[1]) } : null,
  }
}

function year(id: string, from: string, to: string) {
  return { id: academicYearId(id), from: day(from), to: day(to) }
}

const autumn = term('2026-2027-1', '2026-09-07', '2027-02-15', ['2026-09-07', '2027-01-18'])
const spring = term('2026-2027-2', '2027-02-15', '2027-09-06', ['2027-03-01', '2027-07-05'])

describe('a table of terms', () => {
  it('may hold none, one, two or three a year, and years without any', () => {
    expect(mistakesOfTerms({ terms: [], yearsWithoutTerms: [] })).toEqual([])
    expect(
      mistakesOfTerms({
        terms: [autumn, spring],
        yearsWithoutTerms: [
          year('2025-2026', '2025-09-01', '2026-09-07'),
          year('2027-2028', '2027-09-06', '2028-09-04'),
        ],
      }),
    ).toEqual([])
  })

  it('has every mistake named at once', () => {
    const mistakes = mistakesOfTerms({
      terms: [
        term('2026-2027-1', '2026-09-07', '2027-02-15', ['2026-09-01', '2027-01-18']),
        term('2026-2027-2', '2027-02-10', '2027-07-01'),
        term('2027-2028-2', '2027-07-05', '2028-01-01'),
        term('2027-2028-1', '2028-01-01', '2028-01-01'),
      ],
      yearsWithoutTerms: [year('2027-2028', '2028-01-01', '2028-07-01')],
    })
    expect(mistakes).toEqual([
      { kind: 'term-empty', term: '2027-2028-1' },
      { kind: 'terms-overlap', term: '2026-2027-1', next: '2026-2027-2' },
      { kind: 'terms-apart', term: '2026-2027-2', next: '2027-2028-2' },
      { kind: 'terms-out-of-order', term: '2027-2028-2', next: '2027-2028-1' },
      { kind: 'terms-out-of-order', term: '2027-2028-1', next: '2027-2028' },
      { kind: 'teaching-outside', term: '2026-2027-1' },
      { kind: 'year-has-terms', year: '2027-2028' },
    ])
    expect(calendarMistakeSentence({ kind: 'terms-apart', term: '2026-2027-2', next: '2027-2028-2' })).toBe(
      '2026–2027 学年第二学期与2027–2028 学年第二学期之间有日子不属于任何学期，请把假期归入其中一个。',
    )
  })

  it('names a term entered twice once', () => {
    expect(mistakesOfTerms({ terms: [autumn, autumn], yearsWithoutTerms: [] })).toEqual([
      { kind: 'term-twice', term: '2026-2027-1' },
    ])
  })
})

describe('a vacation', () => {
  it('is shown with the terms its days were given to', () => {
    expect(vacationsOf([spring, autumn])).toEqual([
      {
        from: '2027-01-18',
        to: '2027-03-01',
        after: '2026-2027-1',
        before: '2026-2027-2',
        turn: '2027-02-15',
      },
      { from: '2027-07-05', to: '2027-09-06', after: '2026-2027-2', before: null, turn: '2027-09-06' },
    ])
  })

  it('is not told where the teaching days are not entered', () => {
    expect(vacationsOf([{ ...autumn, teaching: null }, spring])).toEqual([
      { from: '2027-07-05', to: '2027-09-06', after: '2026-2027-2', before: null, turn: '2027-09-06' },
    ])
  })
})
