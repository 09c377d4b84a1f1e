import type { CalendarMistake } from './calendar-mistake.ts'
import { type Day, dateOf, weekday } from './day.ts'
import { daysOf, type Holiday, type HolidayTable } from './holiday-table.ts'

/**
 * Everything wrong with notices sent together: no day twice, make-up days on weekends that are not off themselves, and
 * all of it in the year of the notice or the December before it.
 */
export function mistakesOfHolidays(tables: readonly HolidayTable[]): readonly CalendarMistake[] {
  const years = tables.map(({ year }) => year)
  const twice = new Set(years.filter((year, at) => years.indexOf(year) !== at))
  return [
    ...[...twice].map((year): CalendarMistake => ({ kind: 'holiday-year-twice', year })),
    ...tables.flatMap(mistakesOfTable),
  ]
}

function mistakesOfTable({ year, holidays }: HolidayTable): readonly CalendarMistake[] {
  const off = new Set<Day>()
  const worked = new Set<Day>()
  const everyDayOff = new Set(holidays.flatMap(daysOf))
  return holidays.flatMap((holiday) => {
    const { name, makeUpDays } = holiday
    return [
      ...placeMistakes(holiday, year),
      ...seenBefore(daysOf(holiday), off).map(
        (day): CalendarMistake => ({ kind: 'day-off-twice', year, name, day }),
      ),
      ...seenBefore(makeUpDays, worked).map(
        (day): CalendarMistake => ({ kind: 'make-up-twice', year, name, day }),
      ),
      ...makeUpDays.flatMap((day): readonly CalendarMistake[] => {
        if (!isOfNotice(day, year)) return [{ kind: 'make-up-elsewhere', year, name, day }]
        if (everyDayOff.has(day)) return [{ kind: 'make-up-off', year, name, day }]
        return weekday(day) <= 5 ? [{ kind: 'make-up-weekday', year, name, day }] : []
      }),
    ]
  })
}

function placeMistakes({ name, from, to }: Holiday, year: number): readonly CalendarMistake[] {
  if (from >= to) return [{ kind: 'holiday-empty', year, name }]
  const days = daysOf({ from, to })
  return days.every((day) => isOfNotice(day, year)) && days.some((day) => dateOf(day).year === year)
    ? []
    : [{ kind: 'holiday-elsewhere', year, name }]
}

/** 元旦 may begin, and be made up for, in the December before. */
export function isOfNotice(day: Day, year: number): boolean {
  const date = dateOf(day)
  return date.year === year || (date.year === year - 1 && date.month === 12)
}

/** The days that were there already; all are there afterwards. */
function seenBefore(days: readonly Day[], seen: Set<Day>): readonly Day[] {
  return days.filter((day) => {
    const again = seen.has(day)
    seen.add(day)
    return again
  })
}
