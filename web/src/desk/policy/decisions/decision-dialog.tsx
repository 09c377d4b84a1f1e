import { Modal } from 'antd'
import { refusalIn } from '../../../app/call-refused.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { decisionWords as words } from '../../../words/policy-editing.ts'
import { DecisionFields } from './decision-fields.tsx'
import type { useDecision } from './use-decision.ts'
import '../../../ui/controls.css'
import '../load-policy-dialog.css'

interface DecisionDialogProps {
  readonly title: string
  readonly note: string
  readonly yes: string
  readonly ready: boolean
  readonly busy: boolean
  readonly error: unknown
  readonly decision: ReturnType<typeof useDecision>
  readonly onYes: () => void
  readonly onClose: () => void
  /** What is decided. */
  readonly children: React.ReactNode
}

/** Deciding what the document leaves open: the choice, then who made it. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { decision, error } = props
  const stale = error !== null && refusalIn(error).code === 'stale-version'
  return (
    <Modal
      open
      title={props.title}
      okText={props.yes}
      cancelText={words.cancel}
      confirmLoading={props.busy}
      okButtonProps={{ disabled: !props.ready || decision.body === null }}
      onOk={props.onYes}
      onCancel={props.onClose}
    >
      <div className="set-value">
        <p className="load-policy-note">{props.note}</p>
        {props.children}
        <DecisionFields decision={decision} error={error} />
        {stale && <p role="alert">{words.stale}</p>}
        {error !== null && !stale && <RefusalNotice error={error} />}
      </div>
    </Modal>
  )
}
