// Cells that hold a date, in tables and in forms: what is clear is taken, what can be read in two ways is asked about and never
// guessed.
import type { Typed } from '../reading/typed.ts'
import type { Day } from './day.ts'
import type { TypedDay } from './meant-day.ts'
import { noSuchDay, shortYear } from './no-such-day.ts'
import { type PartialDate, parsePartialDate } from './partial-date.ts'
import { dayFromExcelSerial, plainDateText, understandDay } from './typed-day.ts'

type DayReading = Readonly<{ today: Day }>

/** A whole day: everything people type, and a date cell that lost its format (46086). */
export function dayCell({ today }: DayReading): (text: string) => Typed<Day> {
  return (text) => {
    const serial = serialDay(text)
    return serial
      ? { ok: true, value: serial }
      : (said(understandDay(text, { today })) ?? noSuchDay(text) ?? notADay)
  }
}

/** The same, not after today. */
export function pastDayCell({ today }: DayReading): (text: string) => Typed<Day> {
  const read = dayCell({ today })
  return (text) => {
    const parsed = read(text)
    return parsed.ok && parsed.value > today ? afterToday(today) : parsed
  }
}

/** When somebody was born: as far as it is known, not after today. */
export function birthCell({ today }: DayReading): (text: string) => Typed<PartialDate> {
  const read = partialDateCell({ today })
  return (text) => {
    const parsed = read(text)
    return parsed.ok && String(parsed.value) > today ? afterToday(today) : parsed
  }
}

/** Since when something holds, as `startCell`, and not after today: the future has not begun. */
export function pastStartCell({ today }: DayReading): (text: string) => Typed<Day> {
  const read = startCell({ today })
  return (text) => {
    const parsed = read(text)
    return parsed.ok && parsed.value > today ? afterToday(today) : parsed
  }
}

/** Since when something holds: a month begins on its first day, and a year alone is not enough. */
export function startCell({ today }: DayReading): (text: string) => Typed<Day> {
  const [whole, partial] = [dayCell({ today }), partialDateCell({ today })]
  return (text) => {
    const read = partial(text)
    if (!read.ok) return read
    if (read.value.length === 4)
      return { ok: false, reason: '只写了年份', fix: `请写到月，如 ${read.value}-09；不知道月份的留空` }
    return whole(read.value.length === 7 ? `${read.value}-01` : read.value)
  }
}

function afterToday(today: Day): Typed<never> {
  return { ok: false, reason: `晚于今天 ${today}`, fix: '请填写今天或以前的日期' }
}

/** A date as far as it is known: 1980, 1980-01, 1980年1月, 一九八〇年一月, 198001, or a whole day. */
export function partialDateCell({ today }: DayReading): (text: string) => Typed<PartialDate> {
  const wholeDay = dayCell({ today })
  return (text) => {
    const plain = plainDateText(text)
    const short = shortYear(text, today) ?? ofLastCentury(text, today)
    if (short) return short
    const october = /^(\d{4})\.1$/.exec(plain)?.[1]
    if (october) return lostZero(october)
    const [, year, month] = /^(\d{4})(?:[-/.年]?(\d{2}))?[年月]?$/.exec(singleDigits(plain)) ?? []
    const partial =
      year === undefined ? null : parsePartialDate(month === undefined ? year : `${year}-${month}`)
    if (partial) return { ok: true, value: partial }
    const parsed = wholeDay(text)
    const value = parsed.ok ? parsePartialDate(parsed.value) : null
    if (value) return { ok: true, value }
    return !parsed.ok && parsed !== notADay ? parsed : notEvenAMonth
  }
}

/** 61.3.5 of somebody's life: not of a year to come. */
function ofLastCentury(text: string, today: Day): Typed<never> | undefined {
  const typed = understandDay(text, { today })
  if (typed.kind !== 'unclear' || typed.days.every((day) => day <= today)) return undefined
  return unclear(typed.days.map((day) => (day > today ? day.replace(/^20/, '19') : day)))
}

/** What is asked: every reading there is, or the only one. */
function unclear(days: readonly string[]): Typed<never> {
  const [only = '', ...others] = days
  const fix = others.length > 0 ? `请写明，例如 ${days.join(' 或 ')}` : `是不是“${only}”；请写明年月日`
  return { ok: false, reason: '看不清是哪一天', fix }
}

/** 1980年1月 → 1980年01月: one shape for months. */
const singleDigits = (text: string) => text.replace(/^(\d{4}[-/.年])(\d)(月?)$/, '$10$2$3')

/** Excel shows 1980.10 as 1980.1 once it takes it for a number. */
function lostZero(year: string): Typed<never> {
  return {
    ok: false,
    reason: '可能是 1 月，也可能是 10 月（Excel 会去掉末尾的 0）',
    fix: `请写成 ${year}-01 或 ${year}-10`,
  }
}

const serialDay = (text: string): Day | null =>
  /^\d{5}$/.test(text) ? dayFromExcelSerial(Number(text)) : null

function said(typed: TypedDay): Typed<Day> | undefined {
  if (typed.kind === 'day') return { ok: true, value: typed.day }
  if (typed.kind === 'not-a-day') return undefined
  return unclear(typed.days)
}

const notEvenAMonth: Typed<never> = {
  ok: false,
  reason: '不是日期',
  fix: '请写成 1980-01 的样子，知道日的写成 1980-01-15；不知道的留空',
}

const notADay: Typed<never> = { ok: false, reason: '不是日期', fix: '请写成 2026-03-05 的样子' }
