import { addDays, type Day, dayInMonth } from './day.ts'
import type { FestivalWindow } from './decide-festivals.ts'

/** The day of a festival: fixed in the solar calendar, of the lunar calendar, or a solar term. */
export type FestivalDay = {
  readonly name: string
  readonly on: Day
  readonly kind: 'fixed' | 'lunar' | 'solar-term'
}

/** How many days around a festival a visit is for it. */
export type WindowLength = { readonly daysBefore: number; readonly daysAfter: number }

/** 系统默认, where the school has not chosen: the day with the week before and the week after it. Shown as such, changed freely. */
export const defaultWindowLength: WindowLength = { daysBefore: 7, daysAfter: 7 }

/** Festivals of the solar calendar; the others come as facts from an almanac. */
export function fixedFestivals(year: number): readonly FestivalDay[] {
  return fixed.map(([name, month, day]) => ({ name, on: dayInMonth(year, month, day), kind: 'fixed' }))
}

const fixed = [
  ['元旦', 1, 1],
  ['妇女节', 3, 8],
  ['劳动节', 5, 1],
  ['青年节', 5, 4],
  ['教师节', 9, 10],
  ['国庆', 10, 1],
] as const

/** The window of this length around a festival, under the name the school's document uses: 中秋节 for 中秋. */
export function windowAround(
  { name, on }: Pick<FestivalDay, 'name' | 'on'>,
  { daysBefore, daysAfter }: WindowLength,
): FestivalWindow {
  return { name, from: addDays(on, -daysBefore), to: addDays(on, daysAfter + 1) }
}

/** The document's own word for a festival, where it names it with or without 节; else the usual one. */
export function nameInDocument(name: string, documentNames: readonly string[]): string {
  return documentNames.find((one) => bare(one) === bare(name)) ?? name
}

function bare(name: string): string {
  return name.replace(/节$/, '')
}
