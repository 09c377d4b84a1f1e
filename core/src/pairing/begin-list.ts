import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { Policy } from '../policy/policy.ts'
import { isMadeByUnit } from './list-board.ts'
import type { ListLine, StandingPairing } from './pairing-list.ts'

export type NewList = {
  readonly id: string
  readonly tier: string
  readonly unitId: string | null
  readonly academicYear: string
}

export type BeginFacts = {
  readonly policy: Policy
  /** A list of the same tier and unit that has not taken effect. */
  readonly openListId: string | null
  readonly standing: readonly StandingPairing[]
  readonly newId: () => string
}

/**
 * Begins a list with the pairs in force as its first lines: keeping what stands is the natural start. One list of a
 * tier and unit is open at a time; whether it is a unit's is the document's to say.
 */
export function decideBegin(
  list: NewList,
  facts: BeginFacts,
): Decision<{ readonly lines: readonly ListLine[] }> {
  const tier = facts.policy.tiers.find((candidate) => candidate.id === list.tier)
  if (!tier) return refuse({ code: 'tier-unknown', tier: list.tier })
  if (isMadeByUnit(tier) !== (list.unitId !== null))
    return refuse({ code: 'unit-unknown', unit: list.unitId ?? '' })
  if (facts.openListId !== null) return refuse({ code: 'list-already-open', listId: facts.openListId })
  const lines = facts.standing.map(({ id, cadreId, personId }) => ({
    id: facts.newId(),
    cadreId,
    personId,
    continuesId: id,
    reason: null,
  }))
  const subjectIds = [list.id, ...lines.map((line) => line.id)]
  return accept({ lines }, { act: 'list.drafted', subjectKind: 'list', subjectIds })
}
