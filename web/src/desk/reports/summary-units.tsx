import type { SummaryRow } from '@tongxin/contract/summaries'
import { Card } from '../../ui/card.tsx'
import { ClauseLink } from '../../ui/clause-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { sectionWords } from '../../words/lists.ts'
import { summaryWords as words } from '../../words/summaries.ts'
import { useFilters } from '../shell/use-filters.ts'
import { SubmissionMark } from './submission-mark.tsx'
import '../../ui/dense-table.css'

interface SummaryUnitsProps {
  readonly rows: readonly SummaryRow[]
  readonly chosen: string | undefined
}

/** Units × state: who is missing is seen at a glance; a press shows the unit's sheet. */
export function SummaryUnits({ rows, chosen }: SummaryUnitsProps) {
  const { change } = useFilters()
  const received = rows.filter(({ state }) => state === 'received').length
  const { columns } = words
  return (
    <Card title={words.units} note={words.unitsNote(received, rows.length)}>
      {rows.length === 0 ? (
        <EmptyState icon="grid" title={words.noUnits}>
          {words.noUnitsNext}
        </EmptyState>
      ) : (
        <div className="table-scroll">
          <table className="dense-table">
            <thead>
              <tr>
                <th scope="col">{columns.unit}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col">{columns.handedIn}</th>
                <th scope="col">{columns.due}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.unitId} data-chosen={row.unitId === chosen || undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className="summaries-open"
                      aria-label={words.open(row.unitName)}
                      aria-pressed={row.unitId === chosen}
                      onClick={() => change({ unit: row.unitId })}
                    >
                      {row.unitName}
                    </button>
                  </th>
                  <td>
                    <SubmissionMark state={row.state} />
                  </td>
                  <td>{row.last ? words.handedIn(row.last) : words.nothingHandedIn}</td>
                  <td>
                    {words.due(row)}{' '}
                    {row.deadline?.cite && (
                      <ClauseLink
                        section={sectionWords(row.deadline.cite.section)}
                        phrase={row.deadline.cite.phrase}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
