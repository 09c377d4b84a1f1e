import { type NamedPerson, tellingApart } from '@tongxin/core/roster/names/telling-apart'

/** People to pick from: called by name and unit, equal names told apart; the rest of each stays for finding it by pinyin. */
export function peopleOptions<Person extends NamedPerson & { readonly id: string }>(
  people: readonly Person[],
) {
  const labels = tellingApart(people, 'unit')
  return people.map((person, at) => ({ ...person, value: person.id, label: labels[at] ?? person.name }))
}
