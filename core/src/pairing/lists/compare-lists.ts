import { entryOf } from '../../duties/records/grouping.ts'

interface Pair {
  readonly cadreId: string
  readonly personId: string
}

/** What became of one person's cadres between two lists. */
export interface PairChange {
  readonly personId: string
  /** new: nobody before · gone: nobody after · moved: others than before. */
  readonly kind: 'new' | 'gone' | 'moved'
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface ListComparison {
  readonly changes: readonly PairChange[]
  /** Persons with the very cadres they had. */
  readonly same: number
}

/** Two lists, person by person, as whoever decides on one reads them. Order of lines says nothing. */
export function compareLists(before: readonly Pair[], after: readonly Pair[]): ListComparison {
  const persons = new Map<string, { readonly before: Set<string>; readonly after: Set<string> }>()
  const sides = (personId: string) =>
    entryOf(persons, personId, () => ({ before: new Set<string>(), after: new Set<string>() }))
  for (const { personId, cadreId } of before) sides(personId).before.add(cadreId)
  for (const { personId, cadreId } of after) sides(personId).after.add(cadreId)
  const changes = [...persons].flatMap(([personId, own]): readonly PairChange[] => {
    if (isSame(own.before, own.after)) return []
    const kind = own.before.size === 0 ? 'new' : own.after.size === 0 ? 'gone' : 'moved'
    return [{ personId, kind, before: [...own.before], after: [...own.after] }]
  })
  return { changes, same: persons.size - changes.length }
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
