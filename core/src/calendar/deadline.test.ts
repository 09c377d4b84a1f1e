import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { type DeadlineUnit, dueDay } from './deadline.ts'
import type { HolidayYear } from './school-calendar.ts'
import { isWorkingDay, rollToWorkingDay } from './working-days.ts'

const october: HolidayYear = {
  year: 2026,
  daysOff: [1, 2, 5, 6, 7].map((number) => day(`2026-10-0${number}`)),
  makeUpDays: [day('2026-09-20'), day('2026-10-10')],
}

describe('a deadline', () => {
  it.each<[string, number, DeadlineUnit, string]>([
    ['2026-03-01', 0, 'days', '2026-03-01'],
    ['2026-03-01', 7, 'days', '2026-03-08'],
    ['2026-03-01', 2, 'weeks', '2026-03-15'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2026-11-20', 3, 'months', '2027-02-20'],
    ['2026-03-06', 1, 'working-days', '2026-03-09'],
    ['2026-09-30', 1, 'working-days', '2026-10-08'],
    ['2026-09-30', 3, 'working-days', '2026-10-10'],
    ['2026-09-19', 1, 'working-days', '2026-09-20'],
  ])('of an event on %s within %i %s is %s', (event, amount, unit, due) => {
    expect(dueDay(day(event), { amount, unit }, [october])).toEqual({ kind: 'known', on: due })
  })

  it('in working days is unknown where the holidays are not entered, but not before a day', () => {
    expect(dueDay(day('2026-12-30'), { amount: 7, unit: 'working-days' }, [october])).toEqual({
      kind: 'unknown',
      notBefore: '2027-01-06',
      missingYear: 2027,
    })
  })
})

describe('a working day', () => {
  it.each<[string, boolean | null]>([
    ['2026-10-01', false],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-10-12', true],
    ['2027-10-12', null],
  ])('%s: %s', (on, working) => {
    expect(isWorkingDay(day(on), [october])).toBe(working)
  })

  it('is where a rest day rolls to', () => {
    expect(rollToWorkingDay(day('2026-10-01'), [october])).toEqual({ kind: 'known', on: '2026-10-08' })
    expect(rollToWorkingDay(day('2027-01-01'), [october])).toMatchObject({
      kind: 'unknown',
      missingYear: 2027,
    })
  })
})
