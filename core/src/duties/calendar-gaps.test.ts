import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { termId } from '../calendar/term.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { smallPolicy } from '../policy/small-policy.cases.ts'
import { gapSentences } from './calendar-gap-sentences.ts'
import { calendarGaps } from './calendar-gaps.ts'

const span = { from: day('2031-09-01'), to: day('2033-01-01') }
const nothing: SchoolCalendar = { terms: [], yearsWithoutTerms: [], holidayYears: [], festivals: [] }
const autumn = { id: termId('2031-2032-1'), from: day('2031-09-01'), to: day('2032-02-23') }
const holidays = (year: number) => ({ year, daysOff: [], makeUpDays: [] })
const festival = (name: string, from: string, to: string) => ({ name, from: day(from), to: day(to) })

function gapsOf(calendar: Partial<SchoolCalendar>, fields: object = {}) {
  const reading = readPolicy({ ...smallPolicy, ...fields })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return calendarGaps(reading.policy, { ...nothing, ...calendar }, span)
}

const plain = (gaps: ReturnType<typeof gapsOf>) =>
  gaps.map(({ what, from, to, names, requirements }) => [
    what,
    from,
    to,
    names.join('、'),
    requirements.map(({ id }) => id).join(),
  ])

const visit = (festivals: unknown) => ({
  periods: { 'wrap-up': { months: [6] }, 节日: { festivals } },
  requirements: [
    ...smallPolicy.requirements,
    { id: 'festive', bearer: 'pairing', every: '节日', count: 'contact', atLeast: 1, force: 'must' },
  ],
})

describe('what the calendar lacks of a span of days', () => {
  it('is all of it when nothing is entered: terms for the talks, holidays for the filing', () => {
    expect(plain(gapsOf({}))).toEqual([
      ['terms', '2031-09-01', '2033-01-01', '', 'talk'],
      ['holidays', '2031-09-01', '2032-01-01', '', 'school.file'],
      ['holidays', '2032-01-01', '2033-01-01', '', 'school.file'],
    ])
  })

  it('is what is left when a term and a year are entered', () => {
    expect(plain(gapsOf({ terms: [autumn], holidayYears: [holidays(2031)] }))).toEqual([
      ['terms', '2032-02-23', '2033-01-01', '', 'talk'],
      ['holidays', '2032-01-01', '2033-01-01', '', 'school.file'],
    ])
  })

  it('is nothing when all is entered', () => {
    const whole = { ...autumn, to: day('2033-02-01') }
    expect(gapsOf({ terms: [whole], holidayYears: [holidays(2031), holidays(2032)] })).toEqual([])
  })

  it('is the festival a document names and the year lacks', () => {
    const festivals = [
      festival('国庆', '2031-09-24', '2031-10-09'),
      festival('春节', '2032-02-01', '2032-02-16'),
    ]
    const gaps = plain(gapsOf({ festivals }, visit(['春节', '国庆']))).filter(
      ([what]) => what === 'festivals',
    )
    expect(gaps).toEqual([['festivals', '2032-01-01', '2033-01-01', '国庆', 'festive']])
  })

  it('is any festival for a document that names none', () => {
    const festivals = [festival('国庆', '2031-09-24', '2031-10-09')]
    const gaps = plain(gapsOf({ festivals }, visit({ delegated: 'ufwd' }))).filter(
      ([what]) => what === 'festivals',
    )
    expect(gaps).toEqual([['festivals', '2032-01-01', '2033-01-01', '', 'festive']])
  })

  it('is not asked for before the document is in force', () => {
    expect(plain(gapsOf({}, { effective: '2032-06-01' }))[0]).toEqual([
      'terms',
      '2032-06-01',
      '2033-01-01',
      '',
      'talk',
    ])
    expect(gapsOf({}, { effective: '2033-06-01' })).toEqual([])
  })

  it('is told in words, with what to enter', () => {
    const [terms, year] = gapsOf({ holidayYears: [holidays(2031)] })
    expect(terms && gapSentences(terms).reason).toBe(
      '校历没有 2031-09-01 至 2032-12-31 的学期，到时无法判定：talk。',
    )
    expect(year && gapSentences(year)).toEqual({
      reason: '没有 2032 年的放假和调休安排（2032-01-01 至 2032-12-31 用到），到时无法判定：school.file。',
      suggestion: '请在放假公布后录入；尚未公布的不必猜测。',
    })
  })
})
