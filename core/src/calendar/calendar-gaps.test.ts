import { describe, expect, it } from 'vitest'
import { readPolicy } from '../policy/read-policy.ts'
import { calendarGaps } from './calendar-gaps.ts'
import { calendarNeeds } from './calendar-needs.ts'
import { day } from './day.ts'
import type { FestivalDay } from './festival-day.ts'
import { gapSentence } from './gap-sentences.ts'
import { gapSpan, notYetPublished } from './gap-span.ts'
import { emptyCalendar, type SchoolCalendar } from './school-calendar.ts'
import { academicYearId, termId } from './term.ts'

const document = {
  id: 'minghu-2026',
  title: '明湖大学联谊交友工作意见',
  issuedOn: '2026-06-09',
  extent: 'whole',
  roles: { ufwd: '统战部', committee: '党委会' },
  periods: { festival: { festivals: ['国庆', '春节'] }, monthly: { day: 5, roll: 'next-working-day' } },
  tiers: [
    {
      id: 'school',
      cadres: { body: '党委班子' },
      targets: [{ id: 'seats', is: { party: 'outside' } }],
      list: [
        { act: 'decide', by: 'committee' },
        { act: 'file', by: 'ufwd', within: '10 working-days', cite: { 第三条: '十个工作日内备案' } },
      ],
    },
  ],
  requirements: [
    rule('talk', { every: 'semester', cite: { 第四条: '每学期不少于1次' } }),
    rule('visit', { every: 'festival', cite: { 第五条: '重要节日走访' } }),
    rule('note', { every: 'monthly', cite: { 第六条: '每月5日前' } }),
    rule('yearly', { every: 'calendar-year', cite: { 第七条: '每年1次' } }),
  ],
}

function rule(id: string, more: object) {
  return { id, bearer: 'pairing', count: 'contact', atLeast: 1, force: 'must', ...more }
}

function needsOf(source: object) {
  const reading = readPolicy(source)
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return calendarNeeds(reading.policy)
}

const needs = needsOf(document)
const festivalDays: readonly FestivalDay[] = [
  { name: '春节', on: day('2026-02-17'), kind: 'lunar' },
  { name: '国庆', on: day('2026-10-01'), kind: 'fixed' },
  { name: '春节', on: day('2027-02-06'), kind: 'lunar' },
  { name: '国庆', on: day('2027-10-01'), kind: 'fixed' },
  { name: '中秋', on: day('2027-09-15'), kind: 'lunar' },
]
const today = day('2026-11-20')
const entered: SchoolCalendar = {
  terms: [
    { id: termId('2026-2027-1'), from: day('2026-09-01'), to: day('2027-02-21') },
    { id: termId('2026-2027-2'), from: day('2027-02-21'), to: day('2027-09-01') },
  ],
  yearsWithoutTerms: [],
  holidayYears: [{ year: 2026, daysOff: [], makeUpDays: [] }],
  festivals: [{ name: '国庆', from: day('2026-09-24'), to: day('2026-10-02') }],
}

function gaps(calendar: SchoolCalendar, { asked = needs, span = gapSpan(calendar, today) } = {}) {
  return calendarGaps(calendar, { span, needs: asked, festivalDays }).map((gap) => [
    gapSentence(gap).text,
    gap.affects.map(({ cites }) => cites[0]?.section).join(' '),
  ])
}

describe('what a document needs of the calendar', () => {
  it('is told rule by rule, with its clause', () => {
    expect(needs.map(({ id, table, cites }) => [id, table, cites[0]?.phrase])).toEqual([
      ['talk', 'terms', '每学期不少于1次'],
      ['visit', 'festivals', '重要节日走访'],
      ['note', 'holidays', '每月5日前'],
      ['school.file', 'holidays', '十个工作日内备案'],
    ])
  })
})

