import { type Day, day, daysBetween, earlierDay, laterDay } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { inForceFrom } from '../policy/in-force.ts'
import type { Policy } from '../policy/policy.ts'
import type { CalendarGap } from './calendar-gap.ts'
import { calendarNeeds } from './calendar-needs.ts'

/**
 * What the calendar does not hold of a span of days, with every requirement of the document that would be unknown for it:
 * semesters and academic years, the holidays that working days are counted by, the festivals of visits. Days before the
 * document is in force are not asked for.
 */
export function calendarGaps(policy: Policy, calendar: SchoolCalendar, span: Period): readonly CalendarGap[] {
  const from = laterDay(span.from, inForceFrom(policy)?.from ?? span.from)
  const asked = { from, to: span.to }
  if (asked.from >= asked.to) return []
  const gaps = new Map<string, CalendarGap>()
  for (const { requirement, what, names } of calendarNeeds(policy)) {
    for (const stretch of missing(what, names, { calendar, span: asked })) {
      const key = [what, stretch.from, stretch.to, ...stretch.names].join()
      const known = gaps.get(key) ?? { what, ...stretch, requirements: [] }
      if (known.requirements.some(({ id }) => id === requirement.id)) continue
      gaps.set(key, { ...known, requirements: [...known.requirements, requirement] })
    }
  }
  return [...gaps.values()]
}

interface Asked {
  readonly calendar: SchoolCalendar
  readonly span: Period
}

type Stretch = Period & { readonly names: readonly string[] }

function missing(what: CalendarGap['what'], names: readonly string[], asked: Asked): readonly Stretch[] {
  if (what === 'terms') return outsideTerms(asked)
  return what === 'holidays' ? yearsWithoutHolidays(asked) : yearsWithoutFestivals(names, asked)
}

function outsideTerms({ calendar, span }: Asked): readonly Stretch[] {
  const stretches: Stretch[] = []
  let covered = span.from
  for (const term of [...calendar.terms].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (term.to <= covered || term.from >= span.to) continue
    if (term.from > covered) stretches.push({ from: covered, to: term.from, names: [] })
    covered = laterDay(covered, term.to)
  }
  return covered < span.to ? [...stretches, { from: covered, to: span.to, names: [] }] : stretches
}

function yearsWithoutHolidays({ calendar, span }: Asked): readonly Stretch[] {
  return yearsOf(span)
    .filter(({ year }) => !calendar.holidayYears.some((row) => row.year === year))
    .map(({ from, to }) => ({ from, to, names: [] }))
}

/** Of a year only partly asked for, a festival is missed when none of its name is entered in the whole span. */
function yearsWithoutFestivals(names: readonly string[], { calendar, span }: Asked): readonly Stretch[] {
  return yearsOf(span).flatMap(({ year, from, to, isWhole }): readonly Stretch[] => {
    const entered = calendar.festivals.filter((festival) => Number(festival.from.slice(0, 4)) === year)
    if (names.length === 0) return entered.length === 0 ? [{ from, to, names: [] }] : []
    const absent = names.filter(
      (name) =>
        !entered.some((festival) => festival.name === name) &&
        (isWhole ||
          !calendar.festivals.some((one) => one.name === name && one.from < span.to && span.from < one.to)),
    )
    return absent.length === 0 ? [] : [{ from, to, names: absent }]
  })
}

function yearsOf(span: Period): readonly (Period & { readonly year: number; readonly isWhole: boolean })[] {
  const first = Number(span.from.slice(0, 4))
  const last = Number(span.to.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const [begins, ends] = [newYear(first + index), newYear(first + index + 1)]
    const [from, to] = [laterDay(begins, span.from), earlierDay(ends, span.to)]
    return { year: first + index, from, to, isWhole: from === begins && to === ends }
  }).filter(({ from, to }) => daysBetween(from, to) > 0)
}

function newYear(year: number): Day {
  return day(`${String(year).padStart(4, '0')}-01-01`)
}
