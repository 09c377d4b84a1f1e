import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, day, dayNumber, fromDayNumber } from './day.ts'
import { dayFromExcelSerial, understandDay } from './typed-day.ts'

const today = day('2026-11-20')

describe('a typed date', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026 年 3 月 5 日', '2026-03-05'],
    ['二〇二六年三月五日', '2026-03-05'],
    ['二○二六年十二月三十一日', '2026-12-31'],
    ['三月五日', '2026-03-05'],
    ['十一月二十号', '2026-11-20'],
    ['3月5日', '2026-03-05'],
    ['12月5日', '2025-12-05'],
    ['今天', '2026-11-20'],
    ['昨天', '2026-11-19'],
    ['前天', '2026-11-18'],
    ['２０２６－０３－０５', '2026-03-05'],
    ['２０２６年３月５日', '2026-03-05'],
    [' 2026/3/5 14:30 ', '2026-03-05'],
    ['2026-03-05T00:00:00.000Z', '2026-03-05'],
    ['2月29日', '2024-02-29'],
    ['25/05/2026', '2026-05-25'],
    ['2026—3—5', '2026-03-05'],
    ['2026.3.5上午', '2026-03-05'],
    ['2026年3月5日（周四）下午3点', '2026-03-05'],
    ['三月五日 星期四', '2026-03-05'],
    ['11月15日（星期日）', '2026-11-15'],
    ['昨天晚上七点半', '2026-11-19'],
  ])('%s is %s', (typed, on) => {
    expect(understandDay(typed, { today })).toEqual({ kind: 'day', day: on })
  })

  it('that is another day of the week is asked about', () => {
    expect(understandDay('2026年3月5日（周五）', { today })).toEqual({
      kind: 'unclear',
      days: ['2026-03-05'],
    })
  })

  it('without a year lies ahead for a promise', () => {
    expect(understandDay('3月5日', { today, lean: 'future' })).toEqual({ kind: 'day', day: '2027-03-05' })
    expect(understandDay('11月28日', { today, lean: 'future' })).toEqual({ kind: 'day', day: '2026-11-28' })
  })

  it.each([
    ['下周五', '2026-11-27'],
    ['下个星期天', '2026-11-29'],
    ['下下周一', '2026-11-30'],
    ['本周日', '2026-11-22'],
    ['三天后', '2026-11-23'],
    ['十天内', '2026-11-30'],
    ['两周之内', '2026-12-04'],
    ['一个月内', '2026-12-20'],
    ['3个月后', '2027-02-20'],
    ['下月5日', '2026-12-05'],
    ['月底', '2026-11-30'],
    ['下个月底前', '2026-12-31'],
    ['2月底', '2027-02-28'],
    ['年底前', '2026-12-31'],
    ['12月5日前', '2026-12-05'],
    ['2026年12月5日以前', '2026-12-05'],
    ['下周五前', '2026-11-27'],
  ])('%s of what lies ahead is %s', (typed, on) => {
    expect(understandDay(typed, { today, lean: 'future' })).toEqual({ kind: 'day', day: on })
  })

  it.each(['前', '下周', '周八', '下月32号', '41号', '十十天后', '半天后', '13月底'])(
    '%j of what lies ahead is not a day',
    (typed) => {
      const meant = understandDay(typed, { today, lean: 'future' })
      expect(meant).toEqual({ kind: 'not-a-day' })
    },
  )

  it.each([
    ['03/05/2026', ['2026-03-05', '2026-05-03']],
    ['26.3.5', ['2026-03-05']],
    ['26.3.05', ['2026-03-05', '2005-03-26']],
    ['5.3.26', ['2026-05-03', '2026-03-05']],
    ['26年3月5日', ['2026-03-05']],
    ['3/5', ['2026-03-05', '2026-05-03']],
    ['3.5', ['2026-03-05', '2026-05-03']],
  ])('%s is asked about: %j', (typed, days) => {
    expect(understandDay(typed, { today })).toEqual({ kind: 'unclear', days })
  })

  it.each(['', '下次', '3.5.7', '2026-02-30', '20261301', '2026年3月', '13月5日', '2026-3/5', '5', '46086'])(
    '%j is not a day',
    (typed) => {
      expect(understandDay(typed, { today })).toEqual({ kind: 'not-a-day' })
    },
  )

  it('is looked for in whatever is typed, and never breaks', () => {
    const pieces = fc.constantFrom(
      ...'上下本这周星期礼拜天日一二十廿半个月底号年前后内之3点:/-. （）'.split(''),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.constantFrom('past', 'future'), (typed, lean) => {
        expect(['day', 'unclear', 'not-a-day']).toContain(understandDay(typed.join(''), { today, lean }).kind)
      }),
      { numRuns: 1000 },
    )
  })

  it('means the same in every way of writing it out in full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
        const on = fromDayNumber(number)
        const { year, month, day: dayOfMonth } = dateOf(on)
        const ways = [
          on,
          `${year}/${month}/${dayOfMonth}`,
          `${year}年${month}月${dayOfMonth}日`,
          on.replaceAll('-', ''),
        ]
        for (const way of ways) expect(understandDay(way, { today })).toEqual({ kind: 'day', day: on })
      }),
    )
  })
})

describe('an Excel serial number', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [46086, '2026-03-05'],
    [46086.75, '2026-03-05'],
    [2958465, '9999-12-31'],
  ])('%d is %s', (serial, on) => {
    expect(dayFromExcelSerial(serial)).toBe(on)
  })

  it.each([0, -1, 60, 2958466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
    expect(dayFromExcelSerial(serial)).toBeNull()
  })

  it('counts days from the end of 1899', () => {
    expect(dayFromExcelSerial(dayNumber(today) + 25569)).toBe(today)
  })
})
