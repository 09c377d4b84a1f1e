import type { RecordedChange } from '@tongxin/contract/roster/history'
import '../../../ui/dense-table.css'
import { fullMoment } from '../../../words/moments.ts'
import { historyWords as words } from '../../../words/roster/history.ts'
import './history.css'

/** Changes with who and when, the newest first; each line says what it was and what it became. */
export function HistoryTable({ rows }: { readonly rows: readonly RecordedChange[] }) {
  return (
    <div className="history-scroll">
      <table className="dense-table history-table">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id} ${row.why}`}>
              <td className="day">{fullMoment(row.at)}</td>
              <td>{row.by ?? words.system}</td>
              <td>{row.why}</td>
              <td>
                <ul className="history-changes">
                  {row.changes.map((change) => (
                    <li key={`${change.part} ${change.before} ${change.after}`}>
                      <span className="history-part">{change.part}</span> <Change change={change} />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Change({ change: { before, after } }: { readonly change: RecordedChange['changes'][number] }) {
  if (before === null) return `${words.added}：${after}`
  if (after === null) return `${words.removed}：${before}`
  return `${words.before}：${before}　${words.after}：${after}`
}
