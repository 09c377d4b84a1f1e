import type { Actor } from '@tongxin/core/account/actor'
import { type AccessFacts, may } from '@tongxin/core/account/may'
import {
  type Absence,
  type HandoverSide,
  handoverSides,
  wordOf,
} from '@tongxin/core/pairing/handover/handover'
import type { StoredHandover } from './handover-store.ts'

type Sides = Pick<StoredHandover, 'unitId' | 'predecessorId' | 'successorId'>

/** A handover belongs to both cadres, and to the unit whose list made the pair. */
export function handoverAccess({ unitId, predecessorId, successorId }: Sides): AccessFacts {
  return { unitId, ownerIds: [predecessorId, successorId] }
}

/** The side somebody may confirm for and that has not yet; nobody confirms in another's place but on paper. */
export function sideToConfirm(actor: Actor, handover: StoredHandover): HandoverSide | null {
  return sidesOf(actor, handover).find((side) => wordOf(handover, side) === undefined) ?? null
}

/** Why the predecessor cannot speak any more; null while they can. */
export function absenceOf({
  predecessorDied,
  isPredecessorCadre,
}: Pick<StoredHandover, 'predecessorDied' | 'isPredecessorCadre'>): Absence | null {
  if (predecessorDied !== null) return 'died'
  return isPredecessorCadre ? null : 'left'
}

/** The sides somebody may speak for. */
export function sidesOf(actor: Actor, handover: Sides): readonly HandoverSide[] {
  const holder = { predecessor: handover.predecessorId, successor: handover.successorId }
  return handoverSides.filter((side) => may(actor, 'handover.confirm', { ownerIds: [holder[side]] }).allowed)
}
