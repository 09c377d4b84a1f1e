// Days told from today, as people say them: 昨天, 三天前, 两周内, 上周五, 上月20日, 月底, 去年3月5日.
import { chineseNumber, digit } from './chinese-number.ts'
import { addDays, addMonths, type Day, dateOf, dayFromParts, dayInMonth, weekday } from './day.ts'
import type { TypedDay, TypedDayOptions } from './meant-day.ts'

/** What a text without blanks says; null: it tells its day in another way. A week begins on Monday. */
export function spokenDay(text: string, options: Required<TypedDayOptions>): TypedDay | null {
  const { today } = options
  const days = daysFromToday[text]
  if (days !== undefined) return { kind: 'day', day: addDays(today, days) }
  for (const [pattern, read] of ways) {
    const found = pattern.exec(text)
    if (found)
      return read(
        found.slice(1).map((part) => part ?? ''),
        options,
      )
  }
  return null
}

const daysFromToday: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
}

type Way = (parts: readonly string[], options: Required<TypedDayOptions>) => TypedDay

const number = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const dayOfWeek = '(?:周|星期|礼拜)([一二三四五六日天1-6])'

const ways: readonly (readonly [RegExp, Way])[] = [
  [
    new RegExp(`^(上上|上|本|这|下|下下)个?${dayOfWeek}$`),
    ([week = '', said = ''], { today }) => inWeek(week, said, today),
  ],
  [new RegExp(`^${dayOfWeek}$`), ([said = ''], { today, lean }) => ofWeek(said, { today, lean })],
  [new RegExp(`^${number}(天|日|周|个?星期|个?礼拜|个月)[以之]?(前|后|内)$`), daysAway],
  [
    /^(上|本|这|下)个?月(\d{1,2})[日号]$/,
    ([month = '', on = ''], { today }) => inMonth(monthsFromNow[month] ?? 0, on, today),
  ],
  [
    /^(上|本|这|下)个?月底$/,
    ([month = ''], { today }) => away(lastOf(addMonths(today, monthsFromNow[month] ?? 0))),
  ],
  [/^月底$/, (_, { today }) => away(lastOf(today))],
  [/^(\d{1,2})月底$/, endOfMonth],
  [/^年底$/, (_, { today }) => away(dayInMonth(dateOf(today).year, 12, 31))],
  [new RegExp(`^${number}[日号]$`), ([on = ''], options) => ofMonth(on, options)],
  [/^(前|去|今|本|明)年(\d{1,2})月(\d{1,2})[日号]?$/, inYear],
]

const weeksFromNow: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 }
const monthsFromNow: Readonly<Record<string, number>> = { 上: -1, 本: 0, 这: 0, 下: 1 }
const yearsFromNow: Readonly<Record<string, number>> = { 前: -2, 去: -1, 今: 0, 本: 0, 明: 1 }

function inWeek(week: string, said: string, today: Day): TypedDay {
  const monday = addDays(today, 1 - weekday(today) + 7 * (weeksFromNow[week] ?? 0))
  return { kind: 'day', day: addDays(monday, weekdayCalled(said) - 1) }
}

/** Of which week is not said: the nearest is asked about. */
function ofWeek(said: string, { today, lean }: Required<TypedDayOptions>): TypedDay {
  const back = (weekday(today) - weekdayCalled(said) + 7) % 7
  const day = lean === 'past' ? addDays(today, -back) : addDays(today, (7 - back) % 7)
  return { kind: 'unclear', days: [day] }
}

function daysAway(
  [many = '', unit = '', side = '']: readonly string[],
  { today }: Required<TypedDayOptions>,
): TypedDay {
  const count = asNumber(many) * (side === '前' ? -1 : 1)
  if (!Number.isInteger(count)) return { kind: 'not-a-day' }
  if (unit === '个月') return away(addMonths(today, count))
  return away(addDays(today, count * (unit === '天' || unit === '日' ? 1 : 7)))
}

const away = (day: Day): TypedDay => ({ kind: 'day', day })

function lastOf(on: Day): Day {
  const { year, month } = dateOf(on)
  return dayInMonth(year, month, 31)
}

function endOfMonth([month = '']: readonly string[], { today, lean }: Required<TypedDayOptions>): TypedDay {
  const { year } = dateOf(today)
  const number = Number(month)
  if (number < 1 || number > 12) return { kind: 'not-a-day' }
  const ends = (lean === 'past' ? [year, year - 1] : [year, year + 1]).map((each) =>
    dayInMonth(each, number, 31),
  )
  const [first = today, second = today] = ends
  return away((lean === 'past' ? first <= today : first >= today) ? first : second)
}

function inMonth(months: number, on: string, today: Day): TypedDay {
  const { year, month } = dateOf(today)
  const first = dayFromParts({ year, month, day: 1 })
  return existing(first && { ...dateOf(addMonths(first, months)), day: asNumber(on) })
}

/** Of which month is not said: the nearest that has such a day is asked about. */
function ofMonth(on: string, { today, lean }: Required<TypedDayOptions>): TypedDay {
  const near = [0, 1, 2].flatMap((months) => {
    const read = inMonth(lean === 'past' ? -months : months, on, today)
    return read.kind === 'day' && (lean === 'past' ? read.day <= today : read.day >= today) ? [read.day] : []
  })
  return near.length === 0 ? { kind: 'not-a-day' } : { kind: 'unclear', days: near.slice(0, 1) }
}

function inYear(
  [which = '', month = '', on = '']: readonly string[],
  { today }: Required<TypedDayOptions>,
): TypedDay {
  const year = dateOf(today).year + (yearsFromNow[which] ?? 0)
  return existing({ year, month: Number(month), day: Number(on) })
}

function existing(parts: Parameters<typeof dayFromParts>[0] | null): TypedDay {
  const day = parts && dayFromParts(parts)
  return day === null ? { kind: 'not-a-day' } : { kind: 'day', day }
}

/** 一 → 1, 日 → 7. */
export function weekdayCalled(said: string): number {
  return '日天'.includes(said) ? 7 : Number(digit(said))
}

function asNumber(text: string): number {
  return Number(/^\d/.test(text) ? text : chineseNumber(text))
}
