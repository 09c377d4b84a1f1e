// Where prices will lie in the end can be guessed. Starting near there, most persons find a place at the first look.
import { arcState, type Network } from './network.ts'
import { updateCosts } from './plan-arcs.ts'

/**
 * Guesses how many persons each cadre will have, and makes its places up to there cost the same: as much as the last of
 * them. A plan for these costs is made first; `dropFloors` then brings the true ones back.
 */
export function raiseFloors(network: Network): void {
  const { cadres } = network
  const loads = guessLoads(network)
  cadres.spans.forEach((_, cadre) => {
    const load = loads[cadre] ?? 0
    if (load > (cadres.lockedCount[cadre] ?? 0)) cadres.floor[cadre] = cadres.costOfUnit(cadre, load)
  })
}

/** The places cost what they cost. Cadres whose price is now too high are to be settled. */
export function dropFloors({ cadres }: Network): void {
  cadres.floor.fill(Number.NEGATIVE_INFINITY)
  cadres.spans.forEach((_, cadre) => {
    updateCosts(cadres, cadre)
  })
}

/** More bring the guess little nearer. */
const rounds = 3

/** Each person in turn takes the cheapest place left; then, some times over, each leaves it and takes the cheapest again. */
function guessLoads(network: Network): Int32Array {
  const { cadres, persons } = network
  const loads = cadres.lockedCount.slice()
  const nextCost = Float64Array.from(loads, (load, cadre) => cadres.costOfUnit(cadre, load + 1))
  const chosen = new Int32Array(persons.needs.length).fill(-1)
  const change = (cadre: number, by: 1 | -1) => {
    const load = (loads[cadre] ?? 0) + by
    loads[cadre] = load
    nextCost[cadre] = cadres.costOfUnit(cadre, load + 1)
  }
  for (let round = 0; round < rounds; round += 1) {
    persons.needs.forEach((_, person) => {
      if ((persons.lockedCount[person] ?? 0) > 0) return
      const before = chosen[person] ?? -1
      if (before >= 0) change(before, -1)
      const now = cheapestCadre(network, person, nextCost)
      chosen[person] = now
      if (now >= 0) change(now, 1)
    })
  }
  return loads
}

function cheapestCadre({ arcs, cadres, persons }: Network, person: number, nextCost: Float64Array): number {
  let cheapest = -1
  let least = Number.POSITIVE_INFINITY
  for (let arc = persons.firstArc[person] ?? -1; arc >= 0; arc = persons.nextArc[arc] ?? -1) {
    if (arcs.state[arc] !== arcState.free) continue
    const cadre = cadres.end[arc] ?? 0
    const cost = (arcs.costOfTraits[arcs.traits[arc] ?? 0] ?? 0) + (nextCost[cadre] ?? 0)
    if (cost >= least) continue
    least = cost
    cheapest = cadre
  }
  return cheapest
}
