import { unpackTraits } from '../solver/arc-traits.ts'
import { arcState, arcsOf, type Network, type Side } from '../solver/network.ts'

/** What was excluded by hand of somebody on a side, the pair in force and then the better fit first. */
export function excludedArcs({ arcs }: Network, side: Side, node: number): readonly number[] {
  return arcsOf(side, node)
    .filter((arc) => arcs.state[arc] === arcState.excluded && arcs.bare[arc] === 0)
    .map((arc) => ({ arc, ...unpackTraits(arcs.traits[arc] ?? 0) }))
    .sort((a, b) => Number(b.kept) - Number(a.kept) || b.fit - a.fit)
    .map(({ arc }) => arc)
}
