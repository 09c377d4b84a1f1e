import type { Day } from '../../calendar/day.ts'
import type { DutyCount } from '../duty-count.ts'
import type { ReadingNumbers } from '../rule.ts'
import { numbersFor } from '../unit-numbers.ts'
import type { CountRange, Finding, Need, ReadingResult } from './finding.ts'
import { reasonsOf } from './reasons-of.ts'
import { setByOfCount } from './set-by.ts'
import { type FindingState, numbersOf, stateOf } from './state-of.ts'

/** The state a count amounts to on a day, without the finding that explains it: readings that agree give one, else it is undecided. */
export function stateOfCount(count: DutyCount, on: Day): FindingState {
  const readings = readingsOf(count)
  const first = readings[0]
  if (first === undefined) return 'unknown'
  const when = { turn: count.asked.turn, on }
  const state = stateOf(first.numbers, count, when)
  if (readings.length === 1) return state
  return readings.every(({ numbers }) => stateOf(numbers, count, when) === state) ? state : 'undecided'
}

/** The finding a count amounts to on a day, with each result where readings differ. */
export function findingOf(count: DutyCount, on: Day): Finding {
  const readings = readingsOf(count)
  const state = stateOfCount(count, on)
  if (readings.length === 1) return makeFinding(count, { state, numbers: readings[0], readings: noReadings })
  return makeFinding(count, { state, numbers: readings[0], readings: resultsOf(count, on) })
}

function resultsOf(count: DutyCount, on: Day): readonly ReadingResult[] {
  return readingsOf(count).map(({ taken, numbers }) => ({
    taken,
    state: stateOf(numbers, count, { turn: count.asked.turn, on }),
  }))
}

/**
 * The finding over several ways of counting, of the first count's bearer; a way in which neither it nor a counterpart of
 * it is counted asks nothing of it.
 */
export function findingOfReadings(
  counts: readonly DutyCount[],
  { on, ways }: { readonly on: Day; readonly ways: number },
): Finding {
  const results = counts.flatMap((count) => resultsOf(count, on))
  const absent: readonly ReadingResult[] =
    new Set(counts.map(({ asked }) => asked.way.key)).size < ways
      ? [{ taken: {}, state: 'not-applicable' }]
      : []
  const all = [...results, ...absent]
  const [first] = counts
  if (first === undefined) throw new Error('a finding needs a count')
  return makeFinding(first, { state: agreed(all), numbers: readingsOf(first)[0], readings: all })
}

const noReadings: readonly ReadingResult[] = []
const noMissing: readonly string[] = []

function readingsOf({ asked, days }: DutyCount): readonly ReadingNumbers[] {
  return numbersFor(asked.rule, asked.way, { unit: days.bearer.unit, on: asked.judgedOn })
}

function agreed(results: readonly ReadingResult[]): FindingState {
  const [first] = results
  if (first === undefined) return 'unknown'
  return results.every(({ state }) => state === first.state) ? first.state : 'undecided'
}

interface Judged {
  readonly state: FindingState
  readonly numbers: ReadingNumbers | undefined
  readonly readings: readonly ReadingResult[]
}

function makeFinding(count: DutyCount, { state, numbers, readings }: Judged): Finding {
  const { asked, days, records } = count
  const { rule, way, turn } = asked
  const { requirement, version } = rule
  const bound = numbers?.numbers
  const own = bound === undefined ? null : numbersOf(bound, count)
  const hasFloor = bound !== undefined && (bound.atLeast !== null || count.ownAtLeast !== null)
  return {
    requirement: rule.key,
    label: requirement.label ?? null,
    version: version.policy.id,
    force: bound?.force ?? 'must',
    bearer: days.bearer,
    bearerFrom: days.from,
    bearerTo: days.to,
    by: requirement.by ?? null,
    every: way.reading.requirement.every ?? null,
    turn,
    state,
    applies: count.applies,
    reasons: reasonsOf(count, state, bound?.atMost ?? null),
    missing: noMissing,
    count: rangeOf(records.counted, records.countedHi),
    late: records.late,
    counted: records.countedIds,
    notCounted: records.notCounted,
    lastOn: records.lastOn,
    atLeast: hasFloor && own !== null ? own.atLeast : null,
    atMost: bound?.atMost ?? null,
    target: bound?.target === undefined || bound.target === null || own === null ? null : own.target,
    counts: way.counts,
    need: needOf(count, state, own),
    cites: requirement.cite,
    setBy: setByOfCount(count),
    skip: null,
    readings,
  }
}

/** The usual ranges are made once: a school has hundreds of thousands of findings. */
function rangeOf(lo: number, hi: number): CountRange {
  return (lo === hi ? usual[lo] : undefined) ?? { lo, hi }
}

const usual: readonly CountRange[] = [0, 1, 2, 3].map((number) => ({ lo: number, hi: number }))

const inNeed: ReadonlySet<FindingState> = new Set([
  'minimum',
  'due',
  'overdue',
  'short',
  'advice',
  'optional',
  'unknown',
  'no-supply',
])

/** The number that must be reached; once it is, the one aimed at. */
function needOf(
  { asked: { way, turn }, records }: DutyCount,
  state: FindingState,
  numbers: { readonly atLeast: number; readonly target: number } | null,
): Need | null {
  const wanted = (state === 'minimum' ? numbers?.target : numbers?.atLeast) ?? 0
  const more = wanted - records.counted - records.late
  if (more <= 0 || !inNeed.has(state)) return null
  return { more, by: turn.standing ? null : turn.dueOn, counts: way.counts }
}
