import type { Day } from '../../calendar/day.ts'
import type { PairingFact } from '../../pairing/pairing-fact.ts'
import type { HumanId } from '../../roster/ids.ts'

/** A pairing with what the documents make of it: who stands for its sides, and when it ends though nobody ended it. */
export interface StandingPairing extends PairingFact {
  /** The holders of the post a side is bound to, in order of time. */
  readonly cadreHolders?: readonly Holding[]
  readonly personHolders?: readonly Holding[]
  readonly endedBy?: 'term-over'
}

/** Who held a post, and from which day. */
export interface Holding {
  readonly human: HumanId
  readonly from: Day | null
}
