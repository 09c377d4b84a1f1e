// Dates that cannot be: what is said of them is which part is wrong, not that it is no date.
import type { Typed } from '../reading/typed.ts'
import { type Day, daysInMonth } from './day.ts'
import { plainDateText } from './typed-day.ts'

/** A month 13, a 30 February: undefined where the text is no date of a calendar at all. */
export function noSuchDay(text: string): Typed<never> | undefined {
  const plain = plainDateText(text)
  const parts =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?[日号]?)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})?$/.exec(plain)
  if (!parts) return undefined
  const [year, month] = [Number(parts[1]), Number(parts[2])]
  if (month < 1 || month > 12)
    return {
      ok: false,
      reason: `没有 ${month} 月`,
      fix: `请核对月份，写成 ${parts[1]}-${parts[3] ? '03-05' : '03'} 的样子`,
    }
  const last = daysInMonth(year, month)
  const dayOfMonth = Number(parts[3] ?? 1)
  if (dayOfMonth >= 1 && dayOfMonth <= last) return undefined
  const lastDay = `${parts[1]}-${String(month).padStart(2, '0')}-${last}`
  return {
    ok: false,
    reason: `${year} 年 ${month} 月没有 ${dayOfMonth} 日`,
    fix: `请核对，这个月的最后一天是 ${lastDay}`,
  }
}

/** 61年3月, 80.10: a month whose year is written in two digits; undefined for everything else. */
export function shortYear(text: string, today: Day): Typed<never> | undefined {
  const [, year, spoken, dotted] =
    /^(\d{2})(?:年(\d{1,2})月?|[./-](\d{1,2}))$/.exec(plainDateText(text)) ?? []
  const month = Number(spoken ?? dotted)
  if (year === undefined || month < 1 || month > 12 || (spoken === undefined && Number(year) <= 31))
    return undefined
  const centuries = Number(year) > Number(today.slice(2, 4)) ? ['19'] : ['19', '20']
  const months = centuries.map((century) => `${century}${year}-${String(month).padStart(2, '0')}`)
  return { ok: false, reason: '年份只写了两位', fix: `请写成 ${months.join(' 或 ')}` }
}
