import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, dateOf, day, fromDayNumber, weekday } from './day.ts'
import { type Holiday, holidayYearOf } from './holiday-table.ts'
import type { HolidayYear } from './school-calendar.ts'
import { addWorkingDays, isWorkingDay, rollToWorkingDay, workingDaysBetween } from './working-days.ts'

const first = 2024
const last = 2031

/** Notices of eight years: holidays of up to nine days, each with up to two weekend days worked instead. */
const notices: fc.Arbitrary<readonly HolidayYear[]> = fc
  .array(
    fc.record({
      from: fc.integer({ min: 19_700, max: 22_600 }).map(fromDayNumber),
      length: fc.integer({ min: 1, max: 9 }),
      worked: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => {
    const off = new Set(drawn.flatMap(({ from, length }) => run(from, length)))
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const year = first + index
      const holidays = drawn
        .filter(({ from }) => dateOf(from).year === year)
        .map(
          ({ from, length, worked }): Holiday => ({
            name: '假',
            from,
            to: addDays(from, length),
            makeUpDays: run(addDays(from, length), 14)
              .filter((on) => weekday(on) > 5 && !off.has(on))
              .slice(0, worked),
          }),
        )
      return holidayYearOf({ year, holidays })
    })
  })

const anyDay = fc.integer({ min: 19_800, max: 22_000 }).map(fromDayNumber)

describe('working days', () => {
  it('counted on and counted back are the same number', () => {
    fc.assert(
      fc.property(notices, anyDay, fc.integer({ min: 0, max: 60 }), (years, from, days) => {
        const due = addWorkingDays(from, days, years)
        expect(due.kind).toBe('known')
        if (due.kind === 'known') expect(workingDaysBetween(from, due.on, years)).toBe(days)
      }),
    )
  })

  it('end on a day people work on, and one more day is the next such day', () => {
    fc.assert(
      fc.property(notices, anyDay, fc.integer({ min: 1, max: 60 }), (years, from, days) => {
        const due = knownDay(addWorkingDays(from, days, years))
        expect(isWorkingDay(due, years)).toBe(true)
        expect(addWorkingDays(from, days + 1, years)).toEqual(rollToWorkingDay(addDays(due, 1), years))
      }),
    )
  })

  it('never come sooner when more days are off, nor later when more are worked', () => {
    fc.assert(
      fc.property(notices, anyDay, anyDay, fc.integer({ min: 1, max: 40 }), (years, from, extra, days) => {
        const usual = knownDay(addWorkingDays(from, days, years))
        const more = years.map((table) =>
          dateOf(extra).year === table.year ? { ...table, daysOff: [...table.daysOff, extra] } : table,
        )
        expect(knownDay(addWorkingDays(from, days, more)) >= usual).toBe(true)
        const worked = years.map((table) =>
          dateOf(extra).year === table.year ? { ...table, makeUpDays: [...table.makeUpDays, extra] } : table,
        )
        expect(knownDay(addWorkingDays(from, days, worked)) <= usual).toBe(true)
      }),
    )
  })

  it('are never before the day that is said while a year is missing', () => {
    fc.assert(
      fc.property(notices, anyDay, fc.integer({ min: 1, max: 400 }), (years, from, days) => {
        const published = years.filter(({ year }) => year <= dateOf(from).year)
        const due = addWorkingDays(from, days, published)
        if (due.kind === 'known') return
        expect(due.missingYear).toBe(dateOf(from).year + 1)
        const later = addWorkingDays(from, days, years)
        // Make-up days may pull the later answer before it: they are worked beside the five days of a week.
        if (later.kind === 'known' && years.every(({ makeUpDays }) => makeUpDays.length === 0)) {
          expect(later.on >= due.notBefore).toBe(true)
        }
      }),
    )
  })

  it('run over the turn of a year by the notice of the next, which may name days of December', () => {
    const years = [
      holidayYearOf({ year: 2018, holidays: [] }),
      holidayYearOf({
        year: 2019,
        holidays: [
          { name: '元旦', from: day('2018-12-30'), to: day('2019-01-02'), makeUpDays: [day('2018-12-29')] },
        ],
      }),
    ]
    // Friday 28 December; Saturday is worked, Sunday to Tuesday is off.
    expect(addWorkingDays(day('2018-12-28'), 1, years)).toEqual({ kind: 'known', on: '2018-12-29' })
    expect(addWorkingDays(day('2018-12-28'), 2, years)).toEqual({ kind: 'known', on: '2019-01-02' })
    expect(workingDaysBetween(day('2018-12-28'), day('2019-01-01'), years)).toBe(1)
    expect(workingDaysBetween(day('2018-12-28'), day('2020-01-02'), years)).toBeNull()
  })
})

function run(from: Day, length: number): readonly Day[] {
  return Array.from({ length }, (_, index) => addDays(from, index))
}

function knownDay(due: ReturnType<typeof addWorkingDays>): Day {
  if (due.kind !== 'known') throw new Error('the tables of all years are there')
  return due.on
}
