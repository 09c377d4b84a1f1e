import { addDays, addMonths, type Day } from './day.ts'
import type { HolidayYear } from './school-calendar.ts'
import { addWorkingDays, type MaybeDay } from './working-days.ts'

export type DeadlineUnit = 'days' | 'weeks' | 'months' | 'working-days'
export type DeadlineSpan = { readonly amount: number; readonly unit: DeadlineUnit }

/**
 * The last day on which something due within a span of an event is in time. The event's day is day 0; a month ends on
 * the same number or its last day; nothing moves off a rest day unless the rule says so.
 */
export function dueDay(event: Day, within: DeadlineSpan, holidayYears: readonly HolidayYear[]): MaybeDay {
  switch (within.unit) {
    case 'days':
      return { kind: 'known', on: addDays(event, within.amount) }
    case 'weeks':
      return { kind: 'known', on: addDays(event, within.amount * 7) }
    case 'months':
      return { kind: 'known', on: addMonths(event, within.amount) }
    case 'working-days':
      return addWorkingDays(event, within.amount, holidayYears)
  }
}
