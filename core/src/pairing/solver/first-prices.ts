// Where prices will lie in the end can be guessed. Starting near there, most persons find a place at the first look.
import type { Network } from './network.ts'
import { updateCosts } from './plan-arcs.ts'

/**
 * Makes the cheap places of all cadres cost the same: as much as the dearest place that is needed, were the persons
 * spread over all of them. A plan for these costs is made first; `dropFloors` then brings the true ones back.
 */
export function raiseFloors({ cadres, persons }: Network): void {
  const wanted = persons.needs.filter((_, person) => persons.lockedCount[person] === 0).length
  const most = 4 * Math.ceil(wanted / Math.max(1, cadres.spans.length)) + 8
  const costs = cadres.spans.flatMap(({ hardMax }, cadre) => {
    const taken = cadres.lockedCount[cadre] ?? 0
    const places = Math.max(0, Math.min(most, (hardMax ?? most) - taken))
    return Array.from({ length: places }, (_, place) => cadres.costOfUnit(cadre, taken + place + 1))
  })
  const level = Float64Array.from(costs).sort()[Math.min(wanted, costs.length) - 1]
  if (level === undefined) return
  cadres.floor.fill(level)
}

/** The places cost what they cost. Those whose price is now too high are to be settled. */
export function dropFloors({ cadres }: Network): void {
  cadres.floor.fill(Number.NEGATIVE_INFINITY)
  cadres.spans.forEach((_, cadre) => {
    updateCosts(cadres, cadre)
  })
}
