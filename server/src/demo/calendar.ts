import { addDays, type Day, dateOf, day, laterDay } from '@tongxin/core/calendar/day'
import { type TermId, termId } from '@tongxin/core/calendar/term'

export type DemoTerm = { readonly id: TermId; readonly from: Day; readonly to: Day }

export type DemoDays = {
  readonly terms: readonly DemoTerm[]
  readonly current: DemoTerm
  readonly academicYear: string
  /** When the school was entered and its lists decided: before the term began, so that the term is judged. */
  readonly entered: Day
}

/** The document of the demo took force on this day; nothing of the demo happens before it. */
export const documentFrom = day('2026-06-09')

/** Three academic years around a day, with every vacation day in one term. */
export function demoDays(today: Day): DemoDays {
  const { year, month } = dateOf(today)
  const first = month >= 9 ? year : year - 1
  const terms = [first - 1, first, first + 1].flatMap(termsOf)
  const current = terms.find((term) => term.from <= today && today < term.to)
  if (!current) throw new Error(`no term of the demo holds ${today}`)
  const entered = laterDay(addDays(current.from, -60), documentFrom)
  return { terms, current, academicYear: current.id.slice(0, 9), entered }
}

function termsOf(year: number): readonly DemoTerm[] {
  const name = `${year}-${year + 1}`
  const turn = day(`${year + 1}-01-25`)
  return [
    { id: termId(`${name}-1`), from: day(`${year}-09-01`), to: turn },
    { id: termId(`${name}-2`), from: turn, to: day(`${year + 1}-09-01`) },
  ]
}

/** Festivals of the years around a day, as the office entered them; the lunar new year by its published date. */
export function demoFestivals(
  today: Day,
): readonly { readonly day: Day; readonly kind: 'festival'; readonly name: string }[] {
  const { year } = dateOf(today)
  return [year - 1, year, year + 1].flatMap((each) => {
    const spring = springFestivals[each]
    const fixed = [`${each}-01-01 元旦`, `${each}-10-01 国庆`, ...(spring ? [`${spring} 春节`] : [])]
    return fixed.map((text) => ({
      day: day(text.slice(0, 10)),
      kind: 'festival' as const,
      name: text.slice(11),
    }))
  })
}

const springFestivals: Readonly<Record<number, string>> = {
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
  2029: '2029-02-13',
  2030: '2030-02-03',
}
