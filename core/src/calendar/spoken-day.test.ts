import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, daysBetween, fromDayNumber, weekday } from './day.ts'
import { understandDay } from './typed-day.ts'

// A Sunday: the week it ends began on Monday the 23rd.
const today = day('2026-11-29')

describe('a day told from today', () => {
  it.each([
    ['大前天', '2026-11-26'],
    ['大后天', '2026-12-02'],
    ['上周五', '2026-11-20'],
    ['上上周五', '2026-11-13'],
    ['上个星期天', '2026-11-22'],
    ['本周一', '2026-11-23'],
    ['这周三下午', '2026-11-25'],
    ['下周五', '2026-12-04'],
    ['下礼拜二', '2026-12-01'],
    ['三天前', '2026-11-26'],
    ['10天前', '2026-11-19'],
    ['十二天以后', '2026-12-11'],
    ['两周前', '2026-11-15'],
    ['一个星期后', '2026-12-06'],
    ['上月20日', '2026-10-20'],
    ['上个月二十号', '2026-10-20'],
    ['本月5日', '2026-11-05'],
    ['下个月10号', '2026-12-10'],
    ['去年3月5日', '2025-03-05'],
    ['今年三月五日', '2026-03-05'],
    ['明年1月8日', '2027-01-08'],
  ])('%s is %s', (typed, on) => {
    expect(understandDay(typed, { today })).toEqual({ kind: 'day', day: on })
  })

  it.each([
    ['周五', '2026-11-27', '2026-12-04'],
    ['星期天', '2026-11-29', '2026-11-29'],
    ['5号', '2026-11-05', '2026-12-05'],
    ['二十九日', '2026-11-29', '2026-11-29'],
    ['31日', '2026-10-31', '2026-12-31'],
  ])('%s, of which week or month is not said, is asked about: %s, of a promise %s', (typed, past, future) => {
    expect(understandDay(typed, { today })).toEqual({ kind: 'unclear', days: [past] })
    expect(understandDay(typed, { today, lean: 'future' })).toEqual({ kind: 'unclear', days: [future] })
  })

  it.each(['今年2月29日', '32号', '0日', '上周', '上个月', '半个月前', '周八', '上周8'])(
    '%s is no day',
    (typed) => {
      expect(understandDay(typed, { today })).toEqual({ kind: 'not-a-day' })
    },
  )

  it('is of the week it says, whatever day it is today', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 30_000 }),
        fc.integer({ min: 1, max: 7 }),
        (number, said) => {
          const on = fromDayNumber(number)
          const meant = understandDay(`上周${'一二三四五六日'[said - 1]}`, { today: on })
          if (meant.kind !== 'day') throw new Error('no day')
          expect(weekday(meant.day)).toBe(said)
          expect(daysBetween(meant.day, addDays(on, 1 - weekday(on)))).toBe(8 - said)
        },
      ),
    )
  })
})