describe('what is missing', () => {
  it('is named for the running and the next academic year, with the clauses that wait for it', () => {
    expect(gaps(entered)).toEqual([
      ['2027年9月1日至2028年8月31日的学期未公布（未录入）', '第四条'],
      ['2027年节假日安排未公布（未录入）', '第六条 第三条'],
      ['2028年节假日安排未公布（未录入）', '第六条 第三条'],
      ['2027年国庆、春节的走访时段未录入', '第五条'],
    ])
  })

  it('is nothing once it is entered: an empty table of a published year is a table', () => {
    const whole: SchoolCalendar = {
      ...entered,
      yearsWithoutTerms: [
        { id: academicYearId('2027-2028'), from: day('2027-09-01'), to: day('2028-09-01') },
      ],
      holidayYears: [2026, 2027, 2028].map((year) => ({ year, daysOff: [], makeUpDays: [] })),
      festivals: [
        ...entered.festivals,
        { name: '春节', from: day('2027-01-30'), to: day('2027-02-07') },
        { name: '国庆', from: day('2027-09-24'), to: day('2027-10-02') },
        { name: '春节', from: day('2028-01-19'), to: day('2028-01-27') },
      ],
    }
    expect(gaps(whole)).toEqual([])
  })

  it('is the rest of a year of which only the first term is entered', () => {
    const half = { ...entered, terms: entered.terms.slice(0, 1) }
    expect(gaps(half)[0]).toEqual(['2027年2月21日至2028年2月20日的学期未公布（未录入）', '第四条'])
  })

  it('is a hole between two terms, by its days', () => {
    const later = { id: termId('2026-2027-2'), from: day('2027-03-01'), to: day('2027-09-01') }
    const torn = { ...entered, terms: [...entered.terms.slice(0, 1), later] }
    const span = { from: day('2026-09-01'), to: day('2027-09-01') }
    expect(gaps(torn, { span })[0]).toEqual(['2027年2月21日至2027年2月28日的学期未公布（未录入）', '第四条'])
  })

  it('is not terms for a document that knows none, and says that nothing waits for the holidays', () => {
    const plain = needsOf({
      ...document,
      tiers: [],
      requirements: [rule('yearly', { every: 'calendar-year' })],
    })
    const span = { from: today, to: day('2027-11-20') }
    expect(gaps(emptyCalendar, { asked: plain, span })).toEqual([
      ['2026年节假日安排未公布（未录入）', ''],
      ['2027年节假日安排未公布（未录入）', ''],
    ])
    const [gap] = calendarGaps(emptyCalendar, { span, needs: plain, festivalDays })
    expect(gap && gapSentence(gap).consequence).toBe('现行制度没有按工作日计算的期限，暂无影响。')
  })

  it('is a year from today where today lies in no term', () => {
    expect(gaps(emptyCalendar)[0]).toEqual(['2026年11月20日至2027年11月19日的学期未公布（未录入）', '第四条'])
  })

  it('begins where the last term ended, where today is past it', () => {
    const over = { id: termId('2025-2026-2'), from: day('2026-02-20'), to: day('2026-09-01') }
    expect(gaps({ ...emptyCalendar, terms: [over] })[0]).toEqual([
      '2026年9月1日至2027年11月19日的学期未公布（未录入）',
      '第四条',
    ])
  })

  it('is any festival for a document that names none, and the school’s own day in every whole year', () => {
    const festive = (festivals: unknown) =>
      needsOf({
        ...document,
        tiers: [],
        periods: { festival: { festivals } },
        requirements: [rule('visit', { every: 'festival' })],
      })
    const span = { from: day('2026-09-01'), to: day('2028-01-01') }
    const ofFestivals = (asked: ReturnType<typeof needsOf>) =>
      calendarGaps(entered, { span, needs: asked, festivalDays })
        .filter(({ table }) => table === 'festivals')
        .map(({ from, to, festivals }) => [from, to, festivals.join()])
    expect(ofFestivals(festive({ delegated: 'ufwd' }))).toEqual([['2027-01-01', '2028-01-01', '']])
    expect(ofFestivals(festive(['校庆']))).toEqual([['2027-01-01', '2028-01-01', '校庆']])
  })

  it('is nothing of no days', () => {
    expect(gaps(emptyCalendar, { span: { from: today, to: today } })).toEqual([])
  })
})

describe('the notice of holidays', () => {
  it('is not asked for before it can have been published', () => {
    expect(notYetPublished(today)).toBe('2028-01-01')
  })
})
