import { addressOf } from '@tongxin/contract/call'
import { blankForm, countForms, exportForms } from '@tongxin/contract/contacts/registration-forms'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { Progress, Radio } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { hrefOf } from '../../app/base-path.ts'
import { useMe } from '../../app/session.ts'
import { LackSaid, useLack } from '../../ui/in-the-way.tsx'
import { SaveLink } from '../../ui/save-link.tsx'
import { formsWords as words } from '../../words/contacts/forms.ts'
import { DeskDialog } from '../shell/desk-dialog.tsx'
import { PurposeField } from './purpose-field.tsx'
import { useArchive } from './use-archive.ts'
import type { LedgerQuery } from './use-ledger.ts'

interface FormsDialogProps {
  readonly query: LedgerQuery
  readonly onClose: () => void
}

type Per = 'pair' | 'contact'

/** The registration forms of what the ledger is narrowed to, as one archive; and the empty form. */
export function FormsDialog({ query, onClose }: FormsDialogProps) {
  const { today } = useMe()
  const [per, setPer] = useState<Per>('pair')
  const [purpose, setPurpose] = useState('')
  const counted = useAnswer(countForms, { query: { ...query, per } }, { keepPrevious: true })
  const count = counted.data?.value
  const archive = useArchive(onClose)
  const lack = useLack(whyNot(count))
  const start = () => {
    if (!lack.may()) return
    archive.start({
      address: hrefOf(addressOf(exportForms, { query: { ...query, per, purpose: purpose.trim() } })),
      name: words.fileName(today),
    })
  }
  const leave = () => {
    archive.stop()
    onClose()
  }
  return (
    <DeskDialog
      title={words.title}
      yes={words.go}
      no={archive.isRunning ? words.stop : words.cancel}
      busy={archive.isRunning}
      lacking={{ [words.purpose]: purpose.trim() === '' }}
      error={archive.error}
      onYes={start}
      onNo={leave}
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
      <PurposeField
        label={words.purpose}
        hint={words.purposeHint}
        isOff={archive.isRunning}
        value={purpose}
        onChange={setPurpose}
      />
      {archive.isRunning && count && <Arriving arrived={archive.arrived} forms={count.forms} />}
      <p className="ledger-internal">{words.internal}</p>
      <p>
        <SaveLink to={addressOf(blankForm, {})}>{words.blank}</SaveLink>
        <span className="ledger-record-note">{words.blankHint}</span>
      </p>
      <LackSaid said={lack.said} />
    </DeskDialog>
  )
}

/** Why nothing can be exported yet, whatever the purpose; undefined: it can. */
function whyNot(count: AnswerOf<typeof countForms> | undefined): string | undefined {
  if (count === undefined) return words.counting
  return count.forms === 0 || count.tooMany !== null ? words.count(count) : undefined
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
