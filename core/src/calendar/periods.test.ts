import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BuiltInPeriod, PeriodSpec } from '../policy/period-spec.ts'
import { addDays, day, fromDayNumber } from './day.ts'
import { periodsIn } from './periods.ts'
import type { SchoolCalendar } from './school-calendar.ts'
import { academicYearId, termId } from './term.ts'

type Rule = BuiltInPeriod | PeriodSpec

const calendar: SchoolCalendar = {
  terms: [
    { id: termId('2025-2026-2'), from: day('2026-01-25'), to: day('2026-07-11') },
    { id: termId('2026-2027-1'), from: day('2026-07-11'), to: day('2027-01-25') },
    { id: termId('2026-2027-2'), from: day('2027-01-25'), to: day('2027-07-10') },
  ],
  yearsWithoutTerms: [],
  holidayYears: [{ year: 2026, daysOff: [day('2026-10-05'), day('2026-10-06')], makeUpDays: [] }],
  festivals: [
    { name: '春节', from: day('2026-02-10'), to: day('2026-02-24') },
    { name: '国庆', from: day('2026-09-28'), to: day('2026-10-09') },
  ],
}

function turns(rule: Rule, from: string, to: string) {
  return periodsIn(rule, calendar, { from: day(from), to: day(to) })
}

describe('periods that need no table', () => {
  it.each<[Rule, string, string, string, string]>([
    ['week', '2027-01-01', '2026-W53', '2026-12-28', '2027-01-04'],
    ['month', '2026-02-28', '2026-02', '2026-02-01', '2026-03-01'],
    ['two-months', '2026-12-31', '2026-B6', '2026-11-01', '2027-01-01'],
    ['quarter', '2026-11-20', '2026-Q4', '2026-10-01', '2027-01-01'],
    ['calendar-year', '2026-11-20', '2026', '2026-01-01', '2027-01-01'],
  ])('%s around %s is %s', (rule, on, id, from, to) => {
    const { periods, missing } = periodsIn(rule, calendar, { from: day(on), to: addDays(day(on), 1) })
    expect(missing).toBeNull()
    expect(periods).toEqual([expect.objectContaining({ id, from, to, lateUntil: to })])
  })

  it('follow one another without a gap and never share a name', () => {
    const rules = fc.constantFrom<Rule>('week', 'month', 'two-months', 'quarter', 'calendar-year', {
      year: { from: '07-01' },
    })
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 900 }),
        (rule, start, days) => {
          const span = { from: fromDayNumber(start), to: fromDayNumber(start + days) }
          const { periods } = periodsIn(rule, calendar, span)
          expect(periods[0]!.from <= span.from && periods.at(-1)!.to >= span.to).toBe(true)
          expect(new Set(periods.map((period) => period.id)).size).toBe(periods.length)
          periods.slice(1).forEach((period, index) => {
            expect(period.from).toBe(periods[index]!.to)
          })
        },
      ),
    )
  })
})

describe('periods of the school’s own table', () => {
  it('gives each vacation day to the term the school gave it to', () => {
    expect(turns('semester', '2026-08-01', '2026-08-02').periods).toEqual([
      {
        id: '2026-2027-1',
        label: '2026–2027 学年第一学期',
        from: '2026-07-11',
        to: '2027-01-25',
        lateUntil: '2027-01-25',
      },
    ])
  })

  it('joins the terms of an academic year', () => {
    expect(turns('academic-year', '2026-11-20', '2026-11-21').periods).toEqual([
      expect.objectContaining({
        id: '2026-2027',
        label: '2026–2027 学年',
        from: '2026-07-11',
        to: '2027-07-10',
      }),
    ])
  })

  it('says from which day on the table is missing', () => {
    expect(turns('semester', '2027-05-01', '2027-09-01').missing).toEqual({
      what: 'terms',
      from: '2027-07-10',
    })
    expect(turns('semester', '2025-05-01', '2026-02-01').missing).toEqual({
      what: 'terms',
      from: '2025-05-01',
    })
    expect(turns('semester', '2026-01-25', '2027-07-10').missing).toBeNull()
  })

  it('knows a year without terms: no semester is due in it, the year itself is', () => {
    const table: SchoolCalendar = {
      ...calendar,
      yearsWithoutTerms: [
        { id: academicYearId('2027-2028'), from: day('2027-07-10'), to: day('2028-07-10') },
      ],
    }
    const span = { from: day('2027-10-01'), to: day('2027-10-02') }
    expect(periodsIn('semester', table, span)).toEqual({ periods: [], missing: null })
    expect(periodsIn('academic-year', table, span)).toEqual({
      periods: [expect.objectContaining({ id: '2027-2028', label: '2027–2028 学年', to: '2028-07-10' })],
      missing: null,
    })
  })

  it('takes any number of terms a year', () => {
    const trimester = (id: string, from: string, to: string) => ({
      id: termId(id),
      from: day(from),
      to: day(to),
    })
    const table: SchoolCalendar = {
      ...calendar,
      terms: [
        trimester('2026-2027-1', '2026-08-24', '2026-12-21'),
        trimester('2026-2027-2', '2026-12-21', '2027-04-19'),
        trimester('2026-2027-3', '2027-04-19', '2027-08-23'),
        trimester('2027-2028-1', '2027-08-23', '2028-08-21'),
      ],
    }
    const span = { from: day('2027-01-01'), to: day('2027-09-01') }
    expect(periodsIn('semester', table, span).periods.map(({ label }) => label)).toEqual([
      '2026–2027 学年第二学期',
      '2026–2027 学年第三学期',
      '2027–2028 学年第一学期',
    ])
    expect(periodsIn('academic-year', table, span).periods.map(({ to }) => to)).toEqual([
      '2027-08-23',
      '2028-08-21',
    ])
  })
})

