import { type Day, daysBetween } from '@tongxin/core/calendar/day'
import { termWords as words } from '../../words/calendar.ts'
import type { ShownYear } from './calendar-part.ts'

interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly kind: 'teaching' | 'vacation' | 'plain'
  /** Which of the year's terms it counts to; the tint alternates, the word says it. */
  readonly term: number
  readonly word: string
}

/** The year as one bar: teaching solid, vacation hatched in the tint of the term it was given to. The table below says the same. */
export function YearTimeline({ year, today }: { readonly year: ShownYear; readonly today: Day }) {
  const length = daysBetween(year.from, year.to)
  const isRunning = year.from <= today && today < year.to
  const at = (daysBetween(year.from, today) / length) * 100
  return (
    <div className="calendar-timeline" aria-hidden="true">
      {stretchesOf(year).map(({ from, to, kind, term, word }) => (
        <span
          key={from}
          data-kind={kind}
          data-term={term % 3}
          style={{ flexGrow: daysBetween(from, to), flexBasis: 0 }}
        >
          {word}
        </span>
      ))}
      {isRunning && <i style={{ left: `${at}%` }} title={words.timeline} />}
    </div>
  )
}

function stretchesOf({ from, to, terms }: ShownYear): readonly Stretch[] {
  if (terms.length === 0) return [{ from, to, kind: 'plain', term: 0, word: words.withoutTerms }]
  return terms.flatMap((row, term): readonly Stretch[] => {
    const name = row.label.slice(row.label.indexOf('第'))
    if (row.teaching === null) return [{ from: row.from, to: row.to, kind: 'plain', term, word: name }]
    const weeks = Math.ceil(daysBetween(row.teaching.from, row.teaching.to) / 7)
    const parts: readonly Stretch[] = [
      { from: row.from, to: row.teaching.from, kind: 'vacation', term, word: words.vacation },
      { ...row.teaching, kind: 'teaching', term, word: `${name} ${words.weekCount(weeks)}` },
      { from: row.teaching.to, to: row.to, kind: 'vacation', term, word: words.vacation },
    ]
    return parts.filter((part) => part.from < part.to)
  })
}
