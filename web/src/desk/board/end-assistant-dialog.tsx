import { type Assistant, endAssistant } from '@tongxin/contract/pairing/assistants'
import { parseDay } from '@tongxin/core/calendar/day'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { useMe } from '../../app/session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { fieldProblem } from '../../ui/refusal-notice.tsx'
import { assistantWords as words } from '../../words/pairing/assistants.ts'
import { ReasonField } from '../lists/reason-field.tsx'
import { DeskDialog } from '../shell/desk-dialog.tsx'
import { renewedByAssistants } from './add-assistant-dialog.tsx'

interface EndAssistantDialogProps {
  readonly pairingId: string
  readonly assistant: Assistant
  readonly onClose: () => void
}

/** 结束协助: from which day on, and why. */
export function EndAssistantDialog({ pairingId, assistant, onClose }: EndAssistantDialogProps) {
  const { today } = useMe()
  const send = useSend(endAssistant, renewedByAssistants)
  const [key] = useState(newClientKey)
  const [on, setOn] = useState<string>(today)
  const [reason, setReason] = useState('')
  const day = parseDay(on)
  const params = { id: pairingId, assistantId: assistant.id }
  return (
    <DeskDialog
      title={words.endOf(assistant.name)}
      note={words.endNote}
      yes={words.end}
      busy={send.isPending}
      lacking={{ [words.endOn]: day === null, [words.endReason]: reason.trim() === '' }}
      error={send.error}
      onYes={() =>
        day && send.mutate({ params, body: { on: day, reason: reason.trim() }, key }, { onSuccess: onClose })
      }
      onNo={onClose}
    >
      <DayField label={words.endOn} value={on} problem={fieldProblem(send.error, 'on')} onChange={setOn} />
      <ReasonField label={words.endReason} hint="" value={reason} onChange={setReason} />
    </DeskDialog>
  )
}
