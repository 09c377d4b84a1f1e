import { addressOf } from '@tongxin/contract/call'
import { exportUrgings, type urge } from '@tongxin/contract/duties/urging'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { UrgingKind } from '@tongxin/core/urging/urging'
import { App, Button } from 'antd'
import { useRef } from 'react'
import { copyText } from '../../app/copy-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { urgingWords as words } from '../../words/duties/urging.ts'
import { DeskDialog } from '../shell/desk-dialog.tsx'
import { FileLink } from '../shell/file-link.tsx'

interface UrgedDialogProps {
  readonly kind: UrgingKind
  readonly term: string
  readonly unitId: string | undefined
  readonly done: AnswerOf<typeof urge> | undefined
  readonly error: unknown
  readonly onClose: () => void
}

/** What was written: the text to forward, and the file; or why nothing was. */
export function UrgedDialog({ kind, term, unitId, done, error, onClose }: UrgedDialogProps) {
  const message = done?.rows.map((row) => row.message).join('\n') ?? ''
  const query = { kind, term, ...(unitId !== undefined && { unitId }) }
  return (
    <DeskDialog
      title={done ? words.done : words.refused}
      note={done && words.note(done.rows.length)}
      no={words.close}
      error={error}
      onNo={onClose}
    >
      {done && (
        <>
          {done.leftOut.length > 0 && <p className="dialog-text">{words.leftOut(done.leftOut)}</p>}
          <Message text={message} />
          <FileLink icon={<Icon name="download" />} to={addressOf(exportUrgings, { query })}>
            {words.file}
          </FileLink>
        </>
      )}
    </DeskDialog>
  )
}

/** Copied by a press; where the browser gives no clipboard, as over plain http, it is selected to be copied by hand. */
function Message({ text }: { readonly text: string }) {
  const { message } = App.useApp()
  const field = useRef<HTMLTextAreaElement>(null)
  const copy = async () => {
    field.current?.select()
    if (await copyText(text)) void message.success(words.copied)
    else void message.info(words.copyByHand)
  }
  return (
    <div className="urge-message">
      <textarea ref={field} className="input" aria-label={words.message} readOnly rows={6} value={text} />
      <Button type="primary" onClick={() => void copy()}>
        {words.copy}
      </Button>
    </div>
  )
}
