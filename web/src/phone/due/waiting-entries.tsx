import { confirmContact } from '@tongxin/contract/contacts/contacts'
import { type Friends, listFriends } from '@tongxin/contract/contacts/friends'
import { useSend } from '../../app/api.ts'
import { phonePaths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { companionWords } from '../../words/contacts/companions.ts'
import { dueWords as words } from '../../words/contacts/friends.ts'
import { shortDay } from '../../words/days.ts'
import { enteredOn } from '../../words/moments.ts'

/** Entries made on the cadre's behalf, each confirmed with one tap. */
export function WaitingEntries({ friends }: { readonly friends: Friends }) {
  const confirm = useSend(confirmContact, [listFriends])
  if (friends.waiting.length === 0) return null
  return (
    <section className="due-group">
      <h2>{words.waiting}</h2>
      {confirm.error && <RefusalNotice error={confirm.error} />}
      {friends.waiting.map((entry) => (
        <article key={entry.contactId} className="phone-card due-item">
          <div className="due-line">
            <b>{entry.people.join('、')}</b>
            <small>{words.waitingLine(shortDay(entry.heldOn), entry.form)}</small>
          </div>
          {entry.companions.length > 0 && (
            <p className="due-small">{companionWords.beside(entry.companions.join('、'))}</p>
          )}
          <p className="due-small">{words.enteredBy(entry.recorderName, enteredOn(entry.enteredAt))}</p>
          {friends.can.confirm && (
            <div className="due-buttons">
              <AppLink className="button button-small" to={`${phonePaths.contact}/${entry.contactId}`}>
                {words.look}
              </AppLink>
              <button
                type="button"
                className="button button-small button-tinted"
                disabled={confirm.isPending}
                onClick={() => confirm.mutate({ params: { id: entry.contactId } })}
              >
                <Icon name="check" />
                {words.confirm}
              </button>
            </div>
          )}
        </article>
      ))}
    </section>
  )
}
