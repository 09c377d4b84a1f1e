import { type Day, day } from '@tongxin/core/calendar/day'
import { shortDay } from './days.ts'

// Moments arrive in UTC; what a person reads is the day and clock of Shanghai, wherever the device stands.

/** The day in Shanghai that a moment falls on. */
export function dayOfMoment(moment: string): Day {
  return day(inShanghai(moment).slice(0, 10))
}

/** 11月20日 */
export function enteredOn(moment: string): string {
  return shortDay(dayOfMoment(moment))
}

/** 09:42 */
export function clockOf(moment: string): string {
  return inShanghai(moment).slice(11, 16)
}

/** 11月20日 09:42 */
export function shortMoment(moment: string): string {
  return `${enteredOn(moment)} ${clockOf(moment)}`
}

/** 2026-11-20 09:42, where the year is not plain from the place. */
export function fullMoment(moment: string): string {
  return inShanghai(moment).slice(0, 16).replace('T', ' ')
}

// One time zone without summer time since 1991.
function inShanghai(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString()
}
