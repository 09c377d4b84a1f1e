import { type Day, dateOf } from '../calendar/day.ts'
import { dueDay } from '../calendar/deadline.ts'
import type { HolidayYear } from '../calendar/school-calendar.ts'
import type { MaybeDay } from '../calendar/working-days.ts'
import { type Refused, refuse } from '../decision/decision.ts'
import type { ExtensibleStep } from '../duties/turns/step-deadlines.ts'
import type { Turn } from '../duties/turns/turn.ts'

/** Why more time was given: about the work and from this list, never a text, which would sooner or later be about somebody. */
export const extensionGrounds = ['materials', 'others', 'study', 'superior'] as const
export type ExtensionGround = (typeof extensionGrounds)[number]

/** A step of a matter, request or report that is awaited, or was taken. */
export interface AwaitedStep {
  readonly step: ExtensibleStep
  readonly turn: Turn
  /** What began its time. */
  readonly begunBy: string
  readonly isDone: boolean
}

export interface ExtensionAsked {
  readonly act: string
  /** The number it goes by. */
  readonly subject: string
  readonly on: Day
  readonly until: Day
}

/**
 * More time is given while the step is awaited, from the day its time began; to a day after the one that holds and within the
 * document's span from the one it began with. Given twice, both lie within that span.
 *
 * @param awaited null: nothing of this number waits for the step
 */
export function refuseExtension(
  { act, subject, on, until }: ExtensionAsked,
  awaited: AwaitedStep | null,
  holidayYears: readonly HolidayYear[],
): Refused | undefined {
  if (awaited === null) return refuse({ code: 'step-not-awaited', act, subject })
  const { turn, begunBy, isDone } = awaited
  if (isDone) return refuse({ code: 'step-settled', act, status: 'done' })
  if (on < turn.from) return refuse({ code: 'step-day-too-early', act: begunBy, on: turn.from })
  if (turn.dueOn !== null && until <= turn.dueOn)
    return refuse({ code: 'extension-too-short', dueOn: turn.dueOn })
  const latest = latestExtension(awaited, holidayYears)
  if (latest.kind === 'known')
    return until > latest.on ? refuse({ code: 'extension-too-long', latest: latest.on }) : undefined
  return until > latest.notBefore ? refuse({ code: 'holidays-unknown', year: latest.missingYear }) : undefined
}

/** The last day a step may be extended to; unknown where the working days up to it are not published. */
export function latestExtension(
  { step, turn }: Pick<AwaitedStep, 'step' | 'turn'>,
  holidayYears: readonly HolidayYear[],
): MaybeDay {
  const due = turn.extendedFrom ?? turn.dueOn
  if (due !== null) return dueDay(due, step.extend.atMost, holidayYears)
  const notBefore = turn.unknownFrom ?? turn.from
  return { kind: 'unknown', notBefore, missingYear: dateOf(turn.missing?.from ?? notBefore).year }
}
