import { dateOf, day } from '@tongxin/core/calendar/day'
import { type FestivalDay, fixedFestivals, nameInDocument } from '@tongxin/core/calendar/festival-day'
import type { Period } from '@tongxin/core/calendar/period'
import { LunarDay, type SolarDay, SolarTerm } from 'tyme4ts'

/**
 * The festivals of a calendar year, those of the lunar calendar and 清明 included, in order of time. From an almanac:
 * the Chinese calendar of `Intl` is a day off in 2027 and 2030. `names`: a document's own, which they then go by.
 */
export function festivalDaysOf(year: number, names: readonly string[] = []): readonly FestivalDay[] {
  const lunar = (name: string, month: number, dayOfMonth: number): FestivalDay => ({
    name,
    on: dayOf(LunarDay.fromYmd(year, month, dayOfMonth).getSolarDay()),
    kind: 'lunar',
  })
  const newYear = LunarDay.fromYmd(year, 1, 1).getSolarDay()
  const days: readonly FestivalDay[] = [
    ...fixedFestivals(year),
    { name: '除夕', on: dayOf(newYear.next(-1)), kind: 'lunar' },
    lunar('春节', 1, 1),
    lunar('元宵', 1, 15),
    { name: '清明', on: dayOf(SolarTerm.fromName(year, '清明').getSolarDay()), kind: 'solar-term' },
    lunar('端午', 5, 5),
    lunar('中秋', 8, 15),
    lunar('重阳', 9, 9),
  ]
  return [...days]
    .map((festival) => ({ ...festival, name: nameInDocument(festival.name, names) }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** Those of the calendar years of some days. */
export function festivalDaysIn({ from, to }: Period, names: readonly string[]): readonly FestivalDay[] {
  const first = dateOf(from).year
  return Array.from({ length: dateOf(to).year - first + 1 }, (_, index) =>
    festivalDaysOf(first + index, names),
  ).flat()
}

function dayOf(solar: SolarDay) {
  const two = (value: number) => String(value).padStart(2, '0')
  return day(`${String(solar.getYear()).padStart(4, '0')}-${two(solar.getMonth())}-${two(solar.getDay())}`)
}
