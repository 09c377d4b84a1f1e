import { calendarFileWords as words } from '../../words/calendar.ts'

interface FileReport {
  readonly rowCount: number
  readonly problems: readonly { readonly row: number; readonly text: string }[]
}

/** What became of a file that was read: every problem at once, or how many rows it has. */
export function FileProblems({ problems, rowCount }: FileReport) {
  return (
    <>
      <p role="status">{problems.length > 0 ? words.problems(problems.length) : words.ready(rowCount)}</p>
      {problems.length > 0 && (
        <ul className="calendar-problems">
          {problems.map(({ row, text }) => (
            <li key={`${row} ${text}`}>{text}</li>
          ))}
        </ul>
      )}
    </>
  )
}
