import type { ContactRecord } from '@tongxin/contract/contacts/contacts'
import { countContacts, listContacts } from '@tongxin/contract/contacts/ledger'
import { withdrawContact } from '@tongxin/contract/contacts/taking-back'
import { searchTexts } from '@tongxin/contract/contacts/text-search'
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { drawerWords as words } from '../../words/contacts/ledger.ts'

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
      <Modal
        open={asking}
        title={words.withdraw}
        okText={words.withdraw}
        cancelText={words.cancel}
        okButtonProps={{ disabled: reason.trim() === '' }}
        confirmLoading={send.isPending}
        onOk={submit}
        onCancel={() => setAsking(false)}
      >
        <p>{words.withdrawAsk}</p>
        <Input
          aria-label={words.reason}
          placeholder={words.reasonNeeded}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {send.error && <RefusalNotice error={send.error} />}
      </Modal>
    </>
  )
}
