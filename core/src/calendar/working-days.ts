import { addDays, type Day, dateOf, weekday } from './day.ts'
import type { HolidayYear } from './school-calendar.ts'

/** A day that cannot be named because the holidays of `missingYear` are not entered; it is not before `notBefore`. */
export type UnknownDay = { readonly kind: 'unknown'; readonly notBefore: Day; readonly missingYear: number }
export type KnownDay = { readonly kind: 'known'; readonly on: Day }
export type MaybeDay = KnownDay | UnknownDay

/**
 * Whether people work on this day; null when the year's holidays are not entered. A notice may name days of the
 * December before its year (2019's gave 31 December 2018 off), so every table is asked for the day itself first.
 */
export function isWorkingDay(value: Day, holidayYears: readonly HolidayYear[]): boolean | null {
  if (holidayYears.some(({ makeUpDays }) => makeUpDays.includes(value))) return true
  if (holidayYears.some(({ daysOff }) => daysOff.includes(value))) return false
  const { year } = dateOf(value)
  return holidayYears.some((table) => table.year === year) ? weekday(value) <= 5 : null
}

/** The n-th working day after a day; the day itself is day 0 and need not be a working day. */
export function addWorkingDays(from: Day, days: number, holidayYears: readonly HolidayYear[]): MaybeDay {
  let current = from
  let left = days
  while (left > 0) {
    current = addDays(current, 1)
    const working = isWorkingDay(current, holidayYears)
    // If every day to come were worked, the deadline would fall left - 1 days later: never before that.
    if (working === null) return unknownFrom(current, addDays(current, left - 1))
    if (working) left -= 1
  }
  return { kind: 'known', on: current }
}

/**
 * How many working days lie after `from`, up to and including `to`: the inverse of `addWorkingDays`. Zero where `to` is
 * not after `from`; null when the holidays of a year between them are not entered.
 */
export function workingDaysBetween(from: Day, to: Day, holidayYears: readonly HolidayYear[]): number | null {
  let count = 0
  for (let current = addDays(from, 1); current <= to; current = addDays(current, 1)) {
    const working = isWorkingDay(current, holidayYears)
    if (working === null) return null
    if (working) count += 1
  }
  return count
}

/** The day itself if people work on it, else the next on which they do. */
export function rollToWorkingDay(value: Day, holidayYears: readonly HolidayYear[]): MaybeDay {
  let current = value
  for (;;) {
    const working = isWorkingDay(current, holidayYears)
    if (working === null) return unknownFrom(current, current)
    if (working) return { kind: 'known', on: current }
    current = addDays(current, 1)
  }
}

function unknownFrom(current: Day, notBefore: Day): UnknownDay {
  return { kind: 'unknown', notBefore, missingYear: dateOf(current).year }
}
