import type { Dated } from '../roster/dated.ts'
import type { HumanId, PairingId, UnitId } from '../roster/ids.ts'

/** A cadre paired with a person in a tier, from a day on until it ends with a reason. */
export interface PairingFact extends Dated {
  readonly id: PairingId
  readonly tier: string
  readonly cadre: HumanId
  readonly person: HumanId
  readonly endReason?: string
  /** Why somebody outside a soft target was paired. */
  readonly reason?: string
  /** Who assists, where the tier has assistants. */
  readonly assistants: readonly AssistantFact[]
  /** In a tier `from: unit`: the unit that contacts; `cadre` is who stands for it, and anybody of it may do it. */
  readonly fromUnit?: UnitId
  /** In a tier `to: unit`: the group, branch, class or place contacted; `person` is who stands for it. */
  readonly toUnit?: UnitId
}

/** Somebody who assists with a pairing for some days; what they did beside it on another day is their own. */
export interface AssistantFact extends Dated {
  readonly human: HumanId
}
