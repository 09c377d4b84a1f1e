// What may be done with a handover: opened once for a pair, confirmed once by each side, taken back while it is not confirmed
// by both.
import type { Day } from '../../calendar/day.ts'
import { accept, type Decision, refuse } from '../../decision/decision.ts'
import { type Handover, type HandoverSide, isConfirmed, wordOf } from './handover.ts'

export interface NewHandover {
  readonly id: string
  readonly pairingId: string
  readonly successorId: string
}

export interface HandedOver {
  readonly predecessorId: string
  /** A handover of the pair that stands already. */
  readonly openHandoverId: string | null
  /** Whether the successor is a cadre today. */
  readonly successorIsCadre: boolean
  /** Whether a side of the pairing is a unit. */
  readonly hasUnits: boolean
}

export function decideOpening(handover: NewHandover, pairing: HandedOver): Decision<NewHandover> {
  if (pairing.openHandoverId !== null)
    return refuse({ code: 'handover-exists', handoverId: pairing.openHandoverId })
  if (pairing.hasUnits) return refuse({ code: 'units-not-handed-over' })
  if (handover.successorId === pairing.predecessorId) return refuse({ code: 'handover-to-oneself' })
  if (!pairing.successorIsCadre) return refuse({ code: 'successor-no-cadre' })
  const { id, pairingId } = handover
  return accept(handover, {
    act: 'handover.opened',
    subjectKind: 'handover',
    subjectIds: [id, pairingId],
    fields: ['successor'],
  })
}

export interface NewWord {
  readonly side: HandoverSide
  readonly on: Day
  /** Who signed the paper; null: the side itself, electronically. */
  readonly signedBy: string | null
  /** Of the predecessor: the talks whose text goes along, by the id of their contact. */
  readonly shares: readonly string[]
}

/**
 * A side confirms. A paper may have been signed earlier than it is entered, never later, and not before the pair began. Texts
 * of talks are the predecessor's to give, and only by the predecessor's own word.
 */
export function decideWord(
  handover: Handover,
  word: NewWord,
  ground: { readonly today: Day; readonly pairedFrom: Day; readonly contactIds: readonly string[] },
): Decision<NewWord> {
  const { side, on, signedBy, shares } = word
  if (wordOf(handover, side)) return refuse({ code: 'handover-confirmed', side })
  if (on > ground.today) return refuse({ code: 'day-in-future', on })
  if (on < ground.pairedFrom) return refuse({ code: 'day-too-early', on })
  const mayShare = side === 'predecessor' && signedBy === null
  if (shares.length > 0 && !mayShare) return refuse({ code: 'texts-not-yours' })
  if (shares.some((id) => !ground.contactIds.includes(id))) return refuse({ code: 'not-found' })
  return accept(word, {
    act: signedBy === null ? 'handover.confirmed' : 'handover.confirmed-on-paper',
    subjectKind: 'handover',
    subjectIds: [handover.id, ...shares],
    fields: shares.length > 0 ? [side, 'texts'] : [side],
  })
}

/** An opening in error is taken back with the reason; once both have confirmed it stands. */
export function decideTakingBack(handover: Handover): Decision<{ readonly id: string }> {
  if (isConfirmed(handover)) return refuse({ code: 'handover-completed' })
  return accept(
    { id: handover.id },
    { act: 'handover.withdrawn', subjectKind: 'handover', subjectIds: [handover.id], fields: ['reason'] },
  )
}
