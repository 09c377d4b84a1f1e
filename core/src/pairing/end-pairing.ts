import type { Day } from '../calendar/day.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'

export type PairingEnd = {
  readonly id: string
  readonly pairingId: string
  readonly on: Day
  readonly reason: string
}

/** Ends one pair outside any list: once, not before it began, and not ahead of time. */
export function decideEnd(
  end: PairingEnd,
  pairing: { readonly from: Day; readonly endedOn: Day | null },
  today: Day,
): Decision<PairingEnd> {
  if (pairing.endedOn !== null) return refuse({ code: 'pairing-ended' })
  if (end.on < pairing.from) return refuse({ code: 'day-too-early', on: end.on })
  if (end.on > today) return refuse({ code: 'day-in-future', on: end.on })
  return accept(end, {
    act: 'pairing.ended',
    subjectKind: 'pairing',
    subjectIds: [end.pairingId, end.id],
    fields: ['endedOn', 'reason'],
  })
}
