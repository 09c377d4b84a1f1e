import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { listLists } from '@tongxin/contract/pairing/lists'
import { academicYearLabel } from '@tongxin/core/calendar/term'
import { Button } from 'antd'
import { useState } from 'react'
import { Card } from '../../../ui/card.tsx'
import { ColumnHeads } from '../../../ui/column-heads.tsx'
import { longDay } from '../../../words/days.ts'
import { clockOf, dayOfMoment } from '../../../words/moments.ts'
import { withdrawWords } from '../../../words/pairing/list-steps.ts'
import { listsWords, signedBy, unchangedWords as words } from '../../../words/pairing/lists.ts'
import { Clauses } from '../clauses.tsx'
import { UnchangedDialog } from './unchanged-dialog.tsx'
import { WithdrawStatementDialog } from './withdraw-statement-dialog.tsx'
import '../../../ui/dense-table.css'
import './unchanged-card.css'

type Lists = AnswerOf<typeof listLists>

/** 本学年不调整: what the document asks to be considered this year, what was stated, and the way to state it. */
export function UnchangedCard({ lists }: { readonly lists: Lists }) {
  const [stating, setStating] = useState(false)
  const { statable, unchanged, academicYear } = lists
  if (statable.length + unchanged.length === 0) return null
  const asked = statable.filter((place) => place.asked)
  const cites = [
    ...new Map(asked.flatMap((place) => place.cites.map((cite) => [cite.phrase, cite]))).values(),
  ]
  return (
    <Card
      title={words.title}
      extra={statable.length > 0 && <Button onClick={() => setStating(true)}>{words.state}</Button>}
    >
      {asked.length > 0 && (
        <p className="unchanged-asked">
          {words.asked(asked.map((place) => place.unitName ?? place.tierName))} <Clauses cites={cites} />
        </p>
      )}
      {unchanged.length > 0 ? (
        <StatedTable rows={unchanged} />
      ) : (
        <p className="unchanged-note">{words.note}</p>
      )}
      {stating && academicYear !== null && (
        <UnchangedDialog places={statable} academicYear={academicYear} onClose={() => setStating(false)} />
      )}
    </Card>
  )
}

function StatedTable({ rows }: { readonly rows: Lists['unchanged'] }) {
  const [withdrawing, setWithdrawing] = useState<Lists['unchanged'][number]>()
  const { place, year, on, by, minutes, withdrawal } = words.columns
  return (
    <div className="table-scroll">
      <table className="dense-table" aria-label={words.title}>
        <ColumnHeads columns={[place, year, on, by, minutes, withdrawal]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{placeOf(row)}</th>
              <td>{academicYearLabel(row.academicYear)}</td>
              <td>{longDay(row.statedOn)}</td>
              <td>{signedBy(row)}</td>
              <td>{[row.body, row.minutesNo].filter(Boolean).join('，') || '—'}</td>
              <td>
                <Withdrawal row={row} onWithdraw={() => setWithdrawing(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {withdrawing && <WithdrawStatementDialog row={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </div>
  )
}

interface WithdrawalProps {
  readonly row: Lists['unchanged'][number]
  readonly onWithdraw: () => void
}

function Withdrawal({ row, onWithdraw }: WithdrawalProps) {
  const { withdrawn, can } = row
  if (withdrawn) {
    const at = `${dayOfMoment(withdrawn.at)} ${clockOf(withdrawn.at)}`
    return withdrawWords.taken({ by: withdrawn.byName, at, reason: withdrawn.reason })
  }
  if (!can.withdraw) return '—'
  return (
    <button
      type="button"
      className="text-button"
      aria-label={words.withdrawOf(placeOf(row))}
      onClick={onWithdraw}
    >
      {words.withdraw}
    </button>
  )
}

function placeOf({ unitName, tierName }: Lists['unchanged'][number]): string {
  return unitName ?? `${tierName}，${listsWords.schoolWide}`
}
