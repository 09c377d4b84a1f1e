import { listRecordDuties, listRecords } from '@tongxin/contract/duties/records'
import {
  listSummaries,
  receiveSummary,
  returnSummary,
  type SummaryRow,
  showSummary,
  submitSummary,
} from '@tongxin/contract/duties/summaries'
import { listNotices } from '@tongxin/contract/duties/urging'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { Field } from '../../ui/field.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { summaryWords as words } from '../../words/duties/summaries.ts'
import { DeskDialog } from '../shell/desk-dialog.tsx'

// A notice of 催办 goes when the paper comes, and comes back when it is returned.
const renewed = [listSummaries, showSummary, listRecordDuties, listRecords, listNotices]

interface SubmissionActsProps {
  readonly unit: SummaryRow
  readonly term: string
  readonly summary: AnswerOf<typeof showSummary>
  readonly onHandedIn: (number: number) => void
}

/** 报送 for the unit; 接收 and 退回 for the office, of the last version. */
export function SubmissionActs({ unit, term, summary, onHandedIn }: SubmissionActsProps) {
  const { message } = App.useApp()
  const [open, setOpen] = useState<'submit' | 'return'>()
  const receive = useSend(receiveSummary, renewed)
  const last = summary.versions.at(-1)
  // What stands there now, or an older version, is not what would be answered.
  const answered = last !== undefined && summary.shown === last.number ? last : undefined
  return (
    <>
      {summary.can.submit && (
        <Button type="primary" onClick={() => setOpen('submit')}>
          {last ? words.submitAgain : words.submit}
        </Button>
      )}
      {summary.can.answer && answered && (
        <>
          <Button
            type="primary"
            loading={receive.isPending}
            onClick={() =>
              receive.mutate(
                { params: { id: answered.id } },
                { onSuccess: () => void message.success(words.received) },
              )
            }
          >
            {words.receive}
          </Button>
          <Button onClick={() => setOpen('return')}>{words.giveBack}</Button>
        </>
      )}
      {receive.error && <RefusalNotice error={receive.error} />}
      {open === 'submit' && (
        <SubmitDialog
          unit={unit}
          term={term}
          onClose={() => setOpen(undefined)}
          onDone={(number) => {
            setOpen(undefined)
            onHandedIn(number)
            void message.success(words.submitted(number))
          }}
        />
      )}
      {open === 'return' && answered && <ReturnDialog id={answered.id} onClose={() => setOpen(undefined)} />}
    </>
  )
}

interface SubmitDialogProps {
  readonly unit: SummaryRow
  readonly term: string
  readonly onClose: () => void
  readonly onDone: (number: number) => void
}

function SubmitDialog({ unit, term, onClose, onDone }: SubmitDialogProps) {
  const [key] = useState(newClientKey)
  const send = useSend(submitSummary, renewed)
  return (
    <DeskDialog
      title={words.submitTitle(unit.unitName)}
      note={words.submitNote}
      yes={words.submit}
      busy={send.isPending}
      error={send.error}
      onYes={() =>
        send.mutate(
          { params: { id: unit.unitId }, body: { term }, key },
          { onSuccess: ({ value }) => onDone(value.number) },
        )
      }
      onNo={onClose}
    />
  )
}

function ReturnDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const send = useSend(returnSummary, renewed)
  const [reason, setReason] = useState('')
  return (
    <DeskDialog
      title={words.giveBackTitle}
      note={words.giveBackNote}
      yes={words.giveBack}
      busy={send.isPending}
      lacking={{ [words.reason]: reason.trim() === '' }}
      error={send.error}
      onYes={() => send.mutate({ params: { id }, body: { reason } }, { onSuccess: onClose })}
      onNo={onClose}
    >
      <Field label={words.reason}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </DeskDialog>
  )
}
