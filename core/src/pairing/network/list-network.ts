// What a list, its document and the roster give the pairing engine: who may contact whom, how many, how much each counts.
// The settings of one run (locks, ceiling, order) come on top of it by `instanceOf`, so that changing one asks nothing anew.

import type { Cite } from '../../policy/cite.ts'
import type { Force } from '../../policy/force.ts'
import type { ProposalAim } from '../../policy/tier.ts'
import type { TargetMatch } from '../eligibility/target-rule.ts'
import type { PairIds } from '../solver/instance.ts'
import type { NetworkNote } from './network-note.ts'

export interface ListNetwork {
  /** The order of importance of the document, or the usual one. */
  readonly order: readonly ProposalAim[]
  /** Where the document sets the order; empty where it does not. */
  readonly orderCite: readonly Cite[]
  readonly cadres: readonly NetworkCadre[]
  readonly persons: readonly NetworkPerson[]
  /** Pairs in force that the list would replace: keeping one is continuity. */
  readonly standing: readonly PairIds[]
  /** The lines of the list as they are. */
  readonly draft: readonly PairIds[]
  /** What the numbers above leave out, or rest on. */
  readonly notes: readonly NetworkNote[]
  /** Pairs asked about one by one: far fewer than cadres × persons. */
  readonly looked: number
}

export interface NetworkCadre {
  readonly id: string
  readonly min: number
  /** null: the document sets none. */
  readonly max: number | null
  /** Who may be paired with the cadre: indexes into `persons`, ascending, */
  readonly candidates: readonly number[]
  /** and how well each fits, 0 to 10. */
  readonly fits: readonly number[]
}

export interface NetworkPerson {
  readonly id: string
  /** The larger, the earlier a cadre is found for the person. */
  readonly weight: number
  readonly rank: PriorityClass
  /** With what force the document asks that somebody contacts this person; null: it does not. */
  readonly asked: Force | null
  /** At most so many cadres by the document; null: it does not say. */
  readonly mostCadres: number | null
  /** Paired in another list, in a way that the document counts for this one. */
  readonly coveredElsewhere: boolean
  /** The target the person comes under first, by which the class is told. */
  readonly target: TargetMatch | null
}

/** 重点 before 一般 before 兜底. */
export type PriorityClass = 'first' | 'usual' | 'last'

/** As much of it as an instance needs: not by which target a person comes. */
export type InstanceGround = Omit<ListNetwork, 'persons'> & {
  readonly persons: readonly Omit<NetworkPerson, 'target'>[]
}
