import type { UnchangedRow } from '@tongxin/contract/pairing/list-head'
import { withdrawStatement } from '@tongxin/contract/pairing/list-unchanged'
import { listLists } from '@tongxin/contract/pairing/lists'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { fieldProblem } from '../../../ui/refusal-notice.tsx'
import { unchangedWords as words } from '../../../words/pairing/lists.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import { ReasonField } from '../reason-field.tsx'

interface WithdrawStatementDialogProps {
  readonly row: UnchangedRow
  readonly onClose: () => void
}

/** Takes back 本学年不调整 stated in error, with the reason. */
export function WithdrawStatementDialog({ row, onClose }: WithdrawStatementDialogProps) {
  const send = useSend(withdrawStatement, [listLists])
  const [reason, setReason] = useState('')
  const { tier, unitId, academicYear } = row
  return (
    <DeskDialog
      title={words.withdrawTitle}
      note={words.withdrawNote}
      yes={words.withdraw}
      busy={send.isPending}
      lacking={{ [words.withdrawReason]: reason.trim() === '' }}
      error={send.error}
      onYes={() => send.mutate({ body: { tier, unitId, academicYear, reason } }, { onSuccess: onClose })}
      onNo={onClose}
    >
      <ReasonField
        label={words.withdrawReason}
        hint={words.withdrawReasonHint}
        problem={fieldProblem(send.error, 'reason')}
        value={reason}
        onChange={setReason}
      />
    </DeskDialog>
  )
}
