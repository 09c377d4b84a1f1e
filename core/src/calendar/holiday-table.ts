import { addDays, type Day } from './day.ts'
import type { Period } from './period.ts'
import type { HolidayYear } from './school-calendar.ts'

/** One line of the yearly notice: the days off [from, to), weekends among them, and the weekend days worked instead. */
export type Holiday = Period & { readonly name: string; readonly makeUpDays: readonly Day[] }

/**
 * The notice for one calendar year as the office entered it. That the table is there means that it was published: a
 * year without a table is unknown, a table without a line says that nothing is off.
 */
export type HolidayTable = {
  readonly year: number
  /** As printed: 国办发明电〔2025〕7号; null where the office did not write it down. */
  readonly documentNo: string | null
  readonly holidays: readonly Holiday[]
}

/** What working-day arithmetic needs of a notice. */
export function holidayYearOf({ year, holidays }: Pick<HolidayTable, 'year' | 'holidays'>): HolidayYear {
  return {
    year,
    daysOff: holidays.flatMap(daysOf).sort(),
    makeUpDays: holidays.flatMap(({ makeUpDays }) => makeUpDays).sort(),
  }
}

/** Every day of a half-open stretch. */
export function daysOf({ from, to }: Period): readonly Day[] {
  const days: Day[] = []
  for (let current = from; current < to; current = addDays(current, 1)) days.push(current)
  return days
}
