import { addDays, type Day, dateOf, day, laterDay } from '@tongxin/core/calendar/day'
import type { FestivalWindow } from '@tongxin/core/calendar/decide-festivals'
import { windowAround } from '@tongxin/core/calendar/festival-day'
import { termId } from '@tongxin/core/calendar/term'
import type { TermRow } from '@tongxin/core/calendar/term-table'
import { festivalDaysOf } from '../platform/chinese/festival-days.ts'

export type DemoDays = {
  readonly terms: readonly TermRow[]
  readonly current: TermRow
  readonly academicYear: string
  readonly lastYear: string
  /** When the school was entered and its lists decided: before the term began, so that the term is judged. */
  readonly entered: Day
}

/** The document of the demo took force on this day; nothing of the demo happens before it. */
export const documentFrom = day('2026-06-09')

/** Three academic years around a day, with every vacation day in one term. */
export function demoDays(today: Day): DemoDays {
  const first = academicYearStart(today)
  const terms = [first - 1, first, first + 1].flatMap(termsOf)
  const current = terms.find((term) => term.from <= today && today < term.to)
  if (!current) throw new Error(`no term of the demo holds ${today}`)
  const entered = laterDay(addDays(current.from, -60), documentFrom)
  const lastYear = `${first - 1}-${first}`
  return { terms, current, academicYear: current.id.slice(0, 9), lastYear, entered }
}

/** The winter vacation is shared between the terms around it; the summer belongs to the term before it. */
function termsOf(year: number): readonly TermRow[] {
  const name = `${year}-${year + 1}`
  const turn = day(`${year + 1}-01-25`)
  return [
    {
      id: termId(`${name}-1`),
      from: day(`${year}-09-01`),
      to: turn,
      teaching: { from: day(`${year}-09-01`), to: day(`${year + 1}-01-16`) },
    },
    {
      id: termId(`${name}-2`),
      from: turn,
      to: day(`${year + 1}-09-01`),
      teaching: { from: day(`${year + 1}-02-24`), to: day(`${year + 1}-07-08`) },
    },
  ]
}

/** The windows of the festivals the demo's document names, over the academic years of its terms; days by the almanac. */
export function demoFestivals(today: Day): readonly FestivalWindow[] {
  const first = academicYearStart(today)
  return festivalWindows([first - 1, first, first + 1, first + 2])
}

export function festivalWindows(years: readonly number[]): readonly FestivalWindow[] {
  return years.flatMap((year) =>
    festivalDaysOf(year)
      .filter(({ name }) => festivalsOfDocument.includes(name))
      .map((festival) => windowAround(festival, { daysBefore: 10, daysAfter: 5 })),
  )
}

const festivalsOfDocument = ['元旦', '春节', '国庆']

function academicYearStart(today: Day): number {
  const { year, month } = dateOf(today)
  return month >= 9 ? year : year - 1
}
