import { addressOf } from '@tongxin/contract/call'
import {
  downloadEvidence,
  type EvidenceLine,
  listEvidence,
  removeEvidence,
} from '@tongxin/contract/contacts/evidence'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { hrefOf } from '../../app/base-path.ts'
import { evidenceWords as words } from '../../words/contacts/evidence.ts'
import { enteredOn } from '../../words/moments.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { SaveLink } from '../save-link.tsx'

/** One file: looked at or downloaded by a press and not before, as every look leaves its trace. */
export function EvidenceRow({ line }: { readonly line: EvidenceLine }) {
  const name = words.name(line)
  return (
    <li className="evidence-row">
      <span>
        {name}
        <small>{words.about(line.bytes, line.addedBy, enteredOn(line.addedAt))}</small>
      </span>
      <Look line={line} name={name} />
      {line.can.remove && <Remove id={line.id} name={name} />}
    </li>
  )
}

interface LookProps {
  readonly line: EvidenceLine
  readonly name: string
}

function Look({ line: { id, kind }, name }: LookProps) {
  const [isOpen, setOpen] = useState(false)
  const [isLost, setLost] = useState(false)
  const address = addressOf(downloadEvidence, { params: { id } })
  if (kind === 'pdf')
    return (
      <SaveLink className="button button-small" to={address} aria-label={words.of(words.open, name)}>
        {words.open}
      </SaveLink>
    )
  const word = isOpen ? words.fold : words.view
  const press = () => {
    setLost(false)
    setOpen(!isOpen)
  }
  return (
    <>
      <button
        type="button"
        className="button button-small"
        aria-expanded={isOpen}
        aria-label={words.of(word, name)}
        onClick={press}
      >
        {word}
      </button>
      {isOpen && !isLost && <img src={hrefOf(address)} alt={name} onError={() => setLost(true)} />}
      {isLost && (
        <p className="evidence-told" role="alert">
          {words.notShown}
        </p>
      )}
    </>
  )
}

function Remove({ id, name }: { readonly id: string; readonly name: string }) {
  const [asking, setAsking] = useState(false)
  const send = useSend(removeEvidence, [listEvidence])
  const remove = (reason: string) => {
    setAsking(false)
    send.mutate({ params: { id }, body: { reason } })
  }
  return (
    <>
      <button
        type="button"
        className="button button-small"
        aria-label={words.of(words.remove, name)}
        onClick={() => setAsking(true)}
      >
        {words.remove}
      </button>
      {send.error && <RefusalNotice error={send.error} />}
      {asking && (
        <ReasonDialog
          title={words.removeTitle(name)}
          yes={words.remove}
          no={words.keep}
          label={words.reason}
          maxLength={100}
          onYes={remove}
          onNo={() => setAsking(false)}
        >
          {words.removeAsk}
        </ReasonDialog>
      )}
    </>
  )
}
