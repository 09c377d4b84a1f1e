import type { ListPage } from '@tongxin/contract/pairing/pairing'

/** One step of whoever edits a list. A moved pair knows whom it was taken from, so that it can go back. */
export interface ListChange {
  readonly kind: 'paired' | 'removed' | 'moved'
  readonly cadreId: string
  readonly personId: string
  readonly reason: string
  /** For a move: the cadre the person was taken from, and the reason that pair bore. */
  readonly from?: { readonly cadreId: string; readonly reason: string }
}

interface Shift {
  readonly before: number
  readonly after: number
}

/** What one step did to the figures of a list. */
export interface Effect {
  readonly coverage: Shift
  readonly quota: Shift
  readonly kept: Shift
}

/** The step that takes a step back. */
export function inverseOf(change: ListChange): ListChange {
  const { kind, cadreId, personId, reason, from } = change
  if (kind === 'moved' && from)
    return { kind, personId, cadreId: from.cadreId, reason: from.reason, from: { cadreId, reason } }
  return { ...change, kind: kind === 'paired' ? 'removed' : 'paired' }
}

export function effectOf(before: ListPage, after: ListPage): Effect {
  return {
    coverage: { before: before.coverage.covered, after: after.coverage.covered },
    quota: { before: before.quota.kept, after: after.quota.kept },
    kept: { before: before.kept.kept, after: after.kept.kept },
  }
}

type Named = Pick<ListPage, 'cadres' | 'persons' | 'lines'>

/** Cadres and persons of a page by id, for sentences about a pair. */
export function namesIn(page: Named): (id: string) => string {
  let names: ReadonlyMap<string, string> | undefined
  return (id) => {
    // Not before somebody is named: most steps name two people of thousands.
    names ??= namesOf(page)
    return names.get(id) ?? ''
  }
}

/** The name of one of them: a step names two people of thousands, and no index of all is made for those. */
export function nameIn({ cadres, persons, lines }: Named, id: string): string {
  const found = cadres.find((one) => one.id === id) ?? persons.find((one) => one.id === id)
  return found?.name ?? lines.find((line) => line.personId === id)?.personName ?? ''
}

function namesOf({ cadres, persons, lines }: Named): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, name } of cadres) names.set(id, name)
  for (const { id, name } of persons) names.set(id, name)
  for (const { personId, personName } of lines) names.set(personId, personName)
  return names
}