describe('windows of a document', () => {
  it('stay open for late records until the next opens', () => {
    expect(turns({ months: [6, 12] }, '2026-08-01', '2026-08-02').periods).toEqual([
      { id: '2026-06', label: '2026年6月', from: '2026-06-01', to: '2026-07-01', lateUntil: '2026-12-01' },
    ])
  })

  it('join neighbouring months', () => {
    expect(turns({ months: [6, 7] }, '2026-06-15', '2026-06-16').periods).toEqual([
      {
        id: '2026-06..07',
        label: '2026年6–7月',
        from: '2026-06-01',
        to: '2026-08-01',
        lateUntil: '2027-06-01',
      },
    ])
  })

  it('end each month on a number, or the last day of a shorter month', () => {
    expect(turns({ day: 31 }, '2026-02-10', '2026-02-11').periods[0]).toMatchObject({ to: '2026-03-01' })
    expect(turns({ day: 5 }, '2026-03-20', '2026-03-21').periods).toEqual([
      { id: '2026-03', label: '2026年3月', from: '2026-03-01', to: '2026-03-06', lateUntil: '2026-04-01' },
    ])
  })

  it('roll over rest days, and say so when the holidays are not entered', () => {
    const rolling = { day: 5, roll: 'next-working-day' } as const
    expect(turns(rolling, '2026-10-02', '2026-10-03').periods.at(-1)).toMatchObject({
      id: '2026-10',
      to: '2026-10-08',
    })
    expect(turns(rolling, '2027-02-02', '2027-02-03')).toMatchObject({
      missing: { what: 'holidays', from: '2027-02-02' },
    })
  })

  it('are over with their last day where the document says so', () => {
    const rule: Rule = { festivals: { state: 'set', value: ['春节', '国庆'] }, late: 'never' }
    const { periods } = turns(rule, '2026-02-01', '2026-10-01')
    expect(periods.map(({ to, lateUntil, closesOn }) => [to, lateUntil, closesOn])).toEqual([
      ['2026-02-24', '2026-02-24', '2026-09-28'],
      ['2026-10-09', '2026-10-09', null],
    ])
  })

  it('open on the festivals the school has entered', () => {
    const both = turns({ festivals: { state: 'set', value: ['春节', '国庆'] } }, '2026-05-01', '2026-10-01')
    expect(both.periods.map((period) => [period.label, period.lateUntil])).toEqual([
      ['2026年春节', '2026-09-28'],
      ['2026年国庆', null],
    ])
    expect(
      turns({ festivals: { state: 'set', value: ['中秋'] } }, '2026-05-01', '2026-10-01').missing,
    ).toEqual({
      what: 'festivals',
      from: '2026-05-01',
    })
  })

  it('may be written out', () => {
    const list = { list: [{ from: '2026-03-01', to: '2026-03-16', label: '开学检查' }] }
    expect(turns(list, '2026-03-01', '2026-04-01').periods).toEqual([
      {
        id: '2026-03-01..2026-03-16',
        label: '开学检查',
        from: '2026-03-01',
        to: '2026-03-16',
        lateUntil: null,
      },
    ])
  })
})
