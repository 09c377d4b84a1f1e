import { addressOf } from '@tongxin/contract/call'
import { exportSummaries, type SummaryRow } from '@tongxin/contract/duties/summaries'
import { mayAct } from '@tongxin/core/reports/decide-submission'
import { Card } from '../../ui/card.tsx'
import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { summaryWords as words } from '../../words/duties/summaries.ts'
import { urgingWords } from '../../words/duties/urging.ts'
import { sectionWords } from '../../words/pairing/lists.ts'
import { FileLink } from '../shell/file-link.tsx'
import { useFilters } from '../shell/use-filters.ts'
import { UrgeButton, useMayUrge } from '../urging/urge-button.tsx'
import { SubmissionMark } from './submission-mark.tsx'
import '../../ui/dense-table.css'

interface SummaryUnitsProps {
  readonly term: string
  readonly rows: readonly SummaryRow[]
  readonly chosen: string | undefined
}

/** Units × state: who is missing is seen at a glance; a press shows the unit's sheet. */
export function SummaryUnits({ term, rows, chosen }: SummaryUnitsProps) {
  const mayUrge = useMayUrge('summary', term)
  const { change } = useFilters()
  const received = rows.filter(({ state }) => state === 'received').length
  const { columns } = words
  return (
    <Card
      title={words.units}
      note={words.unitsNote(received, rows.length)}
      extra={
        <>
          {mayUrge && rows.some(({ state }) => mayAct('submit', state)) && (
            <UrgeButton kind="summary" term={term} unit={null} />
          )}
          {rows.length > 1 && (
            <FileLink
              size="small"
              icon={<Icon name="download" />}
              to={addressOf(exportSummaries, { query: { term } })}
            >
              {words.downloadAll}
            </FileLink>
          )}
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon="grid" title={words.noUnits}>
          {words.noUnitsNext}
        </EmptyState>
      ) : (
        <div className="table-scroll">
          <table className="dense-table summaries-units">
            <thead>
              <tr>
                <th scope="col">{columns.unit}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col">{columns.handedIn}</th>
                <th scope="col">{columns.due}</th>
                {mayUrge && <th scope="col">{urgingWords.column}</th>}
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
                  <td>{row.last ? words.handedInShort(row.last) : words.none}</td>
                  <td>
                    {words.due(row)}{' '}
                    {row.deadline?.cite && (
                      <ClauseLink
                        section={sectionWords(row.deadline.cite.section)}
                        phrase={row.deadline.cite.phrase}
                      />
                    )}
                  </td>
                  {mayUrge && (
                    <td>
                      {mayAct('submit', row.state) && (
                        <UrgeButton
                          kind="summary"
                          term={term}
                          unit={{ id: row.unitId, name: row.unitName }}
                        />
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
