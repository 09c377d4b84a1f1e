import { addDays, type Day, dayInMonth, isDay } from './day.ts'
import type { Period } from './period.ts'

declare const partialDateBrand: unique symbol

/** A date as exactly as it is known: 1980, 1980-01 or 1980-01-15. Never completed with invented parts. */
export type PartialDate = string & { readonly [partialDateBrand]: true }

export function isPartialDate(text: string): text is PartialDate {
  if (/^\d{4}$/.test(text)) return text > '0000'
  if (/^\d{4}-\d{2}$/.test(text)) return isDay(`${text}-01`)
  return isDay(text)
}

export function parsePartialDate(text: string): PartialDate | null {
  return isPartialDate(text) ? text : null
}

/** The days it may mean: all of 1980 for '1980'. */
export function possibleDays(date: PartialDate): Period {
  const year = Number(date.slice(0, 4))
  const month = date.length >= 7 ? Number(date.slice(5, 7)) : null
  if (date.length === 10) {
    const on = dayInMonth(year, month ?? 1, Number(date.slice(8)))
    return { from: on, to: addDays(on, 1) }
  }
  return {
    from: dayInMonth(year, month ?? 1, 1),
    to: addDays(dayInMonth(year, month ?? 12, 31), 1),
  }
}

/** Whole years from a partly known birth to a day, as a range: who was born in 1980 is 45 or 46 during 2026. */
export function ageRange(born: PartialDate, on: Day): { readonly lo: number; readonly hi: number } {
  const { from, to } = possibleDays(born)
  return { lo: wholeYears(addDays(to, -1), on), hi: wholeYears(from, on) }
}

/** 1980年1月: as many parts as are known. */
export function partialDateLabel(date: PartialDate): string {
  const [year, month, day] = date.split('-')
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`
}

function wholeYears(from: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(from.slice(0, 4))
  return on.slice(5) < from.slice(5) ? years - 1 : years
}
