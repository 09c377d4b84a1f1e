import { listEntryCadres } from '@tongxin/contract/contacts/contacts'
import type { Day } from '@tongxin/core/calendar/day'
import { isNamedLike } from '@tongxin/core/roster/names/typed-name'
import { Form, Select } from 'antd'
import { useAnswer } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { entryWords as words } from '../../words/contacts/ledger.ts'
import { longDay } from '../../words/days.ts'
import { peopleOptions } from '../people-options.ts'

interface EntryPeopleAsked {
  readonly cadreId: string | undefined
  readonly people: readonly string[]
  readonly on: Day
}

/** The cadres one may enter for on a day, the one chosen, how persons are called, and who was not paired with them that day. */
export function useEntryPeople({ cadreId, people, on }: EntryPeopleAsked) {
  const { today } = useMe()
  const asked = useAnswer(listEntryCadres, { query: { on } }, { keepPrevious: true })
  // Who is paired today keeps a name on a day before.
  const todays = useAnswer(listEntryCadres, { query: { on: today } })
  const cadres = asked.data?.value.rows ?? []
  const cadre = cadres.find(({ id }) => id === cadreId)
  const namesOf = new Map(
    [...(todays.data?.value.rows ?? []), ...cadres].flatMap((row) =>
      row.people.map(({ id, name }) => [id, name] as const),
    ),
  )
  const unpaired = asked.isPlaceholderData
    ? []
    : people.filter((person) => !cadre?.people.some(({ id }) => id === person))
  return { cadres, cadre, namesOf, unpaired: unpaired.map((person) => namesOf.get(person) ?? '') }
}

interface EntryPeopleFieldProps extends Pick<ReturnType<typeof useEntryPeople>, 'cadre' | 'unpaired'> {
  readonly on: Day
  readonly isEmpty: boolean
}

/** Who was there, of those paired with the cadre that day; who was not is named. */
export function EntryPeopleField({ cadre, unpaired, on, isEmpty }: EntryPeopleFieldProps) {
  return (
    <Form.Item
      name="people"
      label={words.people}
      extra={words.peopleHint}
      {...(unpaired.length > 0 && {
        validateStatus: 'error' as const,
        help: words.notPaired(unpaired, longDay(on)),
      })}
      rules={[{ required: true, type: 'array', min: 1, message: words.needPeople }]}
    >
      <Select
        mode="multiple"
        disabled={!cadre && isEmpty}
        showSearch={{
          filterOption: (typed, option) => option !== undefined && isNamedLike(option, typed),
        }}
        options={peopleOptions(cadre?.people ?? [])}
      />
    </Form.Item>
  )
}
