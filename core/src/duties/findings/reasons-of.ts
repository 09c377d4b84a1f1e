import type { DutyCount } from '../duty-count.ts'
import type { FindingReason } from './finding-reason.ts'
import type { Applies, FindingState } from './state-of.ts'

/** The reasons of a counted finding, in the order of the list of reasons; none where the number is simply reached or still due. */
export function reasonsOf(
  count: DutyCount,
  state: FindingState,
  atMost: number | null,
): readonly FindingReason[] {
  const reasons = reasonsOfState(count, state, atMost)
  return count.asked.turn.extendedFrom === undefined ? reasons : [...reasons, 'extended']
}

function reasonsOfState(
  count: DutyCount,
  state: FindingState,
  atMost: number | null,
): readonly FindingReason[] {
  const { counted, countedHi, notCounted } = count.records
  if (state === 'met' && countedHi === counted) return none
  if (state === 'due' && notCounted.length === 0) return none
  const reasons = [...(byState[state] ?? none), ...whyOpen(count, state, atMost)]
  const isTermOver = notCounted.some(({ reason }) => reason === 'term-over')
  return isTermOver && isLacking.has(state) ? [...reasons, 'term-over'] : reasons
}

const none: readonly FindingReason[] = []

const byState: Readonly<Partial<Record<FindingState, readonly FindingReason[]>>> = {
  delegated: ['left-to-others'],
  over: ['too-many'],
  late: ['came-late'],
  overdue: ['past-due'],
  short: ['too-few'],
  'no-supply': ['nobody-left'],
  explained: ['explained'],
}

const byApplies: Readonly<Partial<Record<Applies, FindingReason>>> = {
  new: 'new',
  ended: 'ended',
  exempt: 'exempt',
  excused: 'exempt',
  'excused-by-hand': 'excused-by-hand',
  'left-out': 'left-out',
}

const isLacking: ReadonlySet<FindingState> = new Set(['short', 'advice', 'no-supply', 'explained'])

function whyOpen(count: DutyCount, state: FindingState, atMost: number | null): readonly FindingReason[] {
  const { applies, asked } = count
  const { turn } = asked
  const { counted, countedHi, openReading } = count.records
  if (state === 'not-applicable') return [byApplies[applies] ?? 'left-out']
  if (state === 'advice') {
    return [atMost !== null && counted > atMost ? 'too-many' : 'too-few']
  }
  if (state === 'undecided') return [openReading && countedHi > counted ? 'form-open' : 'readings-differ']
  if (state !== 'unknown') return none
  const reasons: FindingReason[] = []
  if (applies === 'unsure') reasons.push('bearer-unsure')
  if (turn.missing !== null)
    reasons.push(turn.missing.what === 'holidays' ? 'holidays-missing' : 'calendar-missing')
  if (countedHi > counted) reasons.push('data-missing')
  return reasons
}
