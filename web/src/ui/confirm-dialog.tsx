import { useId } from 'react'
import { useModalDialog } from './modal-dialog.ts'
import './dialog.css'

interface ConfirmDialogProps {
  readonly title: string
  /** Both buttons say what they do: 删除草稿并退出, never 确定. */
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onNo: () => void
  readonly children: React.ReactNode
}

export function ConfirmDialog({ title, yes, no, onYes, onNo, children }: ConfirmDialogProps) {
  const id = useId()
  const dialog = useModalDialog()
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onNo}>
      <h2 id={id}>{title}</h2>
      <div className="dialog-text">{children}</div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onNo}>
          {no}
        </button>
        <button type="button" className="button button-primary" onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  )
}
