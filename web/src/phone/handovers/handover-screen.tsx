import { listFriends } from '@tongxin/contract/contacts/friends'
import {
  confirmHandover,
  type HandoverPage,
  listHandovers,
  showHandover,
} from '@tongxin/contract/pairing/handover'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { shortDay } from '../../words/days.ts'
import { saidWord, handoverWords as words } from '../../words/pairing/handovers.ts'
import type { PhoneScreenProps } from '../screen.ts'
import './handovers.css'

/** One handover on the phone: what goes along, and the word of whoever is signed in. */
export function HandoverScreen({ params }: PhoneScreenProps) {
  const asked = useAnswer(showHandover, { params: { id: params['id'] ?? '' } })
  const [shares, setShares] = useState<readonly string[]>([])
  if (asked.isError && !asked.data)
    return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const page = asked.data.value
  const toggle = (id: string) =>
    setShares((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  return (
    <>
      <Passing page={page} />
      <Contacts page={page} shares={shares} onToggle={toggle} />
      <Promises page={page} />
      <Dates page={page} />
      <Confirm page={page} shares={shares} />
    </>
  )
}

function Passing({ page }: { readonly page: HandoverPage }) {
  const { handover } = page
  return (
    <section className="phone-card handover-card">
      <h2>{handover.personName}</h2>
      <p className="handover-small">{[page.personUnit, page.personPost].filter(Boolean).join('，')}</p>
      <p>{words.way(handover.predecessorName, handover.successorName)}</p>
      <p className="handover-small">{page.passing}</p>
      {handover.blank && (
        <p className="handover-said" data-tone="short">
          <Icon name="triangle" /> {handover.blank}
        </p>
      )}
    </section>
  )
}

interface ContactsProps {
  readonly page: HandoverPage
  readonly shares: readonly string[]
  readonly onToggle: (id: string) => void
}

/** The predecessor reads what was said and chooses what goes along; the successor sees what was given. */
function Contacts({ page, shares, onToggle }: ContactsProps) {
  const mayShare = page.handover.mine === 'predecessor'
  return (
    <section className="phone-card handover-card" aria-label={words.history}>
      <h2>{words.history}</h2>
      {page.contacts.length === 0 && <p>{words.noHistory}</p>}
      {page.contacts.map((contact) => (
        <div key={contact.id} className="handover-talk">
          <p>{`${shortDay(contact.heldOn)} ${contact.form}`}</p>
          {contact.raised && (
            <p>{[words.raised[contact.raised.kind], contact.raised.text].filter(Boolean).join('：')}</p>
          )}
          {contact.brief !== null && <p className="handover-small">{contact.brief}</p>}
          {mayShare && contact.brief !== null && (
            <label className="handover-share">
              <input
                type="checkbox"
                checked={shares.includes(contact.id)}
                onChange={() => onToggle(contact.id)}
              />
              {words.share(shortDay(contact.heldOn), contact.form)}
            </label>
          )}
        </div>
      ))}
      <p className="handover-small">
        {words.textsNote[page.handover.absence === 'died' ? 'silent' : 'speaks']}
      </p>
    </section>
  )
}

function Promises({ page }: { readonly page: HandoverPage }) {
  return (
    <section className="phone-card handover-card" aria-label={words.promises}>
      <h2>{words.promises}</h2>
      {page.promises.length === 0 && <p>{words.noPromises}</p>}
      {page.promises.map(({ id, text, dueOn }) => (
        <p key={id}>{dueOn ? `${text}（${words.dueBy(shortDay(dueOn))}）` : text}</p>
      ))}
    </section>
  )
}

function Dates({ page }: { readonly page: HandoverPage }) {
  if (page.dates.length === 0) return null
  return (
    <section className="phone-card handover-card" aria-label={words.dates}>
      <h2>{words.dates}</h2>
      {page.dates.map(({ on, text }) => (
        <p key={`${on} ${text}`}>{`${shortDay(on)} ${text}`}</p>
      ))}
    </section>
  )
}

function Confirm({ page, shares }: Omit<ContactsProps, 'onToggle'>) {
  const { handover } = page
  const send = useSend(confirmHandover, [showHandover, listHandovers, listFriends])
  return (
    <section className="phone-card handover-card" aria-label={words.columns.confirmed}>
      <h2>{words.columns.confirmed}</h2>
      {(['predecessor', 'successor'] as const).map((side) => {
        const word = handover.words[side]
        const name = side === 'predecessor' ? handover.predecessorName : handover.successorName
        return (
          <p
            key={side}
            className="handover-said"
            data-tone={word ? 'met' : handover.ending ? 'silent' : 'due'}
          >
            <Icon name={word ? 'check-circle' : handover.ending ? 'close' : 'clock'} />
            {` ${words.side[side]} ${name}：${word ? saidWord(word) : words.awaited(side, handover)}`}
          </p>
        )
      })}
      {handover.ending && <p>{words.ending[handover.ending]}</p>}
      {handover.mine && (
        <>
          <p className="handover-small">{words.confirmNote[handover.mine]}</p>
          {send.error && <RefusalNotice error={send.error} />}
          <button
            type="button"
            className="button button-primary"
            disabled={send.isPending}
            onClick={() => send.mutate({ params: { id: handover.id }, body: { shares: [...shares] } })}
          >
            {words.confirm}
          </button>
        </>
      )}
    </section>
  )
}
