import { type AskedLine, confirmLine, listAskedLines } from '@tongxin/contract/pairing/list-confirmation'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { Field } from '../../ui/field.tsx'
import { LackSaid, useLack } from '../../ui/in-the-way.tsx'
import { fieldProblem, RefusalNotice } from '../../ui/refusal-notice.tsx'
import { askedWords as words } from '../../words/contacts/asked-lines.ts'
import { notices } from '../../words/notices.ts'
import { lackWords } from '../../words/shell.ts'

interface DeclineFormProps {
  readonly line: AskedLine
  readonly onClose: () => void
}

/** Declining needs a reason of work; the list then goes back for a new recommendation. */
export function DeclineForm({ line, onClose }: DeclineFormProps) {
  const send = useSend(confirmLine, [listAskedLines])
  const [key] = useState(newClientKey)
  const [reason, setReason] = useState('')
  const lack = useLack(reason.trim() === '' ? lackWords.fill(words.declineReason) : undefined)
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    if (!lack.may()) return
    const params = { id: line.listId, lineId: line.id }
    send.mutate({ params, body: { outcome: 'no', reason }, key })
  }
  return (
    <form onSubmit={submit} aria-label={words.declineTitle(line.personName)} noValidate>
      <p className="asked-line-small">{words.declineNote}</p>
      <Field label={words.declineReason} problem={fieldProblem(send.error, 'reason')}>
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <p className="asked-line-small">{notices.nonSecret}</p>
      {send.error && <RefusalNotice error={send.error} />}
      <LackSaid said={lack.said} />
      <div className="asked-line-buttons">
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="submit" className="button button-tinted" disabled={send.isPending}>
          {words.declineYes}
        </button>
      </div>
    </form>
  )
}
