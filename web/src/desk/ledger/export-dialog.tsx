import { addressOf } from '@tongxin/contract/call'
import { exportContacts } from '@tongxin/contract/ledger'
import { Checkbox, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { hrefOf } from '../../app/base-path.ts'
import { exportWords as words } from '../../words/ledger.ts'
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
  const address = addressOf(exportContacts, {
    query: { ...query, ...(texts ? { texts: 'yes', purpose: purpose.trim() } : {}) },
  })
  return (
    <Modal
      open
      title={words.title}
      okText={words.go}
      cancelText={words.cancel}
      okButtonProps={missing ? { disabled: true } : { href: hrefOf(address) }}
      onOk={onClose}
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
      <p className="ledger-internal">{words.internal}</p>
    </Modal>
  )
}
