// A day in Asia/Shanghai as an ISO text, so that days compare as texts and travel unchanged through SQL and JSON.
// Arithmetic is on whole numbers (proleptic Gregorian calendar); no Date object, hence no time zone, can get in.

declare const dayBrand: unique symbol

/** A calendar day 'YYYY-MM-DD' that exists, years 0001 to 9999. */
export type Day = string & { readonly [dayBrand]: true }

export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number }

/** Whether the text is an existing day written YYYY-MM-DD. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = dateParts(text)
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function parseDay(text: string): Day | null {
  return isDay(text) ? text : null
}

/** The day this text names. Throws RangeError for anything else: for values that were validated before. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/** The day of these parts, or null if there is none (30 February). */
export function dayFromParts({ year, month, day: dayOfMonth }: CalendarDate): Day | null {
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`)
}

export function dateOf(value: Day): CalendarDate {
  return dateParts(value)
}

export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b
}

export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b
}

export function addDays(value: Day, days: number): Day {
  return fromDayNumber(dayNumber(value) + days)
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The same number of a later month, or that month's last day: 31 January + 1 month = 28 February. */
export function addMonths(value: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = dateParts(value)
  const index = year * 12 + month - 1 + months
  return dayInMonth(Math.floor(index / 12), (index % 12) + 1, dayOfMonth)
}

/** The given number of a month, or the month's last day when it is shorter. */
export function dayInMonth(year: number, month: number, dayOfMonth: number): Day {
  return day(`${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(dayOfMonth, daysInMonth(year, month)), 2)}`)
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(value: Day): number {
  return ((((dayNumber(value) + 3) % 7) + 7) % 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01 (Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber(value: Day): number {
  const { year, month, day: dayOfMonth } = dateParts(value)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse of dayNumber. Throws RangeError outside years 0001 to 9999. */
export function fromDayNumber(number: number): Day {
  const present = made.get(number)
  if (present !== undefined) return present
  const value = dayOfNumber(number)
  made.set(number, value)
  return value
}

/** The same day is the same text in memory: a school compares hundreds of thousands of them, out of a few thousand. */
const made = new Map<number, Day>()

function dayOfNumber(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return day(`${pad(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`)
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function dateParts(text: string): CalendarDate {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) }
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
