import { listPolicyDecisions, listPolicyVersions, showPolicy } from '@tongxin/contract/policy/policy'
import { App, Modal } from 'antd'
import { useState } from 'react'
import { refusalIn } from '../../../app/call-refused.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { MissedFields, useMissed } from '../../../ui/missed-fields.tsx'
import type { Lacking } from '../../../ui/not-filled-in.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { decisionWords as words } from '../../../words/policy/policy-editing.ts'
import type { Editing } from '../editing-context.ts'
import { DecisionFields } from './decision-fields.tsx'
import { type DecisionBody, useDecision } from './use-decision.ts'
import '../../../ui/controls.css'
import '../load-policy-dialog.css'

/** What a decision changes, whatever was decided. */
export const renewedByDecision = [showPolicy, listPolicyVersions, listPolicyDecisions]

/** A decision as it is sent: of which version, who made it, once. */
export interface SentDecision {
  readonly params: { readonly id: string }
  readonly decided: DecisionBody
  readonly key: string
  readonly version: number
}

interface DecisionDialogProps {
  readonly editing: Editing
  readonly words: {
    readonly title: string
    readonly note: string
    readonly yes: string
    readonly done: string
  }
  /** What is decided, by the label of its field, and whether it is still to be chosen. */
  readonly lacking: Lacking
  readonly sending: { readonly isPending: boolean; readonly error: Error | null }
  readonly onSend: (sent: SentDecision, onSuccess: () => void) => void
  readonly onClose: () => void
  /** What is decided. */
  readonly children: React.ReactNode
}

/** Deciding what the document leaves open: the choice, then who made it; sent once, and told when somebody was faster. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { editing, lacking, sending, onClose } = props
  const { message } = App.useApp()
  const decision = useDecision()
  const [key] = useState(newClientKey)
  const { body: decided } = decision
  const stale = sending.error !== null && refusalIn(sending.error).code === 'stale-version'
  const missed = useMissed({ ...lacking, ...decision.lacking })
  const send = () => {
    if (!missed.may() || decided === null) return
    props.onSend({ params: { id: editing.version.id }, decided, key, version: editing.seen }, () => {
      void message.success(props.words.done)
      onClose()
    })
  }
  return (
    <Modal
      open
      title={props.words.title}
      okText={props.words.yes}
      cancelText={words.cancel}
      confirmLoading={sending.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <div className="set-value">
        <p className="load-policy-note">{props.words.note}</p>
        <MissedFields missed={missed}>
          {props.children}
          <DecisionFields decision={decision} error={sending.error} />
        </MissedFields>
        {stale && <p role="alert">{words.stale}</p>}
        {sending.error !== null && !stale && <RefusalNotice error={sending.error} />}
      </div>
    </Modal>
  )
}
