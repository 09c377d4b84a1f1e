import type { Dated } from '../roster/dated.ts'
import type { HumanId, PairingId } from '../roster/ids.ts'

/** A cadre paired with a person in a tier, from a day on until it ends with a reason. */
export interface PairingFact extends Dated {
  readonly id: PairingId
  readonly tier: string
  readonly cadre: HumanId
  readonly person: HumanId
  readonly endReason?: string
  /** Why somebody outside a soft target was paired. */
  readonly reason?: string
  /** Cadres who assist, where the tier has assistants. */
  readonly assistants: readonly HumanId[]
}
