import { addressOf } from '@tongxin/contract/call'
import { blankForm, countForms, exportForms } from '@tongxin/contract/contacts/registration-forms'
import { Input, Modal, Progress, Radio } from 'antd'
import { useId, useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { hrefOf } from '../../app/base-path.ts'
import { useMe } from '../../app/session.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { SaveLink } from '../../ui/save-link.tsx'
import { formsWords as words } from '../../words/contacts/forms.ts'
import { useArchive } from './use-archive.ts'
import type { LedgerQuery } from './use-ledger.ts'

interface FormsDialogProps {
  readonly query: LedgerQuery
  readonly onClose: () => void
}

type Per = 'pair' | 'contact'

/** The registration forms of what the ledger is narrowed to, as one archive; and the empty form. */
export function FormsDialog({ query, onClose }: FormsDialogProps) {
  const id = useId()
  const { today } = useMe()
  const [per, setPer] = useState<Per>('pair')
  const [purpose, setPurpose] = useState('')
  const counted = useAnswer(countForms, { query: { ...query, per } }, { keepPrevious: true })
  const count = counted.data?.value
  const archive = useArchive(onClose)
  const ready = purpose.trim() !== '' && count !== undefined && count.forms > 0 && count.tooMany === null
  const start = () =>
    archive.start({
      address: hrefOf(addressOf(exportForms, { query: { ...query, per, purpose: purpose.trim() } })),
      name: words.fileName(today),
    })
  const leave = () => {
    archive.stop()
    onClose()
  }
  return (
    <Modal
      open
      title={words.title}
      okText={words.go}
      cancelText={archive.isRunning ? words.stop : words.cancel}
      okButtonProps={{ disabled: !ready, loading: archive.isRunning }}
      onOk={start}
      onCancel={leave}
    >
      <Radio.Group
        aria-label={words.per}
        value={per}
        disabled={archive.isRunning}
        onChange={(event) => setPer(event.target.value === 'contact' ? 'contact' : 'pair')}
        options={[
          { value: 'pair', label: words.perPair },
          { value: 'contact', label: words.perContact },
        ]}
      />
      <p aria-live="polite">{count && words.count(count)}</p>
      <p className="ledger-purpose">
        <label htmlFor={id}>{words.purpose}</label>
        <Input
          id={id}
          value={purpose}
          maxLength={100}
          placeholder={words.purposeHint}
          disabled={archive.isRunning}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </p>
      {archive.isRunning && count && <Arriving arrived={archive.arrived} forms={count.forms} />}
      {archive.error !== undefined && <RefusalNotice error={archive.error} />}
      <p className="ledger-internal">{words.internal}</p>
      <div>
        <SaveLink to={addressOf(blankForm, {})}>{words.blank}</SaveLink>
        <span className="ledger-record-note">{words.blankHint}</span>
      </div>
    </Modal>
  )
}

function Arriving({ arrived, forms }: { readonly arrived: number; readonly forms: number }) {
  const done = Math.min(arrived, forms)
  return (
    <div role="status">
      <Progress
        percent={Math.floor((done / Math.max(1, forms)) * 100)}
        aria-label={words.arriving(done, forms)}
      />
      {words.arriving(done, forms)}
    </div>
  )
}
