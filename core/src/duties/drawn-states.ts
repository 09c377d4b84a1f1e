// States of stored counts under `skip`: those of one bearer are drawn together by the longer period, as evaluation does.
import { calendarKnownAt } from '../calendar/school-calendar.ts'
import type { Policy } from '../policy/policy.ts'
import { type DrawnPeriod, drawnPeriods, isDrawnWith } from './drawn-periods.ts'
import { stateTogether } from './findings/skip.ts'
import type { FindingState } from './findings/state-of.ts'
import { metDutyStates } from './next-due.ts'
import { append } from './records/grouping.ts'
import { rowRules } from './row-rule.ts'
import {
  type RowStatesContext,
  rowStates,
  rowTurns,
  type StateColumns,
  type StateOfRow,
} from './row-states.ts'
import { type Rule, rulesOf, versionsKnownAt } from './rule.ts'

/**
 * As `rowStates`, and where a rule has `skip` with the counts of the other periods among the siblings (`drawnKeys`). While
 * the longer period runs unbroken, a row says `due` only where its own period still needs something; a past one left empty,
 * as so many may be, is `met`.
 */
export function drawnStates(policies: readonly Policy[], context: RowStatesContext): StateOfRow {
  const drawing = drawingOf(policies, context)
  return (row, siblings) => drawing.drawn(row, siblings)?.state ?? null
}

/**
 * The states of counts as a list tells them, a line for each thing to be done: too many periods left empty are told once, by the
 * last of them, as the finding of the longer period rests on it. null: nothing is to be told of this row.
 *
 * @param others all other counts of the same rule and bearer, of whatever period
 */
export function toldStates(
  policies: readonly Policy[],
  context: RowStatesContext,
): (row: StateColumns, others: readonly StateColumns[]) => FindingState | null {
  const { drawn, own } = drawingOf(policies, context)
  return (row, others) => {
    const found = drawn(row, others)
    if (found === null || found.longer === null) return found?.state ?? null
    const { state, together, from } = found
    if (calm.has(state)) return state
    const same = together.filter((one) => own(one.row, inPeriodOf(one.row, [row, ...others])) === state)
    return same.at(-1)?.from === from ? state : null
  }
}

/** States a row of a longer period has for itself; any other is that of the longer period. */
const calm: ReadonlySet<FindingState> = new Set(['due', ...metDutyStates, 'not-applicable'])

interface PlacedRow {
  readonly row: StateColumns
  readonly from: string
}

interface DrawnRow {
  readonly state: FindingState
  /** null: the row stands alone. */
  readonly longer: DrawnPeriod | null
  /** The rows of the longer period that are judged, in order of time. */
  readonly together: readonly PlacedRow[]
  readonly from: string
}

function drawingOf(policies: readonly Policy[], { calendar: entered, asOf }: RowStatesContext) {
  const calendar = calendarKnownAt(entered, asOf.knownAt)
  const context = { calendar, asOf }
  const own = rowStates(policies, context)
  const [ruleOf, turnOf] = [rowRules(policies, asOf.knownAt), rowTurns(context)]
  const rules = rulesOf(versionsKnownAt(policies, asOf.knownAt))
  const longerOf = drawnPeriods(rules, { calendar, on: asOf.on })
  const placeOf = (row: StateColumns) => {
    const found = ruleOf(row)
    const from = found && turnOf(found, row)?.from
    return found && from ? { rule: found.rule, from, longer: longerOf(found.rule, from) } : null
  }
  const togetherIn = (rows: readonly StateColumns[], rule: Rule, { id }: DrawnPeriod) =>
    rows
      .flatMap((row) => {
        const place = placeOf(row)
        return place?.longer?.id === id && isDrawnWith(rule, place.rule) ? [{ ...place, row }] : []
      })
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const drawn = (row: StateColumns, siblings: readonly StateColumns[]): DrawnRow | null => {
    const state = own(row, inPeriodOf(row, siblings))
    const place = placeOf(row)
    if (state === null || place === null) return null
    const alone = { state, longer: null, together: [], from: place.from }
    if (place.longer === null) return alone
    const all = togetherIn([row, ...siblings], place.rule, place.longer)
    const judged = firstOfEach(all)
      .map((one) => ({ ...one, state: own(one.row, inPeriodOf(one.row, [row, ...siblings])) }))
      .filter((one) => one.state !== null && one.state !== 'not-applicable')
    const skip = judged.at(-1)?.rule.requirement.skip
    if (skip === undefined) return alone
    const whole = stateTogether(
      judged.flatMap((one) => one.state ?? []),
      { atMost: skip.atMost, isRunning: asOf.on < place.longer.runsUntil },
    )
    const shown = whole.state === 'due' ? withoutBreach(state) : whole.state
    return { state: shown, longer: place.longer, together: judged, from: place.from }
  }
  return { own, drawn }
}

/** The counts of the same period in the rule's other ways. */
function inPeriodOf(row: StateColumns, others: readonly StateColumns[]): readonly StateColumns[] {
  return others.filter((other) => other !== row && other.period === row.period)
}

/** Of each period the first count: those of other ways decide with it. */
function firstOfEach<T extends PlacedRow>(rows: readonly T[]): readonly T[] {
  const periods = new Map<string, T[]>()
  for (const one of rows) append(periods, one.row.period, one)
  return [...periods.values()].flatMap(([first]) => first ?? [])
}

function withoutBreach(own: FindingState): FindingState {
  return calm.has(own) && own !== 'met' ? own : 'met'
}
