import type { PairIds } from './instance.ts'
import { isMade, type Network } from './network.ts'
import { holdsPair, indexOfPairs } from './pair-index.ts'

/** The pairs that came and went, in no order that means anything. */
export interface PairChanges {
  readonly made: readonly PairIds[]
  readonly undone: readonly PairIds[]
}

/** The arcs that changed since the journal was opened. */
export function changedArcs(network: Network): readonly number[] {
  const { wasMade } = network.journal
  return wasMade ? [...wasMade].filter(([arc, was]) => was !== isMade(network, arc)).map(([arc]) => arc) : []
}

/** The same, as ids. */
export function changesInJournal(network: Network): PairChanges {
  const { cadres, persons } = network
  const ids = (arc: number): PairIds => [
    cadres.spans[cadres.end[arc] ?? -1]?.id ?? '',
    persons.needs[persons.end[arc] ?? -1]?.id ?? '',
  ]
  const changed = changedArcs(network)
  return {
    made: changed.filter((arc) => isMade(network, arc)).map(ids),
    undone: changed.filter((arc) => !isMade(network, arc)).map(ids),
  }
}

/** From one plan to another. */
export function changesBetween(before: readonly PairIds[], after: readonly PairIds[]): PairChanges {
  return { made: missingIn(before, after), undone: missingIn(after, before) }
}

/** One change after another: what came and went again is neither. */
export function changesInTurn(first: PairChanges, then: PairChanges): PairChanges {
  return {
    made: [...missingIn(then.undone, first.made), ...missingIn(first.undone, then.made)],
    undone: [...missingIn(then.made, first.undone), ...missingIn(first.made, then.undone)],
  }
}

function missingIn(present: readonly PairIds[], wanted: readonly PairIds[]): readonly PairIds[] {
  const index = indexOfPairs(present)
  return wanted.filter((pair) => !holdsPair(index, pair))
}
