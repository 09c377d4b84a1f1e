import { useNavigate, useParams } from '@tanstack/react-router'
import {
  listHandovers,
  type HandoverPage as Page,
  showHandover,
  withdrawHandover,
} from '@tongxin/contract/pairing/handover'
import type { HandoverSide } from '@tongxin/core/pairing/handover/handover'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../../app/api.ts'
import { Opening } from '../../../app/gate.tsx'
import { paths } from '../../../app/paths.ts'
import { Card } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { fieldProblem, RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { longDay } from '../../../words/days.ts'
import { saidWord, handoverWords as words } from '../../../words/pairing/handovers.ts'
import { listsWords } from '../../../words/pairing/lists.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import { UrgeOf } from '../../urging/urge-of.tsx'
import { HandoverLink } from '../changes/handover-link.tsx'
import { HandoverHistory } from './handover-history.tsx'
import { HandoverState } from './handover-state.tsx'
import { BeginAnew } from './handovers-card.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { StatementDialog } from './statement-dialog.tsx'
import './handover.css'

/** One handover: who passes whom to whom, what goes along, and the word of both. */
export function HandoverPage() {
  const { handoverId = '' } = useParams({ strict: false })
  const asked = useAnswer(showHandover, { params: { id: handoverId } })
  if (asked.data) return <OneHandover page={asked.data.value} />
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  return <Opening />
}

function OneHandover({ page }: { readonly page: Page }) {
  const [signing, setSigning] = useState<HandoverSide>()
  const [stating, setStating] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const { handover } = page
  return (
    <>
      <PageHeader
        title={words.ofPerson(handover.personName)}
        tab={words.title}
        crumbs={[
          { label: listsWords.title, to: paths.lists },
          { label: words.title, to: `${paths.lists}?view=handovers` },
        ]}
        actions={
          <>
            <HandoverLink
              pairingId={handover.pairingId}
              cadreName={handover.predecessorName}
              personName={handover.personName}
            />
            {handover.can.withdraw && <Button onClick={() => setWithdrawing(true)}>{words.withdraw}</Button>}
          </>
        }
      />
      <Passing page={page} onSign={setSigning} onState={() => setStating(true)} />
      <HandoverHistory page={page} />
      {signing && <PaperDialog handover={handover} side={signing} onClose={() => setSigning(undefined)} />}
      {stating && handover.absence && (
        <StatementDialog handover={handover} absence={handover.absence} onClose={() => setStating(false)} />
      )}
      {withdrawing && <WithdrawDialog id={handover.id} onClose={() => setWithdrawing(false)} />}
    </>
  )
}

interface PassingProps {
  readonly page: Page
  readonly onSign: (side: HandoverSide) => void
  readonly onState: () => void
}

function Passing({ page, ...asks }: PassingProps) {
  const { handover } = page
  const place = `${handover.tierName}，${handover.unitName ?? listsWords.schoolWide}`
  return (
    <Card
      title={words.columns.confirmed}
      extra={
        <>
          <UrgeOf urged={handover.urged && { kind: 'handover', unit: handover.urged }} />
          <HandoverState row={handover} />
          <BeginAnew row={handover} />
        </>
      }
    >
      <dl className="handover-facts">
        <dt>{words.columns.person}</dt>
        <dd>{[handover.personName, page.personUnit, page.personPost].filter(Boolean).join('，')}</dd>
        <dt>{words.pair}</dt>
        <dd>{`${place}，${longDay(handover.from)}起。${page.passing}`}</dd>
        <dt>{words.side.predecessor}</dt>
        <dd>
          {[handover.predecessorName, page.predecessorPost].filter(Boolean).join('，')}
          <Word page={page} side="predecessor" {...asks} />
        </dd>
        <dt>{words.side.successor}</dt>
        <dd>
          {handover.successorName}
          <Word page={page} side="successor" {...asks} />
        </dd>
      </dl>
    </Card>
  )
}

function Word({ page: { handover }, side, onSign, onState }: PassingProps & { readonly side: HandoverSide }) {
  const word = handover.words[side]
  const name = side === 'predecessor' ? handover.predecessorName : handover.successorName
  if (word) return <span data-tone="met">{`　${saidWord(word)}`}</span>
  if (handover.ending !== null) return <span data-tone="silent">{`　${words.awaited(side, handover)}`}</span>
  const absence = side === 'predecessor' ? handover.absence : null
  return (
    <>
      <span data-tone="due">{`　${absence ? words.absent[absence] : words.waiting}`}</span>{' '}
      {absence && handover.can.keep && (
        <Button size="small" aria-label={words.stateOf(name)} onClick={onState}>
          {words.state}
        </Button>
      )}{' '}
      {absence !== 'died' && handover.can.keep && (
        <Button size="small" aria-label={words.paperOf(words.side[side], name)} onClick={() => onSign(side)}>
          {words.paper}
        </Button>
      )}
    </>
  )
}

function WithdrawDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const send = useSend(withdrawHandover, [listHandovers])
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const withdraw = () =>
    send.mutate(
      { params: { id }, body: { reason } },
      { onSuccess: () => void navigate({ to: paths.lists, search: { view: 'handovers' } }) },
    )
  return (
    <DeskDialog
      title={words.withdraw}
      note={words.withdrawNote}
      yes={words.withdraw}
      busy={send.isPending}
      lacking={{ [words.withdrawReason]: reason.trim() === '' }}
      error={send.error}
      onYes={withdraw}
      onNo={onClose}
    >
      <Field
        label={words.withdrawReason}
        hint={words.withdrawReasonHint}
        problem={fieldProblem(send.error, 'reason')}
      >
        {(ids) => (
          <input
            {...ids}
            className="input"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </DeskDialog>
  )
}
