import { listReturnedEntries } from '@tongxin/contract/contacts/taking-back'
import { useAnswer } from '../../app/api.ts'
import { takeBackWords as words } from '../../words/contacts/log-contact.ts'
import { shortDay } from '../../words/days.ts'
import { enteredOn } from '../../words/moments.ts'
import './returned-entries.css'

/** What one entered for a cadre and the cadre refused; for who may enter at all. */
export function useReturnedEntries(mayLog: boolean) {
  return useAnswer(listReturnedEntries, {}, { when: mayLog }).data?.value.rows ?? []
}

/** Each with the reason; nothing where nothing came back. */
export function ReturnedEntries({ rows }: { readonly rows: ReturnType<typeof useReturnedEntries> }) {
  if (rows.length === 0) return null
  return (
    <section className="returned-entries" aria-label={words.returned}>
      <h2>{words.returned}</h2>
      <ul>
        {rows.map(({ contactId, cadre, people, heldOn, form, reason, refusedAt }) => (
          <li key={contactId}>
            {words.returnedLine(`${shortDay(heldOn)} ${form}`, cadre.name, people.join('、'))}
            <small>{words.returnedWhy(cadre.name, enteredOn(refusedAt), reason)}</small>
          </li>
        ))}
      </ul>
      <p>{words.returnedNext}</p>
    </section>
  )
}
