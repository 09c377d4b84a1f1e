import { type Excuse, type ExcuseChoices, withdrawExcuse } from '@tongxin/contract/duties/excuses'
import { Button } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { excusedWords, excuseWords as words } from '../../words/duties/excuses.ts'
import { DeskDialog } from '../shell/desk-dialog.tsx'
import { ExcuseDialog, renewedByExcuses } from './excuse-dialog.tsx'

interface ExcusesProps {
  readonly pairingId: string
  readonly excuses: readonly Excuse[]
  /** null: one may look only. */
  readonly mayExcuse: ExcuseChoices | null
}

/** The days a pair is not judged, who approved it; and where one may, granting and withdrawing. */
export function Excuses({ pairingId, excuses, mayExcuse }: ExcusesProps) {
  const [granting, setGranting] = useState(false)
  const [withdrawn, setWithdrawn] = useState<Excuse>()
  if (excuses.length === 0 && mayExcuse === null) return null
  const mayTakeBack = (excuse: Excuse) => mayExcuse?.whom.includes(excuse.whom) ?? false
  return (
    <section className="board-excuses" aria-label={words.title}>
      <ul className="board-records">
        {excuses.map((excuse) => (
          <li key={excuse.id}>
            <StateMark state="not-applicable" size={14}>
              {words.title}
            </StateMark>{' '}
            {words.span(excuse.from, excuse.lastDay)}{' '}
            <span className="board-small">
              {[excusedWords[excuse.whom], excuse.heading ?? words.byHand, words.approved(excuse)].join('，')}
            </span>{' '}
            {mayTakeBack(excuse) && (
              <Button size="small" onClick={() => setWithdrawn(excuse)}>
                {words.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayExcuse && (
        <Button size="small" onClick={() => setGranting(true)}>
          {words.grant}
        </Button>
      )}
      {mayExcuse && granting && (
        <ExcuseDialog pairingId={pairingId} choices={mayExcuse} onClose={() => setGranting(false)} />
      )}
      {withdrawn && (
        <WithdrawDialog pairingId={pairingId} excuse={withdrawn} onClose={() => setWithdrawn(undefined)} />
      )}
    </section>
  )
}

interface WithdrawDialogProps {
  readonly pairingId: string
  readonly excuse: Excuse
  readonly onClose: () => void
}

function WithdrawDialog({ pairingId, excuse, onClose }: WithdrawDialogProps) {
  const send = useSend(withdrawExcuse, renewedByExcuses)
  const params = { id: pairingId, excuseId: excuse.id }
  return (
    <DeskDialog
      title={`${words.withdraw}：${words.span(excuse.from, excuse.lastDay)}`}
      note={words.withdrawNote}
      yes={words.withdraw}
      busy={send.isPending}
      error={send.error}
      onYes={() => send.mutate({ params }, { onSuccess: onClose })}
      onNo={onClose}
    />
  )
}
