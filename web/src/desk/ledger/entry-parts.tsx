import type { FormChoice } from '@tongxin/contract/contacts/contacts'
import { listEntryEvents } from '@tongxin/contract/contacts/entry-events'
import type { Day } from '@tongxin/core/calendar/day'
import { useAnswer } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { EntryPart } from './entry-part.tsx'

interface EntryPartsProps {
  readonly cadre:
    | { readonly id: string; readonly people: readonly { readonly id: string; readonly name: string }[] }
    | undefined
  readonly people: readonly string[]
  readonly on: Day
  readonly answersEvents: boolean
  readonly asks: FormChoice['asks']
}

/** Each person's words apart, with what calls for a contact with them, where anything does. */
export function EntryParts({ cadre, people, on, answersEvents, asks }: EntryPartsProps) {
  const { today } = useMe()
  const events = useAnswer(
    listEntryEvents,
    { query: { cadreId: cadre?.id ?? '', on } },
    { when: answersEvents && cadre !== undefined, keepPrevious: true },
  )
  return people.map((person) => (
    <EntryPart
      key={person}
      person={person}
      name={cadre?.people.find(({ id }) => id === person)?.name ?? ''}
      today={today}
      on={on}
      asks={asks}
      events={(events.data?.value.rows ?? []).filter(({ personId }) => personId === person)}
    />
  ))
}
