// After an event: by when something is due, and which record serves which event.
import { addDays, dayInMonth } from '../../calendar/day.ts'
import { dueDay } from '../../calendar/deadline.ts'
import type { SchoolCalendar } from '../../calendar/school-calendar.ts'
import type { PlainRequirement } from '../../policy/requirement.ts'
import { no } from '../records/match.ts'
import type { NotCountedReason } from '../records/not-counted.ts'
import type { MatchedRecord } from '../records/tally-records.ts'
import type { Trigger } from './trigger.ts'
import { blank, type Turn } from './turn.ts'

export function turnOfTrigger(
  trigger: Trigger,
  { within }: PlainRequirement,
  calendar: SchoolCalendar,
): Turn {
  const { on } = trigger
  const turn = { ...blank, from: on, ...namedAfter(trigger) }
  if (within === undefined) return { ...turn, to: null, dueOn: null }
  const due = dueDay(on, within, calendar.holidayYears)
  if (due.kind === 'unknown') {
    const missing = { what: 'holidays', from: dayInMonth(due.missingYear, 1, 1) } as const
    return { ...turn, to: null, dueOn: null, unknownFrom: due.notBefore, missing }
  }
  return { ...turn, to: addDays(due.on, 1), dueOn: due.on }
}

/** What distinguishes the turns of two events of one day. */
export function namedAfter({ id, kind, on }: Trigger): Pick<Turn, 'id' | 'label' | 'event'> {
  return { id, label: kind, event: { id, kind, on } }
}

const otherEvent = no('other-event')

/**
 * Which record serves which event: the one it names, else the oldest still open; a step only one of its own list or matter. Records come in order of time; a record that
 * does not pass the filter is shown with the latest event before it.
 */
export function shareAmongTriggers(
  triggers: readonly Trigger[],
  records: readonly MatchedRecord[],
  atLeast: number,
): ReadonlyMap<string, readonly MatchedRecord[]> {
  const shares = new Map<string, MatchedRecord[]>(triggers.map(({ id }) => [id, []]))
  const certain = (id: string) => shares.get(id)?.filter(({ match }) => match.counts === true).length ?? 0
  for (const matched of records) {
    const { record, match } = matched
    const named = record.event === undefined ? undefined : shares.get(record.event)
    if (named !== undefined) {
      named.push(matched)
      continue
    }
    const isOthers = record.event !== undefined
    if (isOthers && record.kind === 'record') continue // each writing-down is of its own contact
    const before = triggers.filter(
      ({ on, subject }) =>
        on <= record.on && (subject === null || record.subject === undefined || subject === record.subject),
    )
    const open =
      match.counts === false || isOthers ? undefined : before.find(({ id }) => certain(id) < atLeast)
    const serves = open ?? before.at(-1)
    if (serves !== undefined) shares.get(serves.id)?.push(isOthers ? { record, match: otherEvent } : matched)
  }
  return shares
}

/** A contact calls for its own writing-down; one that the filter leaves out calls for none. */
export function isLeftOutOfWriting(
  { count, anyOf }: Pick<PlainRequirement, 'count' | 'anyOf'>,
  served: readonly MatchedRecord[],
): boolean {
  if (count !== 'record' || anyOf !== undefined || served.length === 0) return false
  return served.every(({ match }) => match.counts === false && isOfFilter(match.reason))
}

function isOfFilter(reason: NotCountedReason): boolean {
  return reason.startsWith('other-') && reason !== 'other-event'
}
