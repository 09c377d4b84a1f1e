import { type LedgerRow, listContacts } from '@tongxin/contract/contacts/ledger'
import { isDay } from '@tongxin/core/calendar/day'
import { useAnswer } from '../../app/api.ts'
import { phonePaths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { sameDayWords as words } from '../../words/contacts/log-contact.ts'
import { shortDay } from '../../words/days.ts'
import type { LogDraft } from './log-draft.ts'

interface SameDayProps {
  readonly draft: LogDraft
  readonly cadreId: string
}

/** What is on record already of the same day with the same people, by the cadre or entered for them: perhaps the same meeting. */
export function SameDay({ draft, cadreId }: SameDayProps) {
  const { heldOn, people } = draft
  const asks = isDay(heldOn) && people.length > 0
  const asked = useAnswer(
    listContacts,
    { query: { cadreId, ...(isDay(heldOn) ? { from: heldOn, to: heldOn } : {}), size: 50 } },
    { when: asks },
  )
  const found = asks ? onRecord(asked.data?.value.rows ?? [], people) : []
  if (found.length === 0) return null
  return (
    <div className="log-same-day" role="status">
      <Icon name="info" size={18} />
      <div>
        {found.map((row) => (
          <p key={row.partId}>
            {saying(row)}{' '}
            {row.can.read && <AppLink to={`${phonePaths.contact}/${row.contactId}`}>{words.look}</AppLink>}
          </p>
        ))}
        <small>{words.next}</small>
      </div>
    </div>
  )
}

function onRecord(rows: readonly LedgerRow[], people: readonly string[]): readonly LedgerRow[] {
  return rows.filter(({ person }) => people.includes(person.id))
}

function saying({ heldOn, person, form, recorderName, cadre, confirmed }: LedgerRow): string {
  const by = recorderName === cadre.name ? '' : words.enteredBy(recorderName)
  const said: readonly string[] = [
    words.onRecord(shortDay(heldOn), person.name),
    form,
    by,
    confirmed ? '' : words.waits,
  ]
  return said.filter(Boolean).join('，')
}
