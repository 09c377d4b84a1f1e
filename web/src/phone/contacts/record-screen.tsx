import { addressOf } from '@tongxin/contract/call'
import { type ContactRecord, confirmContact, showContact } from '@tongxin/contract/contacts/contacts'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { listContacts, renderForm } from '@tongxin/contract/contacts/ledger'
import { refuseEntry, type TakenBack, withdrawContact } from '@tongxin/contract/contacts/taking-back'
import { isEnteredLater } from '@tongxin/core/contacts/entered-later'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { CompanionsSaid } from '../../ui/contacts/companions-said.tsx'
import { ContactCounted } from '../../ui/contacts/contact-counted.tsx'
import { EvidenceSection } from '../../ui/contacts/evidence-section.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { SaveLink } from '../../ui/save-link.tsx'
import { dueWords } from '../../words/contacts/friends.ts'
import {
  raisedWords,
  savedWords,
  wordBehind,
  recordWords as words,
} from '../../words/contacts/log-contact.ts'
import { longDay, shortDay } from '../../words/days.ts'
import { dayOfMoment, enteredOn } from '../../words/moments.ts'
import type { PhoneScreenProps } from '../screen.ts'
import { usePhonePath } from '../shell/place.ts'
import { StepHeader } from './step-header.tsx'
import { type Gone, TakeBack, TakenBackSaid } from './take-back.tsx'
import './record.css'

/** One record as the cadre reads it: what was written, who entered it, and what can still be done with it. */
export function RecordScreen({ params }: PhoneScreenProps) {
  const id = params['id'] ?? ''
  const revision = numberIn(usePhonePath(), 'revision')
  const asked = useAnswer(showContact, { params: { id }, query: revision === null ? {} : { revision } })
  const [gone, setGone] = useState<Gone>()
  if (gone)
    return (
      <>
        <StepHeader title={words.title} />
        <TakenBackSaid {...gone} />
      </>
    )
  return (
    <>
      <StepHeader title={words.title}>
        {asked.data?.value.can.amend && (
          <AppLink to={`${phonePaths.contact}/${id}/amend`}>{savedWords.amend}</AppLink>
        )}
      </StepHeader>
      {asked.isError && <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <Opening />}
      {asked.data && <Record key={revision} record={asked.data.value} revision={revision} onGone={setGone} />}
    </>
  )
}

interface RecordProps {
  readonly record: ContactRecord
  /** An earlier revision that is read; null: the one that stands. */
  readonly revision: number | null
  /** It was taken back: nothing of it is left to be done. */
  readonly onGone: (gone: Gone) => void
}

function Record({ record, revision, onGone }: RecordProps) {
  const { today } = useMe()
  const confirm = useSend(confirmContact, [showContact, listFriends, listContacts])
  const withdraw = useSend(withdrawContact, [listFriends, listContacts])
  const refuse = useSend(refuseEntry, [listFriends, listContacts])
  const params = { id: record.id }
  const counted = { contactId: record.id, enteredOn: dayOfMoment(record.enteredAt), today }
  const then = (kind: Gone['kind']) => ({
    onSuccess: ({ value: taken }: { readonly value: TakenBack }) => onGone({ kind, record, taken }),
  })
  return (
    <div className="record">
      {revision !== null && (
        <p className="phone-note" role="status">
          {words.earlier(revision)}
        </p>
      )}
      <section className="phone-card">
        <h2>
          {longDay(record.heldOn)} {record.form}
        </h2>
        <p className="record-small">
          {[record.series, record.place, recordedBy(record)].filter(Boolean).join('，')}
        </p>
        <CompanionsSaid record={record} />
      </section>
      {record.parts.map((part) => (
        <PartCard key={part.partId} part={part}>
          {revision === null && <ContactCounted {...counted} personId={part.person.id} />}
        </PartCard>
      ))}
      {revision === null && <ContactCounted {...counted} personId={null} />}
      {revision === null && <EvidenceSection contactId={record.id} className="phone-card" />}
      {record.revisions.length > 1 && <Revisions record={record} />}
      {confirm.error && <RefusalNotice error={confirm.error} />}
      <div className="record-foot">
        {record.can.form && (
          <SaveLink className="button button-small" to={addressOf(renderForm, { params: { id: record.id } })}>
            <Icon name="document" />
            {savedWords.openForm}
          </SaveLink>
        )}
        {record.can.withdraw && (
          <TakeBack
            kind="withdraw"
            error={withdraw.error}
            onSend={(reason) =>
              withdraw.mutate({ params, body: { reason }, version: record.version }, then('withdraw'))
            }
          />
        )}
        {record.can.confirm && (
          <TakeBack
            kind="refuse"
            error={refuse.error}
            onSend={(reason) => refuse.mutate({ params, body: { reason } }, then('refuse'))}
          />
        )}
      </div>
      {record.can.withdraw && (
        <p className="phone-note">{words.withdrawUntil(shortDay(record.withdrawUntil))}</p>
      )}
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

/** Both days, where it was entered later than it was held. */
function recordedBy({ recorderName, enteredAt, heldOn }: ContactRecord): string {
  const said = words.recorder(recorderName, enteredOn(enteredAt))
  return isEnteredLater({ enteredOn: dayOfMoment(enteredAt), heldOn }) ? `${said}${words.late}` : said
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
      <p className="record-small">{[part.personUnitName, wordBehind(part)].filter(Boolean).join('，')}</p>
      {part.event && (
        <p>
          <span className="record-label">{words.event}</span>
          {words.eventSaid(part.event.name, shortDay(part.event.on), part.event.stands)}
        </p>
      )}
      {part.acts.length > 0 && (
        <p>
          <span className="record-label">{words.acts}</span>
          {part.acts.join('、')}
        </p>
      )}
      <p>
        <span className="record-label">{words.askedBy}</span>
        {words.askers[part.initiatedBy]}
      </p>
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
          <AppLink to={`${phonePaths.contact}/${record.id}?revision=${version}`}>
            {words.revision(version)}
          </AppLink>
          ，{enteredOn(at)}，{byName}
          <small>{reason ?? words.firstEntry}</small>
        </li>
      ))}
    </ol>
  )
}

function numberIn(path: string, name: string): number | null {
  const text = new URLSearchParams(path.split('?')[1] ?? '').get(name)
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null
}
