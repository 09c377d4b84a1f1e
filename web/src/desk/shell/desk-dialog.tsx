import { Button } from 'antd'
import { useId } from 'react'
import { ClauseAddress } from '../../ui/duties/clause-link.tsx'
import { MissedFields, useMissed } from '../../ui/missed-fields.tsx'
import { useModalDialog } from '../../ui/modal-dialog.ts'
import type { Lacking } from '../../ui/not-filled-in.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { shellWords } from '../../words/shell.ts'
import '../../ui/dialog.css'
import '../../ui/controls.css'
import './desk-dialog.css'

interface DeskDialogProps {
  readonly title: string
  readonly note?: React.ReactNode
  readonly children?: React.ReactNode
  /** The verb of the one thing the dialog does; without it there is only something to read. */
  readonly yes?: string
  readonly no?: string
  readonly busy?: boolean
  /** What must be filled in before it is done: told beside each field when it is tried without. */
  readonly lacking?: Lacking
  readonly error?: unknown
  readonly onRetry?: (() => void) | undefined
  readonly onYes?: () => void
  readonly onNo: () => void
}

/** A question of the desk over its page: Escape leaves, Enter in a field does it, what is typed stays when refused. */
export function DeskDialog(props: DeskDialogProps) {
  const { title, note, children, yes, no = shellWords.cancel, onYes, onNo, error } = props
  const id = useId()
  const dialog = useModalDialog()
  const missed = useMissed(props.lacking ?? {})
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    if (!props.busy && missed.may()) onYes?.()
  }
  return (
    <dialog ref={dialog} className="dialog desk-dialog" aria-labelledby={id} onClose={onNo}>
      <form onSubmit={submit} noValidate>
        <h2 id={id}>{title}</h2>
        {note && <p className="dialog-text">{note}</p>}
        {/* Following a clause would leave what is typed here. */}
        <ClauseAddress value={undefined}>
          <MissedFields missed={missed}>{children}</MissedFields>
        </ClauseAddress>
        {error ? <RefusalNotice error={error} onRetry={props.onRetry} /> : null}
        <div className="desk-dialog-buttons">
          <Button onClick={onNo}>{no}</Button>
          {yes && (
            <Button type="primary" htmlType="submit" loading={props.busy ?? false}>
              {yes}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  )
}
