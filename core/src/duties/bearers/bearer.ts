import type { Day } from '../../calendar/day.ts'
import type { Bearer as BearerKind } from '../../policy/requirement.ts'
import type { HumanId, UnitId } from '../../roster/ids.ts'

/** Who is judged. `id`: of the pairing, human or unit; `role` or `role@unit` for an office; `unit/body` for a team. */
export interface Bearer {
  readonly kind: BearerKind
  readonly id: string
  readonly tier: string | null
  /** For boards by unit: of a pairing its cadre's. */
  readonly unit: UnitId | null
  readonly cadre: HumanId | null
  readonly person: HumanId | null
}

/** A bearer with the days it was one. */
export interface BearerDays {
  readonly bearer: Bearer
  readonly from: Day | null
  readonly to: Day | null
  /** False when missing data leave open whether the requirement concerns it. */
  readonly sure: boolean
}

/** What a bearer that is no human, unit or pairing leaves open. */
export const nobody = { tier: null, unit: null, cadre: null, person: null } as const
