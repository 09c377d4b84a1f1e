import type { Edit } from './edit.ts'
import type { PairIds, PairingInstance } from './instance.ts'

/** The instance after an edit that is not refused: what solving afresh would be asked. */
export function editedInstance(instance: PairingInstance, edit: Edit): PairingInstance {
  const { locks, exclusions, draft = [], arcs } = instance
  switch (edit.kind) {
    case 'lock':
      return { ...instance, locks: [...without(locks, [edit.pair]), edit.pair] }
    case 'unlock':
      return { ...instance, locks: without(locks, [edit.pair]) }
    case 'exclude':
      return { ...instance, exclusions: [...without(exclusions, [edit.pair]), edit.pair] }
    case 'allow':
      return { ...instance, exclusions: without(exclusions, [edit.pair]) }
    case 'hold':
      return { ...instance, draft: [...without(draft, [...edit.outOf, ...edit.into]), ...edit.into] }
    case 'cadre-leaves':
      return leaving(instance, edit.cadre, 0)
    case 'person-leaves':
      return leaving(instance, edit.person, 1)
    case 'quota':
      return {
        ...instance,
        cadres: instance.cadres.map((one) => (one.id === edit.cadre.id ? edit.cadre : one)),
      }
    case 'cadre-joins': {
      const added = edit.arcs.map(([person, kept, fit]) => [edit.cadre.id, person, kept, fit] as const)
      return { ...instance, cadres: [...instance.cadres, edit.cadre], arcs: [...arcs, ...added] }
    }
    case 'person-joins': {
      const added = edit.arcs.map(([cadre, kept, fit]) => [cadre, edit.person.id, kept, fit] as const)
      return { ...instance, persons: [...instance.persons, edit.person], arcs: [...arcs, ...added] }
    }
  }
}

function without(pairs: readonly PairIds[], taken: readonly PairIds[]): readonly PairIds[] {
  return pairs.filter(([cadre, person]) => !taken.some(([c, p]) => c === cadre && p === person))
}

/** `side`: 0 a cadre, 1 a person. Locks, exclusions and the draft lose the pairs of who leaves. */
function leaving(instance: PairingInstance, id: string, side: 0 | 1): PairingInstance {
  const stays = (pair: readonly [string, string, ...unknown[]]) => pair[side] !== id
  const others = <T extends { readonly id: string }>(items: readonly T[]) =>
    items.filter((item) => item.id !== id)
  return {
    ...instance,
    cadres: side === 0 ? others(instance.cadres) : instance.cadres,
    persons: side === 1 ? others(instance.persons) : instance.persons,
    arcs: instance.arcs.filter(stays),
    locks: instance.locks.filter(stays),
    exclusions: instance.exclusions.filter(stays),
    ...(instance.draft && { draft: instance.draft.filter(stays) }),
  }
}
