import { type Day, daysBetween } from '../calendar/day.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'

export type PairingEnd = {
  readonly id: string
  readonly pairingId: string
  readonly on: Day
  readonly reason: string
  /** Whoever ends it was told of the days without anybody, and means it. */
  readonly blankKnown: boolean
}

export type PairToEnd = {
  readonly from: Day
  readonly endedOn: Day | null
  /** Who takes the person over, and from when: a pair of the same tier, or the successor of a handover with none yet. */
  readonly follower: { readonly name: string; readonly from: Day | null } | null
}

/**
 * Ends one pair outside any list: once, not before it began, and not ahead of time. Where somebody takes the person over and
 * there would be days with nobody, it is asked again first: no blank period by accident.
 */
export function decideEnd(end: PairingEnd, pairing: PairToEnd, today: Day): Decision<PairingEnd> {
  if (pairing.endedOn !== null) return refuse({ code: 'pairing-ended' })
  if (end.on < pairing.from) return refuse({ code: 'day-too-early', on: end.on })
  if (end.on > today) return refuse({ code: 'day-in-future', on: end.on })
  const { follower } = pairing
  if (follower && !end.blankKnown && (follower.from === null || follower.from > end.on)) {
    const days = follower.from === null ? null : daysBetween(end.on, follower.from)
    return refuse({ code: 'leaves-blank-period', successor: follower.name, days })
  }
  return accept(end, {
    act: 'pairing.ended',
    subjectKind: 'pairing',
    subjectIds: [end.pairingId, end.id],
    fields: ['endedOn', 'reason'],
  })
}
