import {
  type HandoverRow,
  listHandovers,
  showHandover,
  stateHandover,
} from '@tongxin/contract/pairing/handover'
import type { Absence } from '@tongxin/core/pairing/handover/handover'
import { useSend } from '../../../app/api.ts'
import { handoverWords as words } from '../../../words/pairing/handovers.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'

interface StatementDialogProps {
  readonly handover: HandoverRow
  readonly absence: Absence
  readonly onClose: () => void
}

/** The office or the unit states what was passed on, of a predecessor who has died or left: as its own word. */
export function StatementDialog({ handover, absence, onClose }: StatementDialogProps) {
  const send = useSend(stateHandover, [showHandover, listHandovers])
  return (
    <DeskDialog
      title={words.stateOf(handover.predecessorName)}
      note={words.stateNote[absence]}
      yes={words.stateYes}
      busy={send.isPending}
      error={send.error}
      onYes={() =>
        send.mutate({ params: { id: handover.id }, body: { reason: absence } }, { onSuccess: onClose })
      }
      onNo={onClose}
    />
  )
}
