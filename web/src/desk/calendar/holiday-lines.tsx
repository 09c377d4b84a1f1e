import { addDays, daysBetween } from '@tongxin/core/calendar/day'
import type { Holiday } from '@tongxin/core/calendar/holiday-table'
import '../../ui/dense-table.css'
import { calendarWords, holidayWords as words } from '../../words/calendar.ts'
import { dayWithWeekday } from '../../words/days.ts'

interface HolidayLinesProps {
  readonly holidays: readonly Holiday[]
  /** What is said where there is none. */
  readonly empty: string
}

/** The lines of a notice: days off, how many, and the weekend days worked instead. */
export function HolidayLines({ holidays, empty }: HolidayLinesProps) {
  if (holidays.length === 0) return <p className="calendar-hint">{empty}</p>
  return (
    <div className="calendar-scroll">
      <table className="dense-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.off}</th>
            <th scope="col" className="number">
              {words.count}
            </th>
            <th scope="col">{words.makeUp}</th>
          </tr>
        </thead>
        <tbody>
          {holidays.map(({ name, from, to, makeUpDays }) => (
            <tr key={`${name} ${from}`}>
              <th scope="row">{name}</th>
              <td>{calendarWords.shortStretch(from, addDays(to, -1))}</td>
              <td className="number">{calendarWords.days(daysBetween(from, to))}</td>
              <td>{makeUpDays.length === 0 ? words.none : makeUpDays.map(dayWithWeekday).join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
