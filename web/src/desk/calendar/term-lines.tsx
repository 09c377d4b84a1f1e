import { addDays, daysBetween } from '@tongxin/core/calendar/day'
import type { Period } from '@tongxin/core/calendar/period'
import { termId } from '@tongxin/core/calendar/term'
import { type Vacation, vacationsOf } from '@tongxin/core/calendar/term-table'
import { calendarWords, termWords as words } from '../../words/calendar.ts'
import type { ShownCalendar } from './calendar-part.ts'

type ShownTerm = ShownCalendar['terms'][number]

interface TermLinesProps {
  readonly terms: readonly ShownTerm[]
  /** The term after these, to which a part of the last vacation may belong. */
  readonly following: ShownTerm | undefined
}

/** The terms of a year with their teaching days, and each vacation with the terms its days count to. */
export function TermLines({ terms, following }: TermLinesProps) {
  const around = following ? [...terms, following] : terms
  const vacations = vacationsOf(around.map((term) => ({ ...term, id: termId(term.id) })))
  const own = vacations.filter(({ after, before }) =>
    terms.some(({ id }) => id === after || (after === null && id === before)),
  )
  return (
    <>
      <div className="calendar-scroll">
        <table className="dense-table">
          <thead>
            <tr>
              <th scope="col">{words.term}</th>
              <th scope="col">{words.teaching}</th>
              <th scope="col" className="number">
                {words.weeks}
              </th>
              <th scope="col">{words.counts}</th>
            </tr>
          </thead>
          <tbody>
            {terms.map(({ id, label, from, to, teaching }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{teaching ? said(teaching) : words.notEntered}</td>
                <td className="number">{teaching ? words.weekCount(weeksOf(teaching)) : '—'}</td>
                <td>{said({ from, to })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {own.length > 0 && (
        <ul className="calendar-vacations">
          {own.map((vacation) => (
            <li key={vacation.from}>
              <strong>{words.vacation}</strong> {said(vacation)}，{calendarWords.days(lengthOf(vacation))}：
              {belongings(vacation, around)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** 1月17日至1月24日计入第一学期，1月25日至2月23日计入第二学期. */
function belongings({ from, to, after, before, turn }: Vacation, terms: readonly ShownTerm[]): string {
  const nameOf = (id: string | null) => terms.find((term) => term.id === id)?.label ?? ''
  const part = (days: Period, id: string | null) =>
    days.from < days.to ? [words.belongs(shortly(days), nameOf(id))] : []
  return [...part({ from, to: turn }, after), ...part({ from: turn, to }, before)].join('，')
}

function said({ from, to }: Period): string {
  return calendarWords.stretch(from, addDays(to, -1))
}

function shortly({ from, to }: Period): string {
  return calendarWords.shortStretch(from, addDays(to, -1))
}

function weeksOf(teaching: Period): number {
  return Math.ceil(lengthOf(teaching) / 7)
}

function lengthOf({ from, to }: Period): number {
  return daysBetween(from, to)
}
