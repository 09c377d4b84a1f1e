export interface NamedPerson {
  readonly name: string
  readonly unitName?: string | null | undefined
  readonly post?: string | null | undefined
}

/**
 * How each of several people is called where one of them is to be picked: by name alone where nobody else has it, else with unit, and with
 * post where the unit is the same too. `always`: the unit in any case.
 */
export function tellingApart(
  people: readonly NamedPerson[],
  always: 'unit' | 'name' = 'name',
): readonly string[] {
  const names = countsOf(people.map(({ name }) => name))
  const inUnits = countsOf(people.map(inUnit))
  return people.map((person) => {
    const { name, unitName, post } = person
    const isShared = (names.get(name) ?? 0) > 1
    const parts = [
      isShared || always === 'unit' ? unitName : null,
      isShared && (inUnits.get(inUnit(person)) ?? 0) > 1 ? post : null,
    ]
    return [name, ...parts.filter(Boolean)].join('，')
  })
}

const inUnit = ({ name, unitName }: NamedPerson) => `${name}\n${unitName ?? ''}`

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
