import { bareName } from '@tongxin/core/roster/names/canonical-name'

interface Findable {
  readonly id: string
  readonly name: string
  readonly unitName: string
}

/** Those whose name or unit holds what was typed, or who are `named` so in letters. */
export function foundPeople<P extends Findable>(
  people: readonly P[],
  typed: string,
  named: ReadonlySet<string>,
): readonly P[] {
  const words = typed.trim()
  if (words === '') return people
  const bare = bareName(words)
  return people.filter(
    ({ id, name, unitName }) => named.has(id) || bareName(name).includes(bare) || unitName.includes(words),
  )
}
