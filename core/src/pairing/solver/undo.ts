import { unpackTraits } from './arc-traits.ts'
import { findArc } from './build-network.ts'
import type { Edit } from './edit.ts'
import type { PairIds } from './instance.ts'
import { arcState, arcsOf, isPresent, type Network, type Side } from './network.ts'

/** The edits that take back an edit about to be made, in the order in which they are to be made. */
export function undoOf(network: Network, edit: Edit): readonly Edit[] {
  const { cadres, persons } = network
  switch (edit.kind) {
    case 'lock':
      return stateOf(network, edit.pair) === arcState.locked ? [] : [{ kind: 'unlock', pair: edit.pair }]
    case 'unlock':
      return stateOf(network, edit.pair) === arcState.locked ? [{ kind: 'lock', pair: edit.pair }] : []
    case 'exclude':
      return stateOf(network, edit.pair) === arcState.excluded ? [] : [{ kind: 'allow', pair: edit.pair }]
    case 'allow':
      return stateOf(network, edit.pair) === arcState.excluded ? [{ kind: 'exclude', pair: edit.pair }] : []
    case 'quota': {
      const before = cadres.spans[cadres.indexes.get(edit.cadre.id) ?? -1]
      return before ? [{ kind: 'quota', cadre: before }] : []
    }
    case 'cadre-joins':
      return [{ kind: 'cadre-leaves', cadre: edit.cadre.id }]
    case 'person-joins':
      return [{ kind: 'person-leaves', person: edit.person.id }]
    case 'cadre-leaves':
      return comingBack(network, cadres, cadres.indexes.get(edit.cadre) ?? -1)
    case 'person-leaves':
      return comingBack(network, persons, persons.indexes.get(edit.person) ?? -1)
    case 'hold':
      return [
        {
          kind: 'hold',
          into: edit.outOf.filter((pair) => isInDraft(network, pair)),
          outOf: edit.into.filter((pair) => !isInDraft(network, pair)),
        },
      ]
  }
}

function stateOf(network: Network, pair: PairIds): number | undefined {
  return network.arcs.state[findArc(network, pair).arc]
}

function isInDraft(network: Network, pair: PairIds): boolean {
  return unpackTraits(network.arcs.traits[findArc(network, pair).arc] ?? 0).inDraft
}

/** Joining again with the arcs there were, then the locks and exclusions. */
function comingBack(network: Network, side: Side, node: number): readonly Edit[] {
  const { arcs, cadres, persons } = network
  const other = side === cadres ? persons : cadres
  const present = arcsOf(side, node).filter((arc) => isPresent(other, other.end[arc] ?? 0))
  const own = present
    .filter((arc) => arcs.bare[arc] === 0 && arcs.state[arc] !== arcState.void)
    .map((arc) => {
      const { kept, fit } = unpackTraits(arcs.traits[arc] ?? 0)
      return { ...idsAt(network, arc), kept: kept ? (1 as const) : (0 as const), fit }
    })
  const joins = joinOf(network, side, { node, own })
  const marked = present.flatMap((arc): Edit[] => {
    const { cadre, person } = idsAt(network, arc)
    if (arcs.state[arc] === arcState.locked) return [{ kind: 'lock', pair: [cadre, person] }]
    return arcs.state[arc] === arcState.excluded ? [{ kind: 'exclude', pair: [cadre, person] }] : []
  })
  return joins ? [joins, ...marked] : marked
}

interface OwnArc {
  readonly cadre: string
  readonly person: string
  readonly kept: 0 | 1
  readonly fit: number
}

function joinOf(
  { cadres, persons }: Network,
  side: Side,
  { node, own }: { readonly node: number; readonly own: readonly OwnArc[] },
): Edit | undefined {
  const span = cadres.spans[node]
  const need = persons.needs[node]
  if (side === cadres)
    return (
      span && {
        kind: 'cadre-joins',
        cadre: span,
        arcs: own.map(({ person, kept, fit }) => [person, kept, fit]),
      }
    )
  return (
    need && {
      kind: 'person-joins',
      person: need,
      arcs: own.map(({ cadre, kept, fit }) => [cadre, kept, fit]),
    }
  )
}

function idsAt(
  { cadres, persons }: Network,
  arc: number,
): { readonly cadre: string; readonly person: string } {
  return {
    cadre: cadres.spans[cadres.end[arc] ?? -1]?.id ?? '',
    person: persons.needs[persons.end[arc] ?? -1]?.id ?? '',
  }
}
