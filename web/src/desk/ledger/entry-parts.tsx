import type { FormChoice } from '@tongxin/contract/contacts/contacts'
import { listEntryEvents } from '@tongxin/contract/contacts/entry-events'
import type { Day } from '@tongxin/core/calendar/day'
import { useAnswer } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { EntryPart } from './entry-part.tsx'

interface EntryPartsProps {
  readonly cadre: { readonly id: string } | undefined
  /** The persons by id. */
  readonly namesOf: ReadonlyMap<string, string>
  readonly people: readonly string[]
  readonly on: Day
  readonly answersEvents: boolean
  readonly asks: FormChoice['asks']
}

/** Each person's words apart, with what calls for a contact with them, where anything does. */
export function EntryParts({ cadre, namesOf, people, on, answersEvents, asks }: EntryPartsProps) {
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
      name={namesOf.get(person) ?? ''}
      today={today}
      on={on}
      asks={asks}
      events={(events.data?.value.rows ?? []).filter(({ personId }) => personId === person)}
    />
  ))
}
