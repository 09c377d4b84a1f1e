import { useState } from 'react'
import { lackWords } from '../words/shell.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Field } from './field.tsx'
import { LackSaid, useLack } from './in-the-way.tsx'

interface ReasonDialogProps {
  readonly title: string
  /** Both buttons say what they do. */
  readonly yes: string
  readonly no: string
  /** What the reason is called. */
  readonly label: string
  readonly maxLength: number
  readonly onYes: (reason: string) => void
  readonly onNo: () => void
  readonly children: React.ReactNode
}

/** Asks for the reason before something is done; without one nothing is. */
export function ReasonDialog({ label, maxLength, onYes, children, ...dialog }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const lack = useLack(reason.trim() === '' ? lackWords.fill(label) : undefined)
  return (
    <ConfirmDialog {...dialog} onYes={() => lack.may() && onYes(reason)}>
      {children}
      <Field label={label}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            maxLength={maxLength}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <LackSaid said={lack.said} />
    </ConfirmDialog>
  )
}
