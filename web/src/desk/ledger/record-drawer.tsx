import { type ContactRecord, showContact } from '@tongxin/contract/contacts/contacts'
import { isEnteredLater } from '@tongxin/core/contacts/entered-later'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { useMe } from '../../app/session.ts'
import { CompanionsSaid } from '../../ui/contacts/companions-said.tsx'
import { ContactCounted } from '../../ui/contacts/contact-counted.tsx'
import { EvidenceSection } from '../../ui/contacts/evidence-section.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { ledgerWords, drawerWords as words } from '../../words/contacts/ledger.ts'
import { raisedWords, recordWords, wordBehind } from '../../words/contacts/log-contact.ts'
import { longDay, shortDay } from '../../words/days.ts'
import { dayOfMoment } from '../../words/moments.ts'
import { notices } from '../../words/notices.ts'
import { RecordForms } from './record-forms.tsx'
import type { Ledger } from './use-ledger.ts'
import { WithdrawButton } from './withdraw-button.tsx'

/** One record beside the table, named in the address; opening it is the reading, and is audited. */
export function RecordDrawer({ ledger }: { readonly ledger: Ledger }) {
  const id = ledger.get('record')
  const close = () => ledger.stay({ record: undefined })
  return (
    <Drawer open={id !== undefined} onClose={close} title={words.title} size={560} destroyOnHidden>
      {id && <OpenRecord key={id} id={id} ledger={ledger} onGone={close} />}
    </Drawer>
  )
}

interface OpenRecordProps {
  readonly id: string
  readonly ledger: Ledger
  readonly onGone: () => void
}

function OpenRecord({ id, ledger, onGone }: OpenRecordProps) {
  const { today } = useMe()
  // An earlier revision that is read; undefined: the one that stands.
  const [revision, setRevision] = useState<number>()
  const query = revision === undefined ? {} : { revision }
  const asked = useAnswer(showContact, { params: { id }, query }, { keepPrevious: true })
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const record = asked.data.value
  const counted = { contactId: record.id, enteredOn: dayOfMoment(record.enteredAt), today }
  return (
    <article className="ledger-record">
      {revision !== undefined && (
        <p className="ledger-record-note" role="status">
          {recordWords.earlier(revision)}{' '}
          <Button type="link" size="small" onClick={() => setRevision(undefined)}>
            {recordWords.toStanding}
          </Button>
        </p>
      )}
      <h2>
        {longDay(record.heldOn)} {record.form}
      </h2>
      <p className="ledger-record-note">
        {[
          record.series,
          record.place,
          recordWords.recorder(record.recorderName, longDay(dayOfMoment(record.enteredAt))) +
            (isEnteredLater({ enteredOn: counted.enteredOn, heldOn: record.heldOn }) ? recordWords.late : ''),
        ]
          .filter(Boolean)
          .join('，')}
      </p>
      <CompanionsSaid record={record} />
      {record.parts.map((part) => (
        <RecordPart key={part.partId} part={part}>
          {revision === undefined && <ContactCounted {...counted} personId={part.person.id} />}
        </RecordPart>
      ))}
      {revision === undefined && <ContactCounted {...counted} personId={null} />}
      {revision === undefined && <EvidenceSection contactId={record.id} />}
      {record.revisions.length > 1 && (
        <ol className="ledger-revisions">
          {record.revisions.map(({ version, at, byName, reason }) => (
            <li key={version}>
              <Button type="link" size="small" onClick={() => setRevision(version)}>
                {recordWords.revision(version)}
              </Button>
              ，{longDay(dayOfMoment(at))}，{byName}：{reason ?? recordWords.firstEntry}
            </li>
          ))}
        </ol>
      )}
      {record.can.form && <RecordForms record={record} days={ledger.days} />}
      <div className="ledger-record-buttons">
        {record.can.withdraw && <WithdrawButton record={record} onWithdrawn={onGone} />}
      </div>
      <p className="ledger-record-note">{notices.everyLookLeavesTrace}</p>
    </article>
  )
}

interface RecordPartProps {
  readonly part: ContactRecord['parts'][number]
  readonly children: React.ReactNode
}

function RecordPart({ part, children }: RecordPartProps) {
  const { texts } = part
  return (
    <section className="ledger-part">
      <h3>
        {part.cadre.name} – {part.person.name}
      </h3>
      <p className="ledger-record-note">
        {[part.unitName, part.personUnitName].filter(Boolean).join(' – ')}，{wordBehind(part)}
      </p>
      <dl>
        <dt>{words.initiated}</dt>
        <dd>{ledgerWords.initiators[part.initiatedBy]}</dd>
        {part.event && (
          <>
            <dt>{recordWords.event}</dt>
            <dd>{recordWords.eventSaid(part.event.name, shortDay(part.event.on), part.event.stands)}</dd>
          </>
        )}
        {part.acts.length > 0 && (
          <>
            <dt>{recordWords.acts}</dt>
            <dd>{part.acts.join('、')}</dd>
          </>
        )}
        {part.topics.length > 0 && (
          <>
            <dt>{recordWords.topics}</dt>
            <dd>{part.topics.join('、')}</dd>
          </>
        )}
        {texts?.raised && (
          <>
            <dt>{raisedWords[texts.raised.kind]}</dt>
            <dd>{texts.raised.text}</dd>
          </>
        )}
        {texts?.promises.map((promise) => (
          <div key={promise.id} className="ledger-pairs">
            <dt>{recordWords.promise}</dt>
            <dd>
              {promise.text}
              {promise.keptOn
                ? `（${recordWords.kept(shortDay(promise.keptOn))}）`
                : promise.dueOn && `（${shortDay(promise.dueOn)}前）`}
            </dd>
          </div>
        ))}
        {texts?.remark && (
          <>
            <dt>{recordWords.remark}</dt>
            <dd>{texts.remark}</dd>
          </>
        )}
      </dl>
      {texts ? (
        <p className="ledger-brief">{texts.brief}</p>
      ) : (
        <p className="ledger-record-note">{recordWords.hidden}</p>
      )}
      {children}
    </section>
  )
}
