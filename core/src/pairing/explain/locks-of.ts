import type { PairIds } from '../solver/instance.ts'
import { arcState, arcsOf, type Network, type Side } from '../solver/network.ts'

/** The locked pairs of a cadre or a person. Of hundreds hardly one has any: the others' thousands of pairs are not looked at. */
export function locksOf(network: Network, side: Side, node: number): readonly PairIds[] {
  const { arcs, cadres, persons } = network
  if (!side.lockedCount[node]) return []
  return arcsOf(side, node)
    .filter((arc) => arcs.state[arc] === arcState.locked)
    .map((arc) => [
      cadres.spans[cadres.end[arc] ?? -1]?.id ?? '',
      persons.needs[persons.end[arc] ?? -1]?.id ?? '',
    ])
}
