import type { showSummary } from '@tongxin/contract/duties/summaries'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { summaryPlaces } from '@tongxin/core/reports/summary-place'
import { placeWords, type SummaryLine, summaryLines } from '@tongxin/core/reports/summary-sentences'
import { summaryWords as words } from '../../words/duties/summaries.ts'
import '../../ui/dense-table.css'

/** The lines of the file, on screen: the same words, the same numbers. */
export function SummaryTable({ sheet }: { readonly sheet: AnswerOf<typeof showSummary>['sheet'] }) {
  const lines = summaryLines(sheet)
  const groups = [...new Set(lines.map(({ group }) => group))]
  const { sheetColumns } = words
  return (
    <div className="table-scroll">
      <table className="dense-table summary-table">
        <thead>
          <tr>
            <th scope="col">{sheetColumns.item}</th>
            <th scope="col" className="summary-clause">
              {sheetColumns.clause}
            </th>
            <th scope="col">{sheetColumns.total}</th>
            {summaryPlaces.map((place) => (
              <th key={place} scope="col">
                {placeWords[place]}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={3 + summaryPlaces.length} className="summary-group">
                {group}
              </th>
            </tr>
            {lines
              .filter((line) => line.group === group)
              .map((line) => (
                <Line key={`${line.item} ${line.clause}`} line={line} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Line({ line: { item, clause, total, unit, counts } }: { readonly line: SummaryLine }) {
  return (
    <tr>
      <th scope="row">
        {item}
        {/* Where there is no room for a column of clauses, so that the numbers are in sight. */}
        {clause && <small className="summary-clause-below">{clause}</small>}
      </th>
      <td className="summary-clause">{clause}</td>
      <td className="number">{`${total} ${unit}`}</td>
      {summaryPlaces.map((place) => (
        <td key={place} className="number">
          {counts?.[place] ?? ''}
        </td>
      ))}
    </tr>
  )
}
