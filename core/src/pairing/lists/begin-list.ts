import { accept, type Decision, type Refused, refuse } from '../../decision/decision.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import { refuseUnspoken } from '../../policy/unit-own/speaking-units.ts'
import { isMadeByUnit } from './list-board.ts'
import type { ListLine, StandingPairing } from './pairing-list.ts'
import { capacityIn, type Marker } from './step-roles.ts'

export type NewList = {
  readonly id: string
  readonly tier: string
  readonly unitId: string | null
  readonly academicYear: string
  /** The place of the adjustment it carries out among the tier's `adjust`; null for a list made anew. */
  readonly adjusts: number | null
  /** What gave rise to an adjustment; empty for a list made anew. */
  readonly occasion: string
}

export type BeginFacts = {
  readonly policy: Policy
  /** The list's unit; null for a list of the whole school. */
  readonly unit: { readonly name: string; readonly kind: string } | null
  /** A list of the same tier and unit that has not taken effect. */
  readonly openListId: string | null
  /** In force for the tier and unit, or for a unit merged into it. */
  readonly standing: readonly StandingPairing[]
  /** Who of the roster has died. */
  readonly dead: ReadonlySet<string>
  readonly newId: () => string
  readonly marker: Marker
}

/**
 * Begins a list with the pairs in force, and the reasons they bear, as its first lines: keeping what stands is the natural start. A pair of
 * which a side has died is kept by no list. One list of a tier and unit is open at a time; whether it is a unit's, and who adjusts one,
 * is the document's to say.
 */
export function decideBegin(
  list: NewList,
  facts: BeginFacts,
): Decision<{ readonly lines: readonly ListLine[] }> {
  const tier = facts.policy.tiers.find((candidate) => candidate.id === list.tier)
  if (!tier) return refuse({ code: 'tier-unknown', tier: list.tier })
  const maker = isMadeByUnit(tier) ? 'unit' : 'school'
  if ((maker === 'unit') !== (list.unitId !== null)) return refuse({ code: 'list-made-by', maker })
  const refused =
    (facts.unit ? refuseUnspoken(facts.unit) : undefined) ?? refuseAdjusting(list, tier, facts.marker)
  if (refused) return refused
  if (facts.openListId !== null) return refuse({ code: 'list-already-open', listId: facts.openListId })
  const living = facts.standing.filter(
    ({ cadreId, personId }) => !facts.dead.has(cadreId) && !facts.dead.has(personId),
  )
  const lines = living.map(({ id, cadreId, personId, reason }) => ({
    id: facts.newId(),
    cadreId,
    personId,
    continuesId: id,
    reason,
  }))
  const subjectIds = [list.id, ...lines.map((line) => line.id)]
  return accept({ lines }, { act: 'list.drafted', subjectKind: 'list', subjectIds })
}

/** An adjustment is begun by whom the document names for it, or by the office on their behalf. */
function refuseAdjusting(
  { adjusts, unitId, occasion }: NewList,
  tier: Tier,
  marker: Marker,
): Refused | undefined {
  if (adjusts === null) return undefined
  const adjustment = tier.adjust[adjusts]
  if (!adjustment) return refuse({ code: 'adjustment-unknown', tier: tier.id })
  // Who adjusted and why is what stands in the place of a new decision (reading A7).
  if (occasion === '') return refuse({ code: 'step-needs', needs: ['occasion'] })
  const { by } = adjustment
  if (by === undefined || capacityIn(marker, by, unitId !== null) !== null) return undefined
  return refuse({ code: 'step-not-yours', role: by })
}
