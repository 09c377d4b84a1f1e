import { listReturnedEntries } from '@tongxin/contract/contacts/taking-back'
import { useAnswer } from '../../app/api.ts'
import { takeBackWords as words } from '../../words/contacts/log-contact.ts'
import { shortDay } from '../../words/days.ts'
import { enteredOn } from '../../words/moments.ts'
import './returned-entries.css'

/** What one entered for a cadre and the cadre refused, with the reason; nothing where nothing came back. */
export function ReturnedEntries() {
  const asked = useAnswer(listReturnedEntries, {})
  const rows = asked.data?.value.rows ?? []
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
