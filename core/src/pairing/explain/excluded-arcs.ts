import { unpackTraits } from '../solver/arc-traits.ts'
import { arcState, arcsOf, type Network, type Side } from '../solver/network.ts'

/** What was excluded by hand of somebody on a side, the pair in force and then the better fit first. */
export function excludedArcs({ arcs }: Network, side: Side, node: number): readonly number[] {
  const promise = (arc: number) => {
    const { kept, fit } = unpackTraits(arcs.traits[arc] ?? 0)
    return (kept ? 100 : 0) + fit
  }
  return arcsOf(side, node)
    .filter((arc) => arcs.state[arc] === arcState.excluded && arcs.bare[arc] === 0)
    .sort((a, b) => promise(b) - promise(a))
}
