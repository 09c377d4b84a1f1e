import type { Edit, EditRefusal } from './edit.ts'
import type { CadreSpan, PairIds } from './instance.ts'
import { arcBetween, arcState, isPresent, type Network, type Side } from './network.ts'

/** Why an edit cannot be made in a network; undefined when it can. */
export function refusalOf(network: Network, edit: Edit): EditRefusal | undefined {
  const { cadres, persons } = network
  switch (edit.kind) {
    case 'lock':
    case 'unlock':
    case 'exclude':
    case 'allow':
      return unknownOf(network, edit.pair) ?? refusalOfPair(network, edit.kind, edit.pair)
    case 'cadre-leaves':
      return unknown(cadres, 'cadre', edit.cadre)
    case 'person-leaves':
      return unknown(persons, 'person', edit.person)
    case 'quota':
      return unknown(cadres, 'cadre', edit.cadre.id) ?? refusalOfSpan(network, edit.cadre)
    case 'cadre-joins':
      if (isThere(cadres, edit.cadre.id)) return { code: 'already-there', params: { cadre: edit.cadre.id } }
      return firstUnknown(persons, 'person', edit.arcs) ?? refusalOfSpan(network, edit.cadre)
    case 'person-joins':
      if (isThere(persons, edit.person.id))
        return { code: 'already-there', params: { person: edit.person.id } }
      return firstUnknown(cadres, 'cadre', edit.arcs)
    case 'hold':
      return undefined
  }
}

function isThere(side: Side, id: string): boolean {
  const node = side.indexes.get(id)
  return node !== undefined && isPresent(side, node)
}

function unknown(side: Side, kind: 'cadre' | 'person', id: string): EditRefusal | undefined {
  if (isThere(side, id)) return undefined
  return { code: kind === 'cadre' ? 'unknown-cadre' : 'unknown-person', params: { [kind]: id } }
}

function unknownOf({ cadres, persons }: Network, [cadre, person]: PairIds): EditRefusal | undefined {
  return unknown(cadres, 'cadre', cadre) ?? unknown(persons, 'person', person)
}

function firstUnknown(
  side: Side,
  kind: 'cadre' | 'person',
  arcs: readonly (readonly [string, ...unknown[]])[],
): EditRefusal | undefined {
  const stranger = arcs.find(([id]) => !isThere(side, id))
  return stranger && unknown(side, kind, stranger[0])
}

function refusalOfPair(
  network: Network,
  kind: 'lock' | 'unlock' | 'exclude' | 'allow',
  [cadreId, personId]: PairIds,
): EditRefusal | undefined {
  const { arcs, cadres, persons } = network
  const cadre = cadres.indexes.get(cadreId) ?? 0
  const person = persons.indexes.get(personId) ?? 0
  const state = arcs.state[arcBetween(network, cadre, person)]
  const params = { cadre: cadreId, person: personId }
  const clashes = kind === 'lock' ? arcState.excluded : arcState.locked
  if ((kind === 'lock' || kind === 'exclude') && state === clashes)
    return { code: 'lock-is-excluded', params }
  if (kind !== 'lock' || state === arcState.locked) return undefined
  const ofPerson = persons.lockedCount[person] ?? 0
  const k = persons.needs[person]?.k ?? 0
  if (ofPerson >= k) return { code: 'locks-above-k', params: { ...params, locks: ofPerson, k } }
  const ofCadre = cadres.lockedCount[cadre] ?? 0
  const hardMax = cadres.spans[cadre]?.hardMax ?? null
  if (hardMax !== null && ofCadre >= hardMax)
    return { code: 'locks-above-ceiling', params: { ...params, locks: ofCadre, hardMax } }
  return undefined
}

function refusalOfSpan({ cadres }: Network, { id, min, max, hardMax }: CadreSpan): EditRefusal | undefined {
  if (max !== null && max < min) return { code: 'max-below-min', params: { cadre: id, min, max } }
  if (hardMax === null) return undefined
  if (hardMax < min) return { code: 'ceiling-below-min', params: { cadre: id, min, hardMax } }
  const locks = cadres.lockedCount[cadres.indexes.get(id) ?? -1] ?? 0
  return locks > hardMax ? { code: 'locks-above-ceiling', params: { cadre: id, locks, hardMax } } : undefined
}
