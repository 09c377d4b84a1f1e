import type { AccountRow } from '@tongxin/contract/account/account'
import { issueCode } from '@tongxin/contract/account/account'
import { App, Button, Input, Modal } from 'antd'
import { useEffect, useRef } from 'react'
import { useSend } from '../../app/api.ts'
import { hrefOf } from '../../app/base-path.ts'
import { copyText } from '../../app/copy-text.ts'
import { paths } from '../../app/paths.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { accountWords as words } from '../../words/account/accounts.ts'

interface CodeDialogProps {
  readonly account: AccountRow
  readonly onClose: () => void
}

/** A one-time link, shown once. The code stands behind `#`, so that no server on its way writes it down. */
export function CodeDialog({ account, onClose }: CodeDialogProps) {
  const { message } = App.useApp()
  const send = useSend(issueCode)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    send.mutate({ params: { id: account.id } })
  }, [account, send])
  const link = send.data && `${location.origin}${hrefOf(paths.signInLink)}#${send.data.value.code}`
  const copy = async () => {
    if (await copyText(link ?? '')) void message.success(words.copied)
    else void message.info(words.copyByHand)
  }
  return (
    <Modal
      open
      title={`${words.code}：${account.displayName}`}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {words.close}
        </Button>,
        <Button key="copy" type="primary" disabled={!link} onClick={() => void copy()}>
          {words.copy}
        </Button>,
      ]}
    >
      {send.error && <RefusalNotice error={send.error} />}
      {link && <Input.TextArea aria-label={words.code} readOnly autoSize value={link} />}
      <p style={{ marginTop: 8, color: 'var(--text-2)' }}>{words.codeOnce}</p>
    </Modal>
  )
}
