import { buildNetwork } from './build-network.ts'
import { type Engine, engineOf, enter, enterFirst, settle } from './engine.ts'
import { dropFloors, raiseFloors } from './first-prices.ts'
import type { PairingInstance } from './instance.ts'
import type { Network } from './network.ts'
import type { PackedInstance } from './packed-instance.ts'
import { type Proposal, proposalOf } from './proposal.ts'

/**
 * The best plan for an instance: lexicographically least in the order of its tiers, proven by the certificate. A shortage is
 * told, never thrown. The instance must be one in which `mistakesOfInstance` finds nothing.
 */
export function solve(instance: PairingInstance | PackedInstance): Proposal {
  return proposalOf(solvedEngine(instance).network)
}

/** The same, as a network that can be edited and asked. `told` hears how many persons are done, now and then. */
export function solvedEngine(
  instance: PairingInstance | PackedInstance,
  told?: (done: number, of: number) => void,
): Engine {
  const engine = engineOf(buildNetwork(instance))
  const { cadres, persons } = engine.network
  raiseFloors(engine.network)
  cadres.spans.forEach((_, cadre) => {
    enterFirst(engine, cadres, cadre)
  })
  inOrderOfWeight(engine.network).forEach((person, done) => {
    if (told && done % tellEach === 0) told(done, persons.needs.length)
    enter(engine, persons, person)
  })
  dropFloors(engine.network)
  cadres.spans.forEach((_, cadre) => {
    settle(engine, cadres, cadre)
  })
  return engine
}

const tellEach = 256

/** Who counts most comes first: they are seldom moved again. */
function inOrderOfWeight({ persons }: Network): readonly number[] {
  const weightOf = (person: number) => persons.needs[person]?.weight ?? 0
  return Array.from(persons.needs.keys()).sort((a, b) => weightOf(b) - weightOf(a) || a - b)
}
