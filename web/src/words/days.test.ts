// @vitest-environment node
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { daysAgo, daysLeft, dayWithWeekday, longDay, shortDay } from './days.ts'

const today = day('2026-11-20')

describe('days in words', () => {
  it('have no spaces inside and no leading zeros', () => {
    expect(shortDay(day('2026-03-05'))).toBe('3月5日')
    expect(longDay(day('2026-03-05'))).toBe('2026年3月5日')
  })

  it('know the day of the week, Sunday last', () => {
    expect(dayWithWeekday(today)).toBe('11月20日 周五')
    expect(dayWithWeekday(day('2026-11-22'))).toBe('11月22日 周日')
    expect(dayWithWeekday(day('2026-11-23'))).toBe('11月23日 周一')
  })

  it('say how long ago a talk was', () => {
    expect(daysAgo(today, today)).toBe('今天')
    expect(daysAgo(day('2026-11-19'), today)).toBe('昨天')
    expect(daysAgo(day('2026-10-28'), today)).toBe('23 天前')
    expect(daysAgo(day('2026-11-21'), today)).toBe('11月21日')
  })

  it('say how a deadline stands', () => {
    expect(daysLeft(day('2026-11-18'), today)).toBe('已过 2 天')
    expect(daysLeft(today, today)).toBe('今天')
    expect(daysLeft(day('2026-11-21'), today)).toBe('明天')
    expect(daysLeft(day('2027-01-24'), today)).toBe('还有 65 天')
  })
})
