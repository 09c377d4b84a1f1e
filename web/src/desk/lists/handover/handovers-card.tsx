import {
  type HandoverRow,
  type ListedHandover,
  listHandovers,
  type UnhandedPair,
} from '@tongxin/contract/pairing/handover'
import { useAnswer } from '../../../app/api.ts'
import { Opening } from '../../../app/gate.tsx'
import { AppLink } from '../../../ui/app-link.tsx'
import { Card } from '../../../ui/card.tsx'
import { ColumnHeads } from '../../../ui/column-heads.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { longDay } from '../../../words/days.ts'
import { saidWord, handoverWords as words } from '../../../words/pairing/handovers.ts'
import { listsWords } from '../../../words/pairing/lists.ts'
import { UrgeAll } from '../../urging/urge-all.tsx'
import { type UrgedLine, UrgeOf } from '../../urging/urge-of.tsx'
import { Clauses } from '../clauses.tsx'
import { handoverPath } from '../list-path.ts'
import { HandoverAct } from './handover-act.tsx'
import { HandoverState } from './handover-state.tsx'
import '../../../ui/dense-table.css'
import './handover.css'

/** 交接: where each stands, and pairs that passed on without one. */
export function HandoversCard() {
  const asked = useAnswer(listHandovers, {})
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const { rows, missing, asked: rule } = asked.data.value
  return (
    <>
      <Card title={words.title} note={words.count(rows.length)} extra={<UrgeAll urged={rows.map(urgedOf)} />}>
        <p className="handover-rule">
          {rule ? words.asked[rule.force] : words.silent} {rule && <Clauses cites={rule.cites} />}
        </p>
        {rows.length > 0 ? (
          <HandoversTable rows={rows} />
        ) : (
          <EmptyState icon="rings" title={words.empty}>
            {words.emptyNext}
          </EmptyState>
        )}
      </Card>
      {missing.length > 0 && (
        <Card title={words.missingTitle} note={words.count(missing.length)}>
          <p className="handover-rule">{words.missingNote}</p>
          <MissingTable rows={missing} />
        </Card>
      )}
    </>
  )
}

function urgedOf({ urged }: ListedHandover): UrgedLine | null {
  return urged && { kind: 'handover', unit: urged }
}

function HandoversTable({ rows }: { readonly rows: readonly ListedHandover[] }) {
  const { person, from, to, unit, confirmed, state } = words.columns
  return (
    <div className="table-scroll">
      <table className="dense-table handover-table" aria-label={words.title}>
        <ColumnHeads columns={[person, from, to, unit, confirmed, state]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <AppLink to={handoverPath(row.id)}>{row.personName}</AppLink>
              </th>
              <td>
                {row.predecessorName}
                <div className="handover-small">
                  {row.endedOn ? words.ended(longDay(row.endedOn)) : words.stands}
                </div>
              </td>
              <td>
                {row.successorName}
                <div className="handover-small">
                  {row.successorFrom ? words.begins(longDay(row.successorFrom)) : words.noSuccessorPair}
                </div>
              </td>
              <td>{row.unitName ?? listsWords.schoolWide}</td>
              <td>
                {(['predecessor', 'successor'] as const).map((side) => {
                  const word = row.words[side]
                  return (
                    <div
                      key={side}
                    >{`${words.side[side]}：${word ? saidWord(word) : words.awaited(side, row)}`}</div>
                  )
                })}
              </td>
              <td>
                <HandoverState row={row} />
                <BeginAnew row={row} />
                {row.dueOn && <div className="handover-small">{words.dueOn(longDay(row.dueOn))}</div>}
                <UrgeOf urged={urgedOf(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whose successor has died: another is named, and the pair's handover begins anew. */
export function BeginAnew({ row }: { readonly row: HandoverRow }) {
  if (!row.can.beginAnew) return null
  return (
    <div>
      <HandoverAct
        pairingId={row.pairingId}
        cadreName={row.predecessorName}
        personName={row.personName}
        handoverId={null}
        can={{ beginHandover: true }}
      />
    </div>
  )
}

function MissingTable({ rows }: { readonly rows: readonly UnhandedPair[] }) {
  const { person, from, to, unit, action } = words.columns
  return (
    <div className="table-scroll">
      <table className="dense-table handover-table" aria-label={words.missingTitle}>
        <ColumnHeads columns={[person, from, to, unit, action]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.pairingId}>
              <th scope="row">{row.personName}</th>
              <td>
                {row.predecessorName}
                {row.endedOn && <div className="handover-small">{words.ended(longDay(row.endedOn))}</div>}
              </td>
              <td>
                {row.successorName}
                <div className="handover-small">{words.begins(longDay(row.successorFrom))}</div>
              </td>
              <td>{row.unitName ?? listsWords.schoolWide}</td>
              <td>
                <HandoverAct
                  pairingId={row.pairingId}
                  cadreName={row.predecessorName}
                  personName={row.personName}
                  successor={{ id: row.successorId, name: row.successorName }}
                  handoverId={null}
                  can={{ beginHandover: true }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
