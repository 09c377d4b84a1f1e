// Of what is stored, what stays beside an uploaded table: the form and the check of the file go by the same.
import { addDays, dateOf } from './day.ts'
import type { FestivalWindow } from './decide-festivals.ts'

/** Terms, or years without terms, of academic years that the file does not hold. */
export function termsBeside<Row extends { readonly id: string }>(
  stored: readonly Row[],
  read: readonly { readonly id: string }[],
): readonly Row[] {
  const years = new Set(read.map(yearOf))
  return stored.filter((row) => !years.has(yearOf(row)))
}

/** Windows of festivals and years that the file does not hold. */
export function festivalsBeside<Row extends FestivalWindow>(
  stored: readonly Row[],
  read: readonly FestivalWindow[],
): readonly Row[] {
  return stored.filter(
    (one) => !read.some((two) => one.name === two.name && festivalYearOf(one) === festivalYearOf(two)),
  )
}

/** A window is of the year of its last day: 元旦 is visited for from December on. */
export function festivalYearOf({ to }: FestivalWindow): number {
  return dateOf(addDays(to, -1)).year
}

function yearOf({ id }: { readonly id: string }): string {
  return id.slice(0, 9)
}
