import { addressOf } from '@tongxin/contract/call'
import { exportContacts } from '@tongxin/contract/contacts/ledger'
import { Checkbox, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { hrefOf } from '../../app/base-path.ts'
import { useDownload } from '../../app/download.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { exportWords as words } from '../../words/contacts/ledger.ts'
import type { LedgerQuery } from './use-ledger.ts'

interface ExportDialogProps {
  readonly query: LedgerQuery
  readonly total: string
  readonly onClose: () => void
}

/** The filtered ledger as a workbook; with what was said only for a stated purpose. */
export function ExportDialog({ query, total, onClose }: ExportDialogProps) {
  const id = useId()
  const [texts, setTexts] = useState(false)
  const [purpose, setPurpose] = useState('')
  const missing = texts && purpose.trim() === ''
  const download = useDownload()
  const href = hrefOf(
    addressOf(exportContacts, {
      query: { ...query, ...(texts ? { texts: 'yes', purpose: purpose.trim() } : {}) },
    }),
  )
  const save = (event: React.MouseEvent) => {
    event.preventDefault()
    download.start(href, { onSuccess: onClose })
  }
  return (
    <Modal
      open
      title={words.title}
      okText={words.go}
      cancelText={words.cancel}
      okButtonProps={missing ? { disabled: true } : { href }}
      confirmLoading={download.isUnderWay(href)}
      onOk={save}
      onCancel={onClose}
    >
      <p>{words.what(total)}</p>
      <p>
        <Checkbox checked={texts} onChange={(event) => setTexts(event.target.checked)}>
          {words.withTexts}
        </Checkbox>
      </p>
      {texts && (
        <p className="ledger-purpose">
          <label htmlFor={id}>{words.purpose}</label>
          <Input
            id={id}
            value={purpose}
            maxLength={100}
            placeholder={words.purposeHint}
            onChange={(event) => setPurpose(event.target.value)}
          />
        </p>
      )}
      {download.error && <RefusalNotice error={download.error} />}
      <p className="ledger-internal">{words.internal}</p>
    </Modal>
  )
}
