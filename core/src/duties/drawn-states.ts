// States of stored counts under `skip`: those of one bearer are drawn together by the longer period, as evaluation does.
import type { Day } from '../calendar/day.ts'
import type { DutyPeriod } from '../calendar/duty-period.ts'
import { calendarKnownAt } from '../calendar/school-calendar.ts'
import type { Policy } from '../policy/policy.ts'
import { longerPeriod, stateTogether } from './findings/skip.ts'
import type { FindingState } from './findings/state-of.ts'
import { append } from './records/grouping.ts'
import { rowRules } from './row-rule.ts'
import {
  type RowStatesContext,
  rowStates,
  rowTurns,
  type StateColumns,
  type StateOfRow,
} from './row-states.ts'
import type { Rule } from './rule.ts'

/**
 * As `rowStates`, and where a rule has `skip` with the counts of the other periods among the siblings (`drawnKeys`). While
 * the longer period runs unbroken, a row says `due` only where its own period still needs something; a past one left empty,
 * as so many may be, is `met`.
 */
export function drawnStates(policies: readonly Policy[], context: RowStatesContext): StateOfRow {
  const { asOf } = context
  const stateOf = rowStates(policies, context)
  if (!policies.some(({ requirements }) => requirements.some(({ skip }) => skip !== undefined)))
    return stateOf
  const ruleOf = rowRules(policies, asOf.knownAt)
  const calendar = calendarKnownAt(context.calendar, asOf.knownAt)
  const turnOf = rowTurns({ calendar, asOf })
  const longerOf = rememberedLonger((rule, day) => longerPeriod(rule, calendar, day))
  const fromOf = (row: StateColumns) => {
    const found = ruleOf(row)
    return found === null ? null : (turnOf(found, row)?.from ?? null)
  }
  /** Of each period within the longer one the first count, with the others of the period beside it; in order of time. */
  const judgedIn = (rows: readonly StateColumns[], longer: DutyPeriod) => {
    const within = rows.map((row) => ({ row, from: fromOf(row) })).filter((one) => isWithin(one, longer))
    const inOrder = within.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    const periods = new Map<string, StateColumns[]>()
    for (const { row } of inOrder) append(periods, row.period, row)
    return [...periods.values()]
      .flatMap(([first, ...others]) => (first === undefined ? [] : [stateOf(first, others)]))
      .filter((state) => state !== null && state !== 'not-applicable')
  }
  return (row, siblings) => {
    const own = stateOf(
      row,
      siblings.filter(({ period }) => period === row.period),
    )
    const found = ruleOf(row)
    const skip = found?.rule.requirement.skip
    const from = fromOf(row)
    if (own === null || found === null || skip === undefined || from === null) return own
    const longer = longerOf(found.rule, from)
    if (longer === null) return own
    const together = [row, ...siblings].filter(({ version }) => version === row.version)
    const judged = judgedIn(together, longer)
    if (judged.length === 0) return own
    const { state } = stateTogether(judged, { atMost: skip.atMost, isRunning: asOf.on < longer.to })
    return state === 'due' ? withoutBreach(own) : state
  }
}

function withoutBreach(own: FindingState): FindingState {
  return ['due', 'minimum', 'late', 'not-applicable'].includes(own) ? own : 'met'
}

function isWithin<T extends { readonly from: Day | null }>(
  one: T,
  { from, to }: DutyPeriod,
): one is T & { readonly from: Day } {
  return one.from !== null && one.from >= from && one.from < to
}

/** A board asks for the same few days thousands of times. */
function rememberedLonger(find: (rule: Rule, day: Day) => DutyPeriod | null): typeof find {
  const found = new Map<Rule, Map<Day, DutyPeriod | null>>()
  return (rule, day) => {
    const own = found.get(rule) ?? new Map<Day, DutyPeriod | null>()
    found.set(rule, own)
    if (!own.has(day)) own.set(day, find(rule, day))
    return own.get(day) ?? null
  }
}
