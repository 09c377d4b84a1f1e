import type { CalendarNeed } from './calendar-needs.ts'
import { addDays, addMonths, type Day, dateOf, dayInMonth, earlierDay } from './day.ts'
import type { MissingCalendar } from './duty-period.ts'
import type { FestivalDay } from './festival-day.ts'
import type { Period } from './period.ts'
import type { AcademicYear, SchoolCalendar } from './school-calendar.ts'
import { tablePeriods } from './table-periods.ts'
import { academicYearId, followingYear } from './term.ts'

/** A part of the calendar that is not entered for the running or the next academic year, and what waits for it. */
export interface CalendarGap {
  readonly table: MissingCalendar['what']
  /** 2027-2028 for terms (null: the running one, which has no name without a table), 2027 for the others. */
  readonly year: string | null
  /** The festivals without a window; none where another table is meant. */
  readonly festivals: readonly string[]
  readonly affects: readonly CalendarNeed[]
}

export interface GapQuestion {
  readonly today: Day
  /** What the document in force needs. */
  readonly needs: readonly CalendarNeed[]
  /** Festivals around today, from an almanac. */
  readonly festivalDays: readonly FestivalDay[]
}

/**
 * What is missing of a calendar as it is known. Holidays are missed in each calendar year of the two academic years up to
 * the next one, whether or not the document counts working days; terms and festivals where it needs them.
 */
export function calendarGaps(calendar: SchoolCalendar, question: GapQuestion): readonly CalendarGap[] {
  const { today } = question
  const years = academicYears(calendar)
  const running = years.find(({ from, to }) => from <= today && today < to)
  const next = running && years.find(({ from }) => from === running.to)
  const span = {
    from: running?.from ?? today,
    to: next?.to ?? addMonths(running?.to ?? today, 12),
  }
  return [
    ...termGaps({ running, next }, question),
    ...holidayGaps(calendar, { from: span.from, to: earlierDay(span.to, lastPublishable(today)) }, question),
    ...festivalGaps(calendar, span, question),
  ]
}

function academicYears(calendar: SchoolCalendar): readonly AcademicYear[] {
  const always = { from: dayInMonth(1900, 1, 1), to: dayInMonth(9999, 1, 1) }
  return tablePeriods('academic-year', calendar, always).periods.map(({ id, from, to }) => ({
    id: academicYearId(id),
    from,
    to,
  }))
}

/** The notice for a year comes late in the year before: the first day of the year after next is not asked for. */
function lastPublishable(today: Day): Day {
  return dayInMonth(dateOf(today).year + 2, 1, 1)
}

interface Years {
  readonly running: AcademicYear | undefined
  readonly next: AcademicYear | undefined
}

function termGaps({ running, next }: Years, { needs }: GapQuestion): readonly CalendarGap[] {
  const affects = needs.filter(({ table }) => table === 'terms')
  if (affects.length === 0 || next !== undefined) return []
  const year = running === undefined ? null : followingYear(running.id)
  return [{ table: 'terms', year, festivals: [], affects }]
}

function holidayGaps(
  { holidayYears }: SchoolCalendar,
  span: Period,
  { needs }: GapQuestion,
): readonly CalendarGap[] {
  const affects = needs.filter(({ table }) => table === 'holidays')
  return calendarYearsOf(span)
    .filter((year) => !holidayYears.some((table) => table.year === year))
    .map((year) => ({ table: 'holidays', year: String(year), festivals: [], affects }))
}

/** By festival where its day is known and lies in the span; a document that leaves them to the school needs any. */
function festivalGaps(
  { festivals }: SchoolCalendar,
  span: Period,
  { needs, festivalDays }: GapQuestion,
): readonly CalendarGap[] {
  const affects = needs.filter(({ table }) => table === 'festivals')
  if (affects.length === 0) return []
  const wanted = [...new Set(affects.flatMap((need) => need.festivals))]
  return calendarYearsOf(span).flatMap((year): readonly CalendarGap[] => {
    const entered = festivals.filter(({ to }) => dateOf(addDays(to, -1)).year === year)
    const lacking = wanted.filter(
      (name) =>
        !entered.some((window) => window.name === name) &&
        festivalDays.some(
          (day) =>
            day.name === name && dateOf(day.on).year === year && span.from <= day.on && day.on < span.to,
        ),
    )
    const isMissing = wanted.length === 0 ? entered.length === 0 : lacking.length > 0
    return isMissing ? [{ table: 'festivals', year: String(year), festivals: lacking, affects }] : []
  })
}

function calendarYearsOf({ from, to }: Period): readonly number[] {
  const first = dateOf(from).year
  return Array.from({ length: dateOf(addDays(to, -1)).year - first + 1 }, (_, index) => first + index)
}
