import {
  type HandoverRow,
  listHandovers,
  recordHandoverPaper,
  showHandover,
} from '@tongxin/contract/pairing/handover'
import type { HandoverSide } from '@tongxin/core/pairing/handover/handover'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { useMe } from '../../../app/session.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { fieldProblem } from '../../../ui/refusal-notice.tsx'
import { handoverWords as words } from '../../../words/pairing/handovers.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'

interface PaperDialogProps {
  readonly handover: HandoverRow
  readonly side: HandoverSide
  readonly onClose: () => void
}

/** Who signed on paper, and when: entered by the office or the unit in the side's stead. */
export function PaperDialog({ handover, side, onClose }: PaperDialogProps) {
  const { today } = useMe()
  const send = useSend(recordHandoverPaper, [showHandover, listHandovers])
  const name = side === 'predecessor' ? handover.predecessorName : handover.successorName
  const [on, setOn] = useState<string>(today)
  const [signedBy, setSignedBy] = useState(name)
  const record = () =>
    send.mutate({ params: { id: handover.id }, body: { side, on, signedBy } }, { onSuccess: onClose })
  return (
    <DeskDialog
      title={words.paperOf(words.side[side], name)}
      note={words.paperNote}
      yes={words.paperYes}
      busy={send.isPending}
      lacking={{ [words.paperOn]: on === '', [words.signedBy]: signedBy.trim() === '' }}
      error={send.error}
      onYes={record}
      onNo={onClose}
    >
      <DayField
        label={words.paperOn}
        problem={fieldProblem(send.error, 'on')}
        value={on}
        from={handover.from}
        to={today}
        onChange={setOn}
      />
      <Field label={words.signedBy} hint={words.signedByHint} problem={fieldProblem(send.error, 'signedBy')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            maxLength={40}
            value={signedBy}
            onChange={(event) => setSignedBy(event.target.value)}
          />
        )}
      </Field>
    </DeskDialog>
  )
}
