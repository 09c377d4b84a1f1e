// What may be done with a handover: opened once for a pair, confirmed once by each side, taken back while it is not confirmed
// by both.
import type { AuditDraft } from '../../audit/audit-draft.ts'
import type { Day } from '../../calendar/day.ts'
import { accept, type Decision, refuse } from '../../decision/decision.ts'
import {
  type Absence,
  type Handover,
  type HandoverEnding,
  type HandoverSide,
  isConfirmed,
  wordOf,
} from './handover.ts'

export interface NewHandover {
  readonly id: string
  readonly pairingId: string
  readonly successorId: string
}

export interface HandedOver {
  readonly predecessorId: string
  /** A handover of the pair that stands already, and whose death has ended it. */
  readonly open: { readonly id: string; readonly ending: HandoverEnding | null } | null
  /** Whether the successor is a cadre today. */
  readonly successorIsCadre: boolean
  /** The person of the pair has died: nobody takes over. */
  readonly personDied: boolean
  /** Whether a side of the pairing is a unit. */
  readonly hasUnits: boolean
}

/** What is opened, and the one it takes the place of, whose successor has died. */
export interface Opening {
  readonly handover: NewHandover
  readonly replaces: string | null
}

export function decideOpening(handover: NewHandover, pairing: HandedOver): Decision<Opening> {
  const { open } = pairing
  if (open !== null && open.ending === null) return refuse({ code: 'handover-exists', handoverId: open.id })
  if (pairing.hasUnits) return refuse({ code: 'units-not-handed-over' })
  if (pairing.personDied) return refuse({ code: 'person-died' })
  if (handover.successorId === pairing.predecessorId) return refuse({ code: 'handover-to-oneself' })
  if (!pairing.successorIsCadre) return refuse({ code: 'successor-no-cadre' })
  const { id, pairingId } = handover
  const replaces = open?.id ?? null
  return accept(
    { handover, replaces },
    { act: 'handover.opened', subjectKind: 'handover', subjectIds: [id, pairingId], fields: ['successor'] },
    ...(replaces === null ? [] : [takenBack(replaces)]),
  )
}

export interface NewWord {
  readonly side: HandoverSide
  readonly on: Day
  /** Who signed the paper; null: the side itself, electronically. */
  readonly signedBy: string | null
  /** Why the office or the unit states it in the predecessor's stead; null: the side's own word. */
  readonly statedFor: Absence | null
  /** Of the predecessor: the talks whose text goes along, by the id of their contact. */
  readonly shares: readonly string[]
}

export interface WordGround {
  readonly today: Day
  readonly pairedFrom: Day
  readonly contactIds: readonly string[]
  /** Why the predecessor cannot speak any more; null while they can. */
  readonly absence: Absence | null
  /** The first day from which the predecessor is known to have died. */
  readonly diedOn: Day | null
  /** Whose death has ended the handover; null while it can be confirmed. */
  readonly ending: HandoverEnding | null
}

/**
 * A side confirms. A paper may have been signed earlier than it is entered, never later, and not before the pair began. Texts
 * of talks are the predecessor's to give, and only by the predecessor's own word. Nobody speaks for a predecessor who can, and nobody
 * signs for one who has died: the office or the unit then states what was passed on.
 */
export function decideWord(handover: Handover, word: NewWord, ground: WordGround): Decision<NewWord> {
  const { side, on, signedBy, statedFor, shares } = word
  if (wordOf(handover, side)) return refuse({ code: 'handover-confirmed', side })
  if (ground.ending !== null) return refuse({ code: ground.ending })
  if (on > ground.today) return refuse({ code: 'day-in-future', on })
  if (on < ground.pairedFrom) return refuse({ code: 'day-too-early', on })
  if (statedFor !== null && (side !== 'predecessor' || ground.absence !== statedFor))
    return refuse({ code: 'predecessor-can-speak' })
  const { diedOn } = ground
  if (side === 'predecessor' && statedFor === null && diedOn !== null && on >= diedOn)
    return refuse({ code: 'predecessor-died' })
  const mayShare = side === 'predecessor' && signedBy === null && statedFor === null
  if (shares.length > 0 && !mayShare) return refuse({ code: 'texts-not-yours' })
  if (shares.some((id) => !ground.contactIds.includes(id))) return refuse({ code: 'not-found' })
  return accept(word, {
    act: actOf(word),
    subjectKind: 'handover',
    subjectIds: [handover.id, ...shares],
    fields: shares.length > 0 ? [side, 'texts'] : [side],
  })
}

function actOf({ signedBy, statedFor }: NewWord) {
  if (statedFor !== null) return 'handover.stated'
  return signedBy === null ? 'handover.confirmed' : 'handover.confirmed-on-paper'
}

/** An opening in error is taken back with the reason; once both have confirmed it stands. */
export function decideTakingBack(handover: Handover): Decision<{ readonly id: string }> {
  if (isConfirmed(handover)) return refuse({ code: 'handover-completed' })
  return accept({ id: handover.id }, takenBack(handover.id))
}

function takenBack(id: string): AuditDraft {
  return { act: 'handover.withdrawn', subjectKind: 'handover', subjectIds: [id], fields: ['reason'] }
}
