import type { Edit } from '../solver/edit.ts'
import type { Editing } from '../solver/editing.ts'
import type { PairIds } from '../solver/instance.ts'
import type { Network } from '../solver/network.ts'
import { excludedArcs } from './excluded-arcs.ts'
import { directionOf, trialOf, tryEdits, type WhatIf } from './moves.ts'
import type { CadreAnswer } from './why-quota.ts'
import type { PersonAnswer } from './why-uncovered.ts'

/** An edit that was made on a copy and found to help. */
export interface Remedy {
  readonly edit: Edit
  readonly whatIf: WhatIf
}

/** More are neither tried nor read. */
const mostTried = 24
const mostOffered = 4

/** What would help somebody without a cadre: each was tried, and the list is better with it by its own order of tiers. */
export function remediesForPerson(editing: Editing, answer: PersonAnswer): readonly Remedy[] {
  const { network } = editing.engine
  if (answer.kind === 'no-candidate')
    return helping(editing, allowed(answer.excluded.map((cadre) => [cadre, answer.person])))
  if (answer.kind !== 'shortage') return []
  const edits = [
    ...allowed(exclusionsOf(network, answer.person)),
    ...answer.cadres.flatMap((id) => oneMorePlace(network, id)),
    ...unlocked(answer.locks),
  ]
  return helping(editing, edits)
}

/** What would help a cadre below min or above max. */
export function remediesForCadre(editing: Editing, answer: CadreAnswer): readonly Remedy[] {
  const { network } = editing.engine
  switch (answer.kind) {
    case 'no-supply':
      return helping(editing, allowed(excludedPersons(network, answer.cadre)))
    case 'short':
      return helping(editing, [...allowed(excludedPersons(network, answer.cadre)), ...unlocked(answer.locks)])
    case 'locks-above':
      return helping(editing, unlocked(answer.locks))
    case 'above':
      return helping(editing, [
        ...allowed(answer.persons.flatMap((person) => exclusionsOf(network, person))),
        ...unlocked(answer.locks),
      ])
    default:
      return []
  }
}

function allowed(pairs: readonly PairIds[]): readonly Edit[] {
  return pairs.map((pair) => ({ kind: 'allow', pair }))
}

function unlocked(pairs: readonly PairIds[]): readonly Edit[] {
  return pairs.map((pair) => ({ kind: 'unlock', pair }))
}

function helping(editing: Editing, edits: readonly Edit[]): readonly Remedy[] {
  if (edits.length === 0) return []
  const trial = trialOf(editing)
  const found: Remedy[] = []
  for (const edit of edits.slice(0, mostTried)) {
    if (found.length === mostOffered) break
    const tried = tryEdits(trial, [edit])
    if (tried.ok && directionOf(tried.whatIf.difference) < 0) found.push({ edit, whatIf: tried.whatIf })
  }
  return found
}

function oneMorePlace({ cadres }: Network, id: string): readonly Edit[] {
  const span = cadres.spans[cadres.indexes.get(id) ?? -1]
  if (!span || span.hardMax === null) return []
  return [{ kind: 'quota', cadre: { ...span, hardMax: span.hardMax + 1 } }]
}

function exclusionsOf(network: Network, personId: string): readonly PairIds[] {
  const { cadres, persons } = network
  return excludedArcs(network, persons, persons.indexes.get(personId) ?? -1).map(
    (arc): PairIds => [cadres.spans[cadres.end[arc] ?? -1]?.id ?? '', personId],
  )
}

function excludedPersons(network: Network, cadreId: string): readonly PairIds[] {
  const { cadres, persons } = network
  return excludedArcs(network, cadres, cadres.indexes.get(cadreId) ?? -1).map(
    (arc): PairIds => [cadreId, persons.needs[persons.end[arc] ?? -1]?.id ?? ''],
  )
}
