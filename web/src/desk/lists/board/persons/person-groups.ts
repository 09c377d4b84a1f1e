import type { ListPerson } from '@tongxin/contract/pairing/pairing'

export interface PersonGroups {
  readonly uncovered: readonly ListPerson[]
  readonly unknown: readonly ListPerson[]
  readonly covered: readonly ListPerson[]
  /** The document does not ask that they be covered, and nobody does. */
  readonly notAsked: readonly ListPerson[]
}

/** Whoever needs somebody first, then whoever nothing can be said of, then the rest; each person once. */
export function groupsOf(persons: readonly ListPerson[]): PersonGroups {
  const groups = { uncovered: [], unknown: [], covered: [], notAsked: [] } satisfies Record<
    keyof PersonGroups,
    ListPerson[]
  >
  const into: Record<keyof PersonGroups, ListPerson[]> = groups
  for (const person of persons) into[groupOf(person)].push(person)
  return into
}

function groupOf({ finding, coveredBy, missing }: ListPerson): keyof PersonGroups {
  if (coveredBy.length > 0) return 'covered'
  const state = finding?.state
  if (state === 'unknown' || state === 'undecided' || (finding === null && missing.length > 0))
    return 'unknown'
  if (state === 'met' || state === 'minimum') return 'covered'
  if (finding === null || state === 'not-applicable' || state === 'silent') return 'notAsked'
  return 'uncovered'
}
