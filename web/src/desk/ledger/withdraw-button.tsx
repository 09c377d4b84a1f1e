import type { ContactRecord } from '@tongxin/contract/contacts/contacts'
import { countContacts, listContacts } from '@tongxin/contract/contacts/ledger'
import { withdrawContact } from '@tongxin/contract/contacts/taking-back'
import { searchTexts } from '@tongxin/contract/contacts/text-search'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { Field } from '../../ui/field.tsx'
import { drawerWords as words } from '../../words/contacts/ledger.ts'
import { DeskDialog } from '../shell/desk-dialog.tsx'

interface WithdrawButtonProps {
  readonly record: ContactRecord
  readonly onWithdrawn: () => void
}

/** Asked for its reason; the revisions stay in the books. */
export function WithdrawButton({ record, onWithdrawn }: WithdrawButtonProps) {
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const send = useSend(withdrawContact, [listContacts, countContacts, searchTexts])
  const submit = () =>
    send.mutate(
      { params: { id: record.id }, body: { reason }, version: record.version },
      {
        onSuccess: () => {
          void message.success(words.withdrawn)
          onWithdrawn()
        },
      },
    )
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.withdraw}</Button>
      {asking && (
        <DeskDialog
          title={words.withdraw}
          note={words.withdrawAsk}
          yes={words.withdraw}
          busy={send.isPending}
          lacking={{ [words.reason]: reason.trim() === '' }}
          error={send.error}
          onYes={submit}
          onNo={() => setAsking(false)}
        >
          <Field label={words.reason}>
            {(ids) => (
              <input
                {...ids}
                className="input"
                maxLength={200}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
        </DeskDialog>
      )}
    </>
  )
}
