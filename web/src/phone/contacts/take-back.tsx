import type { ContactRecord } from '@tongxin/contract/contacts/contacts'
import type { TakenBack } from '@tongxin/contract/contacts/taking-back'
import { useState } from 'react'
import { phonePaths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { takeBackWords as words } from '../../words/contacts/log-contact.ts'
import { linesToShow, sayDuty } from '../../words/duties/duty-lines.ts'

interface TakeBackProps {
  readonly kind: 'withdraw' | 'refuse'
  readonly error: unknown
  readonly onSend: (reason: string) => void
}

/** The button that asks for the reason before a contact is withdrawn, or an entry on one's behalf refused. */
export function TakeBack({ kind, error, onSend }: TakeBackProps) {
  const said = words[kind]
  const [asking, setAsking] = useState(false)
  const send = (reason: string) => {
    onSend(reason)
    setAsking(false)
  }
  return (
    <>
      <button type="button" className="button button-small" onClick={() => setAsking(true)}>
        {said.button}
      </button>
      {error !== null && <RefusalNotice error={error} />}
      {asking && (
        <ReasonDialog
          title={said.title}
          yes={said.button}
          no={words.stay}
          label={said.reason}
          maxLength={200}
          onYes={send}
          onNo={() => setAsking(false)}
        >
          {said.text}
        </ReasonDialog>
      )}
    </>
  )
}

/** What was taken back, how, and what is due since. */
export interface Gone {
  readonly kind: TakeBackProps['kind']
  readonly record: ContactRecord
  readonly taken: TakenBack
}

/** Told again once it counts no more: what is due of each person now. */
export function TakenBackSaid({ kind, record, taken }: Gone) {
  const nameOf = (id: string) => record.parts.find(({ person }) => person.id === id)?.person.name ?? ''
  return (
    <div className="record" role="status">
      <section className="phone-card">
        <h2>{words[kind].done}</h2>
        {taken.parts.map(({ personId, duties }) => (
          <p key={personId}>
            {nameOf(personId)}：
            {linesToShow(duties)
              .map((line) => `${sayDuty(line).text}${line.cite ? `，按${line.cite.section}` : ''}`)
              .join('；')}
          </p>
        ))}
      </section>
      <div className="phone-foot">
        <AppLink className="button button-primary" to={phonePaths.friends}>
          {words.toFriends}
        </AppLink>
      </div>
    </div>
  )
}
