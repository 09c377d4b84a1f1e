import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import type { AsOf } from '../../roster/dated.ts'
import type { Facts } from '../../roster/facts.ts'
import type { UnitId } from '../../roster/ids.ts'
import type { PairingFact } from '../pairing-fact.ts'

/** What a network is made from. */
export interface NetworkQuestion {
  /** The document the list was begun under, first; documents that fill in what it delegates, after it. */
  readonly policies: readonly [Policy, ...Policy[]]
  readonly tier: Tier
  /** The list's unit, null for a list of the whole school. */
  readonly unitId: UnitId | null
  /** The lines of the list; one with a reason written down may be outside a soft target. */
  readonly draft: readonly PairingFact[]
  /** The pairs in force that the list would replace, */
  readonly standing: readonly PairingFact[]
  /** and those it leaves alone. */
  readonly others: readonly PairingFact[]
  readonly facts: Facts
  readonly at: AsOf
}
