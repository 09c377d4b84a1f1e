import type { Day } from '../../calendar/day.ts'
import { accept, type Decision, type Refused, refuse } from '../../decision/decision.ts'
import type { Tier } from '../../policy/tier.ts'
import type { Truth } from '../../policy/truth.ts'

/** Somebody who is to assist with a pairing from a day on. */
export interface NewAssistant {
  readonly id: string
  readonly pairingId: string
  readonly humanId: string
  readonly from: Day
  /** Empty: none was given. */
  readonly reason: string
}

/** Days of assisting, half-open; `to` null: still. */
export interface AssistedDays {
  readonly humanId: string
  readonly from: Day
  readonly to: Day | null
}

export interface AssistantGround {
  readonly today: Day
  readonly pairing: {
    readonly from: Day
    readonly endedOn: Day | null
    /** Who leads it on the day, and whom it is with. */
    readonly sides: readonly string[]
  }
  /** Of the document in force on the day; undefined where there is none, or it has no such tier any more. */
  readonly tier: Pick<Tier, 'assistants'> | undefined
  /** Whether they are such as the document asks for. */
  readonly fits: Truth
  readonly standing: readonly AssistedDays[]
}

/**
 * Whether somebody may assist: the tier has assistants and room for one more, the day is of the pairing and not ahead, they stand
 * on neither side and do not assist already, and are such as the document asks for; where facts are missing to say so, for a
 * reason written down.
 */
export function decideAssistant(assistant: NewAssistant, ground: AssistantGround): Decision<NewAssistant> {
  const { humanId, from, pairingId, id } = assistant
  const refused = refusedDay(from, ground) ?? refusedPlace(assistant, ground)
  if (refused) return refused
  if (ground.fits === 'false') return refuse({ code: 'assistant-not-eligible' })
  if (ground.fits === 'unknown' && assistant.reason === '')
    return refuse({ code: 'step-needs', needs: ['reason'] })
  return accept(assistant, {
    act: 'pairing.assistant-added',
    subjectKind: 'pairing',
    subjectIds: [pairingId, id, humanId],
    fields: ['from'],
  })
}

function refusedDay(on: Day, { today, pairing }: Pick<AssistantGround, 'today' | 'pairing'>) {
  if (pairing.endedOn !== null) return refuse({ code: 'pairing-ended' })
  if (on > today) return refuse({ code: 'day-in-future', on })
  return on < pairing.from ? refuse({ code: 'day-too-early', on }) : undefined
}

function refusedPlace(
  { humanId, from }: NewAssistant,
  { tier, pairing, standing }: AssistantGround,
): Refused | undefined {
  if (tier?.assistants === undefined) return refuse({ code: 'tier-without-assistants' })
  if (pairing.sides.includes(humanId)) return refuse({ code: 'assistant-is-a-side' })
  const beside = standing.filter(({ to }) => to === null || to > from)
  if (beside.some((days) => days.humanId === humanId)) return refuse({ code: 'assistant-already' })
  const { atMost } = tier.assistants
  if (atMost === undefined || beside.length < atMost) return undefined
  return refuse({ code: 'assistants-full', atMost })
}

/** Assisting that is over from a day on. */
export interface AssistantEnd {
  readonly id: string
  readonly pairingId: string
  readonly assistantId: string
  readonly on: Day
  readonly reason: string
}

/** Ends it once, not before it began and not ahead of time; on its first day, as if it had never been. */
export function decideAssistantEnd(
  end: AssistantEnd,
  days: Pick<AssistedDays, 'from' | 'to'>,
  today: Day,
): Decision<AssistantEnd> {
  if (days.to !== null) return refuse({ code: 'assistant-ended' })
  if (end.on < days.from) return refuse({ code: 'day-too-early', on: end.on })
  if (end.on > today) return refuse({ code: 'day-in-future', on: end.on })
  return accept(end, {
    act: 'pairing.assistant-ended',
    subjectKind: 'pairing',
    subjectIds: [end.pairingId, end.assistantId, end.id],
    fields: ['to', 'reason'],
  })
}
