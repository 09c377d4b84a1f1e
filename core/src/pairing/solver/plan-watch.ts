// Vector and certificate of a plan that is being edited. What was counted and proven stays so as long as what it rests upon
// does: a copy of that is kept and held against the network, whatever the search believed to have touched, and only what
// differs is counted and looked at again. Millions of pairs are so compared, four at a time, and a few thousand judged.
import { brokenUnit, type Certificate, certify, pairGap } from './certificate.ts'
import { arcState, isMade, isPresent, type Network, type Side } from './network.ts'
import { changedNodes, differentBytes } from './seen-differences.ts'
import { countPair, type PairSums, pairSumsOf, type TierVector, vectorOf } from './vector.ts'

/** What a plan comes to, and its proof. */
export interface PlanJudgement {
  readonly vector: TierVector
  readonly certificate: Certificate
}

export interface PlanWatch {
  seen: SeenPlan | undefined
}

/** The network when it was judged last. Pairs never change their ends, and new ones are added behind the others. */
interface SeenPlan {
  readonly network: Network
  readonly arcs: { readonly state: Uint8Array; readonly traits: Uint8Array }
  readonly costOfTraits: Float64Array
  readonly cadrePrices: Float64Array
  readonly personPrices: Float64Array
  readonly hasDraft: boolean
  readonly pairs: PairSums
  /** Undefined until it was asked for. */
  certificate: Certificate | undefined
}

/** The same as `vectorOf` and `certify` tell, at the cost of what changed since the last time. */
export function watchedJudgement(watch: PlanWatch, network: Network): PlanJudgement {
  const seen = lookedAt(watch, network)
  seen.certificate ??= certify(network)
  return { vector: vectorOf(network, seen.pairs), certificate: seen.certificate }
}

/** The vector alone, for who tries an edit and takes it back. */
export function watchedVector(watch: PlanWatch, network: Network): TierVector {
  return vectorOf(network, lookedAt(watch, network).pairs)
}

/** What was seen of a network, for a copy of it. */
export function copyWatch({ seen }: PlanWatch, network: Network): PlanWatch {
  if (!seen) return { seen }
  return {
    seen: {
      ...seen,
      network,
      arcs: { state: seen.arcs.state.slice(), traits: seen.arcs.traits.slice() },
      cadrePrices: seen.cadrePrices.slice(),
      personPrices: seen.personPrices.slice(),
      pairs: { ...seen.pairs },
    },
  }
}

function lookedAt(watch: PlanWatch, network: Network): SeenPlan {
  const { seen } = watch
  const changes = seen && changesSince(seen, network)
  if (seen && changes) {
    lookAgain(seen, changes)
    return seen
  }
  const anew = lookWhole(network)
  watch.seen = anew
  return anew
}

function lookWhole(network: Network): SeenPlan {
  const { arcs, cadres, persons, counters } = network
  const seen = { state: arcs.state.slice(), traits: arcs.traits.slice() }
  // Where there is no pair yet there is nothing to count, whatever comes to stand there.
  seen.state.fill(arcState.void, counters.arcs)
  return {
    network,
    arcs: seen,
    costOfTraits: arcs.costOfTraits.slice(),
    cadrePrices: cadres.price.slice(),
    personPrices: persons.price.slice(),
    hasDraft: counters.hasDraft,
    pairs: pairSumsOf(network),
    certificate: undefined,
  }
}

interface Changes {
  readonly arcs: readonly number[]
  readonly cadres: readonly number[]
  readonly persons: readonly number[]
}

/** Undefined where all is to be looked at: another network or other costs, somebody who came or left. */
function changesSince(seen: SeenPlan, network: Network): Changes | undefined {
  const { arcs, counters } = network
  if (seen.network !== network || seen.hasDraft !== counters.hasDraft) return undefined
  if (seen.costOfTraits.some((cost, traits) => cost !== arcs.costOfTraits[traits])) return undefined
  const cadres = changedNodes(seen.cadrePrices, network.cadres.price)
  const persons = changedNodes(seen.personPrices, network.persons.price)
  if (!cadres || !persons) return undefined
  const changed = new Set([
    ...differentBytes(seen.arcs.state, arcs.state, counters.arcs),
    ...differentBytes(seen.arcs.traits, arcs.traits, counters.arcs),
  ])
  return { arcs: [...changed], cadres, persons }
}

function lookAgain(seen: SeenPlan, changes: Changes): void {
  const { network } = seen
  for (const arc of changes.arcs) countAgain(seen, arc)
  seen.cadrePrices.set(network.cadres.price)
  seen.personPrices.set(network.persons.price)
  if (seen.certificate === 'optimal' && !isManyOf(network, changes) && staysProven(network, changes)) return
  seen.certificate = undefined
}

function countAgain({ network, arcs: before, pairs, hasDraft }: SeenPlan, arc: number): void {
  const { arcs, cadres, persons } = network
  if (isPresent(cadres, cadres.end[arc] ?? 0) && isPresent(persons, persons.end[arc] ?? 0)) {
    const was = before.state[arc] === arcState.used || before.state[arc] === arcState.locked
    countPair(pairs, { made: was, packed: before.traits[arc] ?? 0, hasDraft }, -1)
    countPair(pairs, { made: isMade(network, arc), packed: arcs.traits[arc] ?? 0, hasDraft }, 1)
  }
  before.state[arc] = arcs.state[arc] ?? 0
  before.traits[arc] = arcs.traits[arc] ?? 0
}

/** From here on walking the pairs of single nodes takes as long as running through all of them. */
const many = 1 / 8

function isManyOf({ cadres, persons }: Network, changes: Changes): boolean {
  return (
    changes.cadres.length > many * cadres.spans.length || changes.persons.length > many * persons.needs.length
  )
}

/** Every node is looked at, and each pair that changed or has an end whose price did. */
function staysProven(network: Network, { arcs, cadres, persons }: Changes): boolean {
  const isSound = (arc: number) => pairGap(network, arc) <= 0
  return (
    brokenUnit(network) === undefined &&
    arcs.every(isSound) &&
    cadres.every((cadre) => everyArc(network.cadres, cadre, isSound)) &&
    persons.every((person) => everyArc(network.persons, person, isSound))
  )
}

function everyArc(side: Side, node: number, holds: (arc: number) => boolean): boolean {
  for (let arc = side.firstArc[node] ?? -1; arc >= 0; arc = side.nextArc[arc] ?? -1)
    if (!holds(arc)) return false
  return true
}
