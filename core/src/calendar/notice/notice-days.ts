import { type Day, dateOf, dayFromParts, weekday } from '../day.ts'
import { isOfNotice } from '../holiday-mistakes.ts'
import { longDay } from '../long-day.ts'
import type { NoticeQuestion } from './notice-question.ts'
import type { DayToken } from './tokens.ts'

export type Resolved =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly question: NoticeQuestion }

export interface DaySetting {
  readonly text: string
  /** The year the notice is for. */
  readonly noticeYear: number
  /** The day a stretch begins with, when this one ends it. */
  readonly after: Day | null
}

/**
 * Which day a printed one is. A month without a year lies in the notice's year, December possibly in the year before;
 * the weekday printed beside it decides, and where it does not, the question is put.
 */
export function resolveDay(token: DayToken, { text, noticeYear, after }: DaySetting): Resolved {
  const said = text.slice(token.from, token.to)
  const about = { from: token.from, to: token.to, said }
  const ask = (kind: NoticeQuestion['kind'], should: string | null = null, days: readonly Day[] = []) => ({
    ok: false as const,
    question: {
      ...about,
      kind,
      should,
      options: days.map((day) => ({ label: longDay(day), text: longDay(day) })),
    },
  })
  const possible = possibleDays(token, noticeYear, after)
  if (possible === null) return ask('which-month')
  const [any] = possible
  if (any === undefined) return ask('no-such-day')
  const inNotice = possible.filter((day) => isOfNotice(day, noticeYear))
  const [candidate] = inNotice
  if (candidate === undefined) return ask('other-year', String(noticeYear))
  const fitting = token.weekday === null ? inNotice : inNotice.filter((day) => weekday(day) === token.weekday)
  const [fits, ...others] = fitting
  if (fits === undefined) return ask('weekday-differs', weekdayName(candidate))
  return others.length === 0 ? { ok: true, day: fits } : ask('which-year', null, fitting)
}

/** Null where the month is missing and nothing before it names one. */
function possibleDays(
  { year, month, day }: DayToken,
  noticeYear: number,
  after: Day | null,
): readonly Day[] | null {
  const monthMeant = month ?? (after === null ? null : dateOf(after).month)
  if (monthMeant === null) return null
  const years = yearsMeant(year, { month: monthMeant, noticeYear, after })
  const days = years.map((each) => dayFromParts({ year: each, month: monthMeant, day }))
  return days.filter((found) => found !== null)
}

type YearSetting = { readonly month: number; readonly noticeYear: number; readonly after: Day | null }

function yearsMeant(year: number | null, { month, noticeYear, after }: YearSetting): readonly number[] {
  if (year !== null) return [year]
  if (after !== null) {
    const first = dateOf(after)
    return [month < first.month ? first.year + 1 : first.year]
  }
  return month === 12 ? [noticeYear - 1, noticeYear] : [noticeYear]
}

function weekdayName(day: Day): string {
  return `周${'一二三四五六日'.charAt(weekday(day) - 1)}`
}
