import type { CalendarNeed } from './calendar-needs.ts'
import { addDays, type Day, dateOf, dayInMonth, earlierDay, laterDay } from './day.ts'
import type { MissingCalendar } from './duty-period.ts'
import type { FestivalDay } from './festival-day.ts'
import type { Period } from './period.ts'
import type { SchoolCalendar } from './school-calendar.ts'

/** A stretch of days for which a table of the calendar is missing (未公布), and what waits for it. */
export interface CalendarGap extends Period {
  readonly table: MissingCalendar['what']
  /** The festivals without a window; none where another table is meant, or any would do. */
  readonly festivals: readonly string[]
  readonly affects: readonly CalendarNeed[]
}

export interface GapQuestion {
  /** The days asked about. */
  readonly span: Period
  /** What the document needs. */
  readonly needs: readonly CalendarNeed[]
  /** Festivals around these days, from an almanac. */
  readonly festivalDays: readonly FestivalDay[]
}

/**
 * What the calendar lacks of some days: terms and festivals where the document needs them, holidays of each year whether or not
 * it counts working days (`affects` is then empty).
 */
export function calendarGaps(calendar: SchoolCalendar, question: GapQuestion): readonly CalendarGap[] {
  if (question.span.from >= question.span.to) return []
  return [
    ...termGaps(calendar, question),
    ...holidayGaps(calendar, question),
    ...festivalGaps(calendar, question),
  ]
}

/** Days in no term and in no year kept without terms. */
function termGaps(
  { terms, yearsWithoutTerms }: SchoolCalendar,
  question: GapQuestion,
): readonly CalendarGap[] {
  const { span } = question
  const affects = needing('terms', question)
  if (affects.length === 0) return []
  const gaps: CalendarGap[] = []
  const gap = (from: Day, to: Day) => gaps.push({ table: 'terms', from, to, festivals: [], affects })
  let covered = span.from
  for (const period of [...terms, ...yearsWithoutTerms].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (period.to <= covered || period.from >= span.to) continue
    if (period.from > covered) gap(covered, period.from)
    covered = laterDay(covered, period.to)
  }
  if (covered < span.to) gap(covered, span.to)
  return gaps
}

function holidayGaps({ holidayYears }: SchoolCalendar, question: GapQuestion): readonly CalendarGap[] {
  const affects = needing('holidays', question)
  return yearsOf(question.span)
    .filter(({ year }) => !holidayYears.some((table) => table.year === year))
    .map(({ from, to }) => ({ table: 'holidays', from, to, festivals: [], affects }))
}

/** A document that leaves festivals to the school needs any; one that names them those that fall into the days asked about. */
function festivalGaps({ festivals }: SchoolCalendar, question: GapQuestion): readonly CalendarGap[] {
  const affects = needing('festivals', question)
  if (affects.length === 0) return []
  const wanted = [...new Set(affects.flatMap((need) => need.festivals))]
  return yearsOf(question.span).flatMap((asked): readonly CalendarGap[] => {
    const entered = festivals.filter(({ to }) => dateOf(addDays(to, -1)).year === asked.year)
    const lacking = wanted.filter(
      (name) => !entered.some((window) => window.name === name) && fallsInto(name, asked, question),
    )
    const isMissing = wanted.length === 0 ? entered.length === 0 : lacking.length > 0
    const { from, to } = asked
    return isMissing ? [{ table: 'festivals', from, to, festivals: lacking, affects }] : []
  })
}

/** A festival no almanac knows, as a school's own day, is taken to fall into every whole year. */
function fallsInto(name: string, { from, to, isWhole }: AskedYear, { festivalDays }: GapQuestion): boolean {
  const days = festivalDays.filter((festival) => festival.name === name)
  return days.length === 0 ? isWhole : days.some(({ on }) => from <= on && on < to)
}

function needing(table: CalendarNeed['table'], { needs }: GapQuestion): readonly CalendarNeed[] {
  return needs.filter((need) => need.table === table)
}

interface AskedYear extends Period {
  readonly year: number
  readonly isWhole: boolean
}

/** The calendar years of a span, each as far as it is asked about. */
function yearsOf({ from, to }: Period): readonly AskedYear[] {
  const first = dateOf(from).year
  const last = dateOf(addDays(to, -1)).year
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const [begins, ends] = [dayInMonth(first + index, 1, 1), dayInMonth(first + index + 1, 1, 1)]
    const asked = { from: laterDay(begins, from), to: earlierDay(ends, to) }
    return { year: first + index, ...asked, isWhole: asked.from === begins && asked.to === ends }
  })
}
