import { addressOf } from '@tongxin/contract/call'
import { type ContactRecord, confirmContact, showContact, withdrawContact } from '@tongxin/contract/contacts'
import { listFriends } from '@tongxin/contract/friends'
import { renderForm } from '@tongxin/contract/ledger'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { hrefOf } from '../../app/base-path.ts'
import { Opening } from '../../app/gate.tsx'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ContactCounted } from '../../ui/contact-counted.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { longDay, shortDay } from '../../words/days.ts'
import { dueWords } from '../../words/friends.ts'
import { raisedWords, savedWords, recordWords as words } from '../../words/log-contact.ts'
import { dayOfMoment, enteredOn } from '../../words/moments.ts'
import type { PhoneScreenProps } from '../screen.ts'
import { goTo } from '../shell/place.ts'
import { StepHeader } from './step-header.tsx'
import './record.css'

/** One record as the cadre reads it: what was written, who entered it, and what can still be done with it. */
export function RecordScreen({ params }: PhoneScreenProps) {
  const id = params['id'] ?? ''
  const asked = useAnswer(showContact, { params: { id } })
  return (
    <>
      <StepHeader title={words.title}>
        {asked.data?.value.can.amend && (
          <AppLink to={`${phonePaths.contact}/${id}/amend`}>{savedWords.amend}</AppLink>
        )}
      </StepHeader>
      {asked.isError && <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <Opening />}
      {asked.data && <Record record={asked.data.value} />}
    </>
  )
}

function Record({ record }: { readonly record: ContactRecord }) {
  const { today } = useMe()
  const confirm = useSend(confirmContact, [showContact, listFriends])
  const counted = { contactId: record.id, enteredOn: dayOfMoment(record.enteredAt), today }
  return (
    <div className="record">
      <section className="phone-card">
        <h2>
          {longDay(record.heldOn)} {record.form}
        </h2>
        <p className="record-small">
          {[record.series, record.place, words.recorder(record.recorderName, enteredOn(record.enteredAt))]
            .filter(Boolean)
            .join('，')}
        </p>
      </section>
      {record.parts.map((part) => (
        <PartCard key={part.partId} part={part}>
          <ContactCounted {...counted} personId={part.person.id} />
        </PartCard>
      ))}
      <ContactCounted {...counted} personId={null} />
      {record.revisions.length > 1 && <Revisions record={record} />}
      {confirm.error && <RefusalNotice error={confirm.error} />}
      <div className="record-foot">
        {record.can.form && (
          <a
            className="button button-small"
            href={hrefOf(addressOf(renderForm, { params: { id: record.id } }))}
            download
          >
            <Icon name="document" />
            {savedWords.openForm}
          </a>
        )}
        {record.can.withdraw && <Withdrawal record={record} />}
      </div>
      {record.can.confirm && (
        <div className="phone-foot">
          <button
            type="button"
            className="button button-primary"
            disabled={confirm.isPending}
            onClick={() => confirm.mutate({ params: { id: record.id } })}
          >
            {dueWords.confirm}
          </button>
        </div>
      )}
    </div>
  )
}

interface PartCardProps {
  readonly part: ContactRecord['parts'][number]
  readonly children: React.ReactNode
}

function PartCard({ part, children }: PartCardProps) {
  const { texts } = part
  return (
    <section className="phone-card record-part">
      <h2>{part.person.name}</h2>
      <p className="record-small">
        {[part.personUnitName, part.confirmed ? words.confirmed : words.waiting].filter(Boolean).join('，')}
      </p>
      {part.event && (
        <p>
          <span className="record-label">{words.event}</span>
          {words.eventSaid(part.event.name, shortDay(part.event.on), part.event.stands)}
        </p>
      )}
      {!texts && <p className="record-small">{words.hidden}</p>}
      {texts?.brief && <p>{texts.brief}</p>}
      {texts?.raised && (
        <p>
          <span className="record-label">{raisedWords[texts.raised.kind]}</span>
          {texts.raised.text}
        </p>
      )}
      {texts?.remark && (
        <p>
          <span className="record-label">{words.remark}</span>
          {texts.remark}
        </p>
      )}
      {texts?.promises.map((promise) => (
        <p key={promise.id}>
          <span className="record-label">{words.promise}</span>
          {promise.text}
          <small>
            {promise.keptOn
              ? words.kept(shortDay(promise.keptOn))
              : promise.dueOn && `${shortDay(promise.dueOn)}前`}
          </small>
        </p>
      ))}
      {children}
    </section>
  )
}

function Revisions({ record }: { readonly record: ContactRecord }) {
  return (
    <ol className="phone-card record-revisions">
      {record.revisions.map(({ version, at, byName, reason }) => (
        <li key={version}>
          {words.revision(version)}，{enteredOn(at)}，{byName}
          <small>{reason ?? words.firstEntry}</small>
        </li>
      ))}
    </ol>
  )
}

/** Asked for a reason; afterwards there is no record to come back to. */
function Withdrawal({ record }: { readonly record: ContactRecord }) {
  const withdraw = useSend(withdrawContact, [listFriends])
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const send = () => {
    if (reason.trim() === '') return
    withdraw.mutate(
      { params: { id: record.id }, body: { reason }, version: record.version },
      { onSuccess: () => goTo(phonePaths.friends, { replace: true }) },
    )
    setAsking(false)
  }
  return (
    <>
      <button type="button" className="button button-small" onClick={() => setAsking(true)}>
        <Icon name="undo" />
        {words.withdraw}
      </button>
      {withdraw.error && <RefusalNotice error={withdraw.error} />}
      {asking && (
        <ConfirmDialog
          title={words.withdrawTitle}
          yes={words.withdraw}
          no={words.stay}
          onYes={send}
          onNo={() => setAsking(false)}
        >
          {words.withdrawText}
          <Field label={words.withdrawReason}>
            {(ids) => (
              <input
                {...ids}
                className="input"
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </ConfirmDialog>
      )}
    </>
  )
}
