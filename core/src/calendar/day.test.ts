import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, day, dayNumber, daysBetween, fromDayNumber, isDay, weekday } from './day.ts'

const anyNumber = fc.integer({ min: -719162, max: 2932896 })

describe('a day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '0000-01-01', '2026-04-31', '', '20260101'])(
    'does not exist as %s',
    (text) => {
      expect(isDay(text)).toBe(false)
      expect(() => day(text)).toThrow(RangeError)
    },
  )

  it('is numbered as an independent calendar numbers it', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const text = new Date(number * 86_400_000).toISOString().slice(0, 10)
        expect(fromDayNumber(number)).toBe(text)
        expect(dayNumber(day(text))).toBe(number)
        expect(weekday(day(text)) % 7).toBe(new Date(number * 86_400_000).getUTCDay())
      }),
    )
  })

  it('comes back after going away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: -9000, max: 9000 }),
        (start, away) => {
          const from = fromDayNumber(start)
          expect(daysBetween(from, addDays(from, away))).toBe(away)
        },
      ),
    )
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-20', 2, '2027-01-20'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s moved by %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })
})
