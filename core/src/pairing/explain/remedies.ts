import type { Edit } from '../solver/edit.ts'
import type { Editing } from '../solver/editing.ts'
import type { PairIds } from '../solver/instance.ts'
import type { Network } from '../solver/network.ts'
import { excludedArcs } from './excluded-arcs.ts'
import { directionOf, trialOf, tryEdits, type WhatIf } from './moves.ts'
import { cadresToHave } from './walk.ts'
import type { CadreAnswer } from './why-quota.ts'
import type { PersonAnswer } from './why-uncovered.ts'

/** Edits that were made on a copy, as one, and found to help. */
export interface Remedy {
  readonly edits: readonly Edit[]
  readonly whatIf: WhatIf
}

/** More are neither tried nor read. */
const mostTried = 24
const mostOffered = 4

/**
 * What would help somebody without a cadre: each was tried, and the list is better with it by its own order of tiers. First what gives
 * a cadre to this very person, be it that the place is kept for them; only where nothing does, what helps others of their group.
 */
export function remediesForPerson(editing: Editing, answer: PersonAnswer): readonly Remedy[] {
  const { network } = editing.engine
  const { person } = answer
  if (answer.kind === 'no-candidate')
    return helping(editing, allowed(answer.excluded.map((cadre) => [cadre, person])))
  if (answer.kind !== 'shortage') return []
  const able = new Set(
    cadresToHave(network, network.persons.indexes.get(person) ?? -1).map(
      (at) => network.cadres.spans[at]?.id,
    ),
  )
  const places = answer.cadres.flatMap((id) => oneMorePlace(network, id))
  const kept = places.flatMap((edit): readonly (readonly Edit[])[] =>
    able.has(edit.cadre.id) ? [[edit, { kind: 'lock', pair: [edit.cadre.id, person] }]] : [],
  )
  const single = [...allowed(exclusionsOf(network, person)), ...alone(places), ...unlocked(answer.locks)]
  const ofPerson = ({ moves }: WhatIf) => moves.some((move) => move.person === person && move.has > 0)
  const own = [...helping(editing, single, ofPerson), ...helping(editing, kept, ofPerson)]
  return own.length > 0 ? oncePerPlace(own).slice(0, mostOffered) : helping(editing, single)
}

/** The same place kept for somebody need not be offered where it comes to them anyway. */
function oncePerPlace(remedies: readonly Remedy[]): readonly Remedy[] {
  const places = remedies.map(({ edits }) => JSON.stringify(edits[0]))
  return remedies.filter((_, at) => places.indexOf(places[at] ?? '') === at)
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

function allowed(pairs: readonly PairIds[]): readonly (readonly Edit[])[] {
  return alone(pairs.map((pair) => ({ kind: 'allow', pair })))
}

function unlocked(pairs: readonly PairIds[]): readonly (readonly Edit[])[] {
  return alone(pairs.map((pair) => ({ kind: 'unlock', pair })))
}

function alone(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  return edits.map((edit) => [edit])
}

function helping(
  editing: Editing,
  all: readonly (readonly Edit[])[],
  isWanted: (whatIf: WhatIf) => boolean = () => true,
): readonly Remedy[] {
  if (all.length === 0) return []
  const trial = trialOf(editing)
  const found: Remedy[] = []
  for (const edits of all.slice(0, mostTried)) {
    if (found.length === mostOffered) break
    const tried = tryEdits(trial, edits)
    if (!tried.ok || directionOf(tried.whatIf.difference) >= 0 || !isWanted(tried.whatIf)) continue
    found.push({ edits, whatIf: tried.whatIf })
  }
  return found
}

function oneMorePlace({ cadres }: Network, id: string): readonly Extract<Edit, { kind: 'quota' }>[] {
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
