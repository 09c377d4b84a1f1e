// One question to the pairing engine, in exactly the shape of the file format "tongxin-pairing/1" (docs/decisions/pairing-engine.md).
// It knows ids and numbers only: who may be paired with whom, and by which clause, was decided by whoever made it.

export const instanceFormat = 'tongxin-pairing/1'

/** What a proposal is judged by; the instance says in which order, and none is ever traded for a lower one. */
export type PairingTier = (typeof pairingTiers)[number]

/** In the order of a policy that says nothing about it. `stability` is of editing only: few changes to the draft. */
export const pairingTiers = ['coverage', 'quota', 'continuity', 'stability', 'fit', 'balance'] as const

export interface PairingInstance {
  readonly format: typeof instanceFormat
  /** Most important first, each at most once; what is left out is not asked for. */
  readonly tiers: readonly PairingTier[]
  readonly cadres: readonly CadreSpan[]
  readonly persons: readonly PersonNeed[]
  /** Every pair that may be made; no pair twice. */
  readonly arcs: readonly PairArc[]
  /** Pairs that must be made, whether there is an arc or not. */
  readonly locks: readonly PairIds[]
  /** Pairs that must not be made, whether there is an arc or not. */
  readonly exclusions: readonly PairIds[]
  /** The list being edited, which `stability` holds on to. */
  readonly draft?: readonly PairIds[]
}

/** How many persons a cadre takes: `min` and `max` are wished for, `hardMax` is never passed. */
export interface CadreSpan {
  readonly id: string
  readonly min: number
  /** null: the document sets no upper number. */
  readonly max: number | null
  /** null: no ceiling; the office may set one for the run where the document is silent. */
  readonly hardMax: number | null
}

export interface PersonNeed {
  readonly id: string
  /** By how much it counts when the person has no cadre: the priority class of the target, 1 or more. */
  readonly weight: number
  /** How many cadres the person may have at most. */
  readonly k: number
}

export type PairIds = readonly [cadre: string, person: string]

/** `kept`: 1 if the two are paired in the list in force. `fit`: 0 to 10, more is better. */
export type PairArc = readonly [cadre: string, person: string, kept: 0 | 1, fit: number]

/** The largest numbers taken; beyond them an instance is mistyped. */
export const instanceLimits = { weight: 1_000, k: 50, load: 100_000, fit: 10 } as const
