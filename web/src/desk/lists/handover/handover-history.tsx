import type { HandoverPage } from '@tongxin/contract/pairing/handover'
import { Card } from '../../../ui/card.tsx'
import { ColumnHeads } from '../../../ui/column-heads.tsx'
import { longDay } from '../../../words/days.ts'
import { handoverWords as words } from '../../../words/pairing/handovers.ts'
import '../../../ui/dense-table.css'
import './handover.css'

/** What goes along: days and forms, what was raised, what is still promised, and the days to know. */
export function HandoverHistory({ page }: { readonly page: HandoverPage }) {
  const { contacts, promises, dates } = page
  return (
    <>
      <Card title={words.history} note={words.historyCount(contacts.length)}>
        {contacts.length > 0 ? (
          <ContactTable contacts={contacts} />
        ) : (
          <p className="handover-rule">{words.noHistory}</p>
        )}
        <p className="handover-rule">
          {words.textsNote[page.handover.absence === 'died' ? 'silent' : 'speaks']}
        </p>
      </Card>
      <Card title={words.promises}>
        {promises.length > 0 ? (
          <ul className="handover-list">
            {promises.map(({ id, text, dueOn }) => (
              <li key={id}>{dueOn ? `${text}（${words.dueBy(longDay(dueOn))}）` : text}</li>
            ))}
          </ul>
        ) : (
          <p className="handover-rule">{words.noPromises}</p>
        )}
        <p className="handover-rule">{words.promisesNote}</p>
      </Card>
      <Card title={words.dates}>
        {dates.length > 0 ? (
          <ul className="handover-list">
            {dates.map(({ on, text }) => (
              <li key={`${on} ${text}`}>{`${longDay(on)}　${text}`}</li>
            ))}
          </ul>
        ) : (
          <p className="handover-rule">{words.noDates}</p>
        )}
      </Card>
    </>
  )
}

function ContactTable({ contacts }: { readonly contacts: HandoverPage['contacts'] }) {
  const { on, form, raised, brief } = words.historyColumns
  return (
    <div className="table-scroll">
      <table className="dense-table handover-table" aria-label={words.history}>
        <ColumnHeads columns={[on, form, raised, brief]} />
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.id}>
              <th scope="row">{longDay(contact.heldOn)}</th>
              <td>{contact.form}</td>
              <td>
                {contact.raised
                  ? [words.raised[contact.raised.kind], contact.raised.text].filter(Boolean).join('：')
                  : '—'}
              </td>
              <td className="handover-brief">{contact.brief ?? words.notShared}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
