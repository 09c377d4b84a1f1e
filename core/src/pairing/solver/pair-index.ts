import type { PairIds } from './instance.ts'

/** Pairs to be asked for, thousands of times: the persons of each cadre. */
export type PairIndex = ReadonlyMap<string, ReadonlySet<string>>

export function indexOfPairs(pairs: readonly PairIds[]): PairIndex {
  const index = new Map<string, Set<string>>()
  for (const [cadre, person] of pairs) {
    const persons = index.get(cadre)
    if (persons) persons.add(person)
    else index.set(cadre, new Set([person]))
  }
  return index
}

export function holdsPair(index: PairIndex, [cadre, person]: PairIds): boolean {
  return index.get(cadre)?.has(person) ?? false
}
