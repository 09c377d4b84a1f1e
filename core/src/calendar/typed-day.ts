import { chineseNumber } from './chinese-number.ts'
import { addDays, type Day, dateOf, dayFromParts, weekday } from './day.ts'
import type { TypedDay, TypedDayOptions } from './meant-day.ts'
import { spokenDay, weekdayCalled } from './spoken-day.ts'

/**
 * Understands a date as people in China write it: 2026-03-05, 2026/3/5, 2026.3.5, 20260305, 2026年3月5日, 三月五日, 3月5日,
 * full-width digits, a time of day or the day of the week behind it, and as they say it: 昨天, 上周五, 三天前, 上月20日. What can be
 * read in two ways (03/05/2026, 26.3.5, 3/5, 周五, 5号) is `unclear` and never guessed; so is a day that is no such day of the week.
 */
export function understandDay(typed: string, { today, lean = 'past' }: TypedDayOptions): TypedDay {
  const plain = plainDateText(typed)
  const spoken = spokenDay(plain, { today, lean })
  if (spoken !== null) return spoken
  if (lean === 'future' && endsInBefore.test(plain))
    return understandDay(plain.replace(endsInBefore, ''), { today, lean })
  const [text = '', said] = plain.split(/\(?(?:周|星期|礼拜)([一二三四五六日天1-6])\)?$/)
  const read = understandPlain(text, { today, lean })
  const isOther = read.kind === 'day' && said !== undefined && weekday(read.day) !== weekdayCalled(said)
  return isOther ? { kind: 'unclear', days: [read.day] } : read
}

/** 下周五前, 12月5日之前: by when, as one writes it of what lies ahead. */
const endsInBefore = /[以之]?前$/

function understandPlain(text: string, { today, lean }: Required<TypedDayOptions>): TypedDay {
  const full =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(text)
  if (full) return oneOf([[Number(full[1]), Number(full[3]), Number(full[4])]])
  const yearless = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(text)
  if (yearless) return oneOf([nearest(Number(yearless[1]), Number(yearless[2]), { today, lean })])
  return understandNumbers(text, { today, lean })
}

/**
 * The day of an Excel serial number (the 1900 system, with its invented 29 February 1900); null outside 1900–9999.
 * The fraction, a time of day, is dropped.
 */
export function dayFromExcelSerial(serial: number): Day | null {
  const whole = Math.floor(serial)
  if (!Number.isFinite(serial) || whole < 1 || whole === 60 || whole > 2958465) return null
  const origin = dayFromParts({ year: 1899, month: 12, day: whole < 60 ? 31 : 30 })
  return origin === null ? null : addDays(origin, whole)
}

type Numbers = readonly [year: number, month: number, day: number]

function understandNumbers(text: string, options: Required<TypedDayOptions>): TypedDay {
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)
  if (yearLast) {
    const [a, b, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])]
    return oneOf([
      [year, a, b],
      [year, b, a],
    ])
  }
  const short = /^(\d{1,2})([-/.年])(\d{1,2})(?:\2|月)(\d{1,2})[日号]?$/.exec(text)
  if (short) {
    const [, first = '', mark, second = '', third = ''] = short
    const [a, b, c] = [Number(first), Number(second), Number(third)]
    if (mark === '年') return asked([[2000 + a, b, c]])
    return asked([
      ...(mayBeYear(first) ? [[2000 + a, b, c] as const] : []),
      ...(mayBeYear(third)
        ? ([
            [2000 + c, a, b],
            [2000 + c, b, a],
          ] as const)
        : []),
    ])
  }
  const pair = /^(\d{1,2})([-/.])(\d{1,2})$/.exec(text)
  if (!pair) return { kind: 'not-a-day' }
  const [a, b] = [Number(pair[1]), Number(pair[3])]
  return asked([nearest(a, b, options), nearest(b, a, options)])
}

/** The 5 of 26.3.5 is no year: a year is never written with one digit. */
const mayBeYear = (digits: string) => digits.length === 2

/** A day without a year: the last such day up to today, or the next from today on. */
function nearest(month: number, day: number, { today, lean }: Required<TypedDayOptions>): Numbers {
  const { year } = dateOf(today)
  // 29 February may lie up to eight years away (1896–1904).
  const years = Array.from({ length: 9 }, (_, index) => (lean === 'past' ? year - index : year + index))
  const fits = years.find((candidate) => {
    const on = dayFromParts({ year: candidate, month, day })
    return on !== null && (lean === 'past' ? on <= today : on >= today)
  })
  return [fits ?? year, month, day]
}

function oneOf(readings: readonly Numbers[]): TypedDay {
  const [first, ...others] = existing(readings)
  if (first === undefined) return { kind: 'not-a-day' }
  return others.length === 0 ? { kind: 'day', day: first } : { kind: 'unclear', days: [first, ...others] }
}

/** Asked about even if only one reading exists: the year itself is not certain. */
function asked(readings: readonly Numbers[]): TypedDay {
  const days = existing(readings)
  return days.length === 0 ? { kind: 'not-a-day' } : { kind: 'unclear', days }
}

function existing(readings: readonly Numbers[]): readonly Day[] {
  const days = readings.map(([year, month, day]) => dayFromParts({ year, month, day }))
  return [...new Set(days.filter((day) => day !== null))]
}

/** 上午, 下午3点, 晚上七点半, behind a day. */
const timeOfDay =
  /(?<=[\d日号天)]|(?:周|星期|礼拜)[一二三四五六])(?:上午|下午|中午|早上|傍晚|晚上?)(?:[\d一二三四五六七八九十]{1,3}[点时](?:半|\d{1,2}分?)?)?$/

/** A typed date in half-width digits, with plain hyphens, without blanks and a time of day: 二〇二六年 三月 → 2026年3月. */
export function plainDateText(typed: string): string {
  const halfWidth = typed
    .normalize('NFKC')
    .replace(/[。．]/g, '.')
    .replace(/\s*[T\s]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/, '')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(timeOfDay, '')
  return /[年月]/.test(halfWidth)
    ? halfWidth.replace(/[〇零○一二两三四五六七八九十廿卅]+/g, chineseNumber)
    : halfWidth
}
