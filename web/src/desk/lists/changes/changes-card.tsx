import { type AffectedPairing, listAffected } from '@tongxin/contract/pairing/pairing-changes'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { Opening } from '../../../app/gate.tsx'
import { humanAddress } from '../../../app/human-address.ts'
import { paths } from '../../../app/paths.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { listsWords, pairsWords } from '../../../words/pairing/lists.ts'
import { footingWords, changesWords as words } from '../../../words/pairing/pairing-changes.ts'
import { Clauses } from '../clauses.tsx'
import { HandoverAct } from '../handover/handover-act.tsx'
import { EndPairingDialog } from '../overview/end-pairing-dialog.tsx'
import { HandoverLink } from './handover-link.tsx'
import '../../../ui/bare-button.css'
import '../../../ui/dense-table.css'
import './changes-card.css'

/** The pairs a change of the roster touches: what changed, what the document asks, what to do. */
export function ChangesCard() {
  const asked = useAnswer(listAffected, {})
  const [ending, setEnding] = useState<AffectedPairing>()
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const { rows } = asked.data.value
  return (
    <>
      <Card title={words.title} note={words.count(rows.length)}>
        {rows.length > 0 ? (
          <ChangesTable rows={rows} onEnd={setEnding} />
        ) : (
          <EmptyState icon="rings" title={words.empty}>
            {words.emptyNext}
          </EmptyState>
        )}
        {rows.length > 0 && <p className="changes-note">{words.note}</p>}
      </Card>
      {ending && (
        <EndPairingDialog
          pairing={{ ...ending, id: ending.pairingId }}
          ending={ending.ending}
          onClose={() => {
            setEnding(undefined)
            void asked.refetch()
          }}
        />
      )}
    </>
  )
}

interface ChangesTableProps {
  readonly rows: readonly AffectedPairing[]
  readonly onEnd: (row: AffectedPairing) => void
}

function ChangesTable({ rows, onEnd }: ChangesTableProps) {
  const { columns } = words
  return (
    <div className="table-scroll">
      <table className="dense-table changes-table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{columns.pair}</th>
            <th scope="col">{columns.changes}</th>
            <th scope="col">{columns.footing}</th>
            <th scope="col">{columns.remedies}</th>
            <th scope="col" className="screen-only">
              {columns.action}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ChangeRow key={row.pairingId} row={row} onEnd={onEnd} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChangeRow({
  row,
  onEnd,
}: {
  readonly row: AffectedPairing
  readonly onEnd: ChangesTableProps['onEnd']
}) {
  return (
    <tr>
      <th scope="row">
        <AppLink to={humanAddress(row.cadreId)}>{row.cadreName}</AppLink>
        {' — '}
        <AppLink to={humanAddress(row.personId)}>{row.personName}</AppLink>
        <div className="changes-place">{`${row.tierName}，${row.unitName ?? listsWords.schoolWide}`}</div>
      </th>
      <td>
        <Lines texts={row.changes} />
      </td>
      <td>
        {row.unsettled && row.footing !== 'stands' ? words.unsettled : footingWords[row.footing]}
        {row.failing.map(({ text, cites }) => (
          <div key={text} className="changes-place">
            {text} <Clauses cites={cites} />
          </div>
        ))}
      </td>
      <td>
        <Lines texts={row.remedies} />
        {row.cites.length > 0 && <Clauses cites={row.cites} />}
      </td>
      <td className="screen-only">
        {row.can.settle && (
          <div>
            <AppLink to={`${paths.roster}?tab=units`}>{words.settle}</AppLink>
          </div>
        )}
        <HandoverAct {...row} />
        {row.can.end && <HandoverLink {...row} />}
        {row.can.end && (
          <Button
            type="link"
            size="small"
            className="bare-button"
            aria-label={pairsWords.endOf(row.cadreName, row.personName)}
            onClick={() => onEnd(row)}
          >
            {pairsWords.end}
          </Button>
        )}
      </td>
    </tr>
  )
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => <div key={text}>{text}</div>)
}
