import type { StepMark } from '@tongxin/contract/pairing/list-step'
import { listLists } from '@tongxin/contract/pairing/lists'
import { type ListPage, withdrawMark } from '@tongxin/contract/pairing/pairing'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { refusalIn } from '../../../app/call-refused.ts'
import { Field } from '../../../ui/field.tsx'
import { fieldProblem } from '../../../ui/refusal-notice.tsx'
import { withdrawWords as words } from '../../../words/pairing/list-steps.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import { ReasonField } from '../reason-field.tsx'
import { markStory } from './mark-story.ts'

interface WithdrawDialogProps {
  readonly page: ListPage
  /** Marks alike, as many leaders' words on their lines: one of them is taken back. */
  readonly marks: readonly StepMark[]
  readonly onReread: () => void
  readonly onWithdrawn: (page: ListPage) => void
  readonly onClose: () => void
}

/** Takes back a mark entered in error, with the reason; it stays to be seen among those taken back. */
export function WithdrawDialog({ page, marks, onReread, onWithdrawn, onClose }: WithdrawDialogProps) {
  const send = useSend(withdrawMark, [listLists])
  const [chosen, setChosen] = useState(marks[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const stale = send.error !== null && refusalIn(send.error).code === 'stale-version'
  const withdraw = () =>
    send.mutate(
      { params: { id: page.head.id, markId: chosen }, body: { reason }, version: page.head.version },
      { onSuccess: ({ value }) => onWithdrawn(value.page) },
    )
  return (
    <DeskDialog
      title={words.title}
      note={words.note}
      yes={words.yes}
      busy={send.isPending}
      lacking={{ [words.reason]: reason.trim() === '' }}
      error={send.error}
      onRetry={stale ? onReread : undefined}
      onYes={withdraw}
      onNo={onClose}
    >
      <Field label={words.which}>
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          >
            {marks.map((mark) => (
              <option key={mark.id} value={mark.id}>
                {[markStory(mark), mark.pair && words.pair(mark.pair)].filter(Boolean).join('，')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ReasonField
        label={words.reason}
        hint={words.reasonHint}
        problem={fieldProblem(send.error, 'reason')}
        value={reason}
        onChange={setReason}
      />
    </DeskDialog>
  )
}
