// The time of a step that was extended: where its document lets it, by whom it says, and no further than it says.
import { addDays, type Day, dayInMonth } from '../../calendar/day.ts'
import { dueDay } from '../../calendar/deadline.ts'
import type { SchoolCalendar } from '../../calendar/school-calendar.ts'
import type { ExtensionFact } from '../records/extension-fact.ts'
import type { ExtensibleStep } from './step-deadlines.ts'
import type { Trigger } from './trigger.ts'
import type { Turn } from './turn.ts'

interface ExtensionsAsked {
  readonly step: ExtensibleStep
  readonly extensions: readonly ExtensionFact[]
  readonly calendar: SchoolCalendar
  /** The day judged: what is granted later does not count yet. */
  readonly on: Day
}

/**
 * The turn with its last day moved. An extension counts from the day it was granted, by the role the document names, where it
 * ends within the document's span from the old last day; any other leaves the turn as it was, as a list refuses it. Where the
 * working days of that span are not published, the end is unknown.
 */
export function extendedTurn(turn: Turn, { subject }: Trigger, asked: ExtensionsAsked): Turn {
  const { dueOn } = turn
  const granted = subject === null ? [] : grantsFor(subject, asked)
  if (dueOn === null || granted.length === 0) return turn
  const latest = dueDay(dueOn, asked.step.extend.atMost, asked.calendar.holidayYears)
  let due = dueOn
  for (const { until } of granted) {
    if (until <= due) continue
    if (latest.kind === 'known') due = until <= latest.on ? until : due
    else if (until <= latest.notBefore) due = until
    else return endUnknown(turn, { from: due, missingYear: latest.missingYear })
  }
  return due === dueOn ? turn : movedTo(turn, due)
}

/**
 * The same turn as a count of it has it, where the grants are not at hand.
 *
 * @param to the first day after it by the count; null: it could not be told when it was counted
 */
export function turnAsMoved(
  turn: Turn,
  to: Day | null,
  { step, calendar }: Pick<ExtensionsAsked, 'step' | 'calendar'>,
): Turn {
  const { dueOn } = turn
  if (dueOn === null) return turn
  if (to !== null) return addDays(to, -1) > dueOn ? movedTo(turn, addDays(to, -1)) : turn
  const latest = dueDay(dueOn, step.extend.atMost, calendar.holidayYears)
  return latest.kind === 'known' ? turn : endUnknown(turn, { from: dueOn, missingYear: latest.missingYear })
}

function movedTo(turn: Turn, due: Day): Turn {
  return turn.dueOn === null ? turn : { ...turn, to: addDays(due, 1), dueOn: due, extendedFrom: turn.dueOn }
}

function endUnknown(
  turn: Turn,
  { from, missingYear }: { readonly from: Day; readonly missingYear: number },
): Turn {
  const missing = { what: 'holidays', from: dayInMonth(missingYear, 1, 1) } as const
  return { ...turn, to: null, dueOn: null, unknownFrom: from, missing }
}

function grantsFor(subject: string, { step, extensions, on }: ExtensionsAsked): readonly ExtensionFact[] {
  const { procedure, act, extend } = step
  return extensions
    .filter((fact) => fact.procedure === procedure && fact.act === act && fact.subject === subject)
    .filter((fact) => fact.on <= on && (extend.needs === undefined || fact.role === extend.needs))
    .sort((a, b) => (a.on === b.on ? (a.until < b.until ? -1 : 1) : a.on < b.on ? -1 : 1))
}
