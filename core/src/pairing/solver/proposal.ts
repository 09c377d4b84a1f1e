import { compareText } from '../../reading/compare-text.ts'
import { byPair } from './build-network.ts'
import { type Certificate, certify } from './certificate.ts'
import type { PairIds } from './instance.ts'
import { arcState, isPresent, loadOf, type Network } from './network.ts'
import type { PlanJudgement } from './plan-watch.ts'
import { type TierVector, vectorOf } from './vector.ts'

/** The best plan for an instance, and what there is to say of it. */
export interface Proposal {
  /** In the order of ids, locks included. */
  readonly pairs: readonly PairIds[]
  readonly vector: TierVector
  readonly certificate: Certificate
  /** Persons without a cadre, in the order of ids. */
  readonly uncovered: readonly string[]
  /** Cadres below min or above max, in the order of ids. */
  readonly quota: readonly QuotaGap[]
  /** Arcs looked at: what the work was, on any machine. */
  readonly scans: number
}

export interface QuotaGap {
  readonly cadre: string
  readonly load: number
  readonly below: number
  readonly above: number
}

/** All that is said of a plan beside the pairs themselves. */
export type ProposalSummary = Omit<Proposal, 'pairs'>

/** The plan in a network, with its proof looked at anew unless it was just judged. */
export function proposalOf(network: Network, judgement?: PlanJudgement): Proposal {
  return { pairs: pairsOf(network), ...summaryOf(network, judgement) }
}

/** The same without the pairs, for who knows them already. */
export function summaryOf(network: Network, judgement = judgedAnew(network)): ProposalSummary {
  const { persons } = network
  return {
    ...judgement,
    uncovered: persons.needs
      .flatMap(({ id }, person) => (isPresent(persons, person) && loadOf(persons, person) === 0 ? [id] : []))
      .sort(),
    quota: quotaGaps(network),
    scans: network.counters.scans,
  }
}

function judgedAnew(network: Network): PlanJudgement {
  return { vector: vectorOf(network), certificate: certify(network) }
}

/** The pairs of the plan, locks included, in the order of ids. */
export function pairsOf(network: Network): readonly PairIds[] {
  const { cadres, persons, arcs, counters } = network
  const { state } = arcs
  const pairs: PairIds[] = []
  for (let arc = 0; arc < counters.arcs; arc += 1) {
    if (state[arc] !== arcState.used && state[arc] !== arcState.locked) continue
    const cadre = cadres.spans[cadres.end[arc] ?? -1]
    const person = persons.needs[persons.end[arc] ?? -1]
    if (cadre && person) pairs.push([cadre.id, person.id])
  }
  return pairs.sort(byPair)
}

function quotaGaps({ cadres }: Network): readonly QuotaGap[] {
  const gaps = cadres.spans.flatMap(({ id, min, max }, cadre) => {
    if (!isPresent(cadres, cadre)) return []
    const load = loadOf(cadres, cadre)
    const below = Math.max(0, min - load)
    const above = max === null ? 0 : Math.max(0, load - max)
    return below + above > 0 ? [{ cadre: id, load, below, above }] : []
  })
  return gaps.sort((a, b) => compareText(a.cadre, b.cadre))
}
