import { addressOf } from '@tongxin/contract/call'
import { exportContacts } from '@tongxin/contract/contacts/ledger'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { hrefOf } from '../../app/base-path.ts'
import { useDownload } from '../../app/download.ts'
import { exportWords as words } from '../../words/contacts/ledger.ts'
import { DeskDialog } from '../shell/desk-dialog.tsx'
import { PurposeField } from './purpose-field.tsx'
import type { LedgerQuery } from './use-ledger.ts'

interface ExportDialogProps {
  readonly query: LedgerQuery
  readonly total: string
  readonly onClose: () => void
}

/** The filtered ledger as a workbook; with what was said only for a stated purpose. */
export function ExportDialog({ query, total, onClose }: ExportDialogProps) {
  const [texts, setTexts] = useState(false)
  const [purpose, setPurpose] = useState('')
  const download = useDownload()
  const href = hrefOf(
    addressOf(exportContacts, {
      query: { ...query, ...(texts ? { texts: 'yes', purpose: purpose.trim() } : {}) },
    }),
  )
  return (
    <DeskDialog
      title={words.title}
      note={words.what(total)}
      yes={words.go}
      busy={download.isUnderWay(href)}
      lacking={{ [words.purpose]: texts && purpose.trim() === '' }}
      error={download.error}
      onYes={() => download.start(href, { onSuccess: onClose })}
      onNo={onClose}
    >
      <p>
        <Checkbox checked={texts} onChange={(event) => setTexts(event.target.checked)}>
          {words.withTexts}
        </Checkbox>
      </p>
      {texts && (
        <PurposeField label={words.purpose} hint={words.purposeHint} value={purpose} onChange={setPurpose} />
      )}
      <p className="ledger-internal">{words.internal}</p>
    </DeskDialog>
  )
}
