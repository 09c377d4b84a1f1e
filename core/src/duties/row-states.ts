// Reads states back from stored counts: the board groups its rows by these columns and asks once for each group.
import type { Day } from '../calendar/day.ts'
import { calendarKnownAt, type SchoolCalendar } from '../calendar/school-calendar.ts'
import type { Policy } from '../policy/policy.ts'
import { timingOf } from '../policy/requirement.ts'
import type { AsOf } from '../roster/dated.ts'
import { type DutyRow, stateOfRow } from './duty-row.ts'
import type { FindingState } from './findings/state-of.ts'
import { type RowRule, rowRules } from './row-rule.ts'
import type { CountingWay } from './rule.ts'
import { turnAsMoved } from './turns/extended-turn.ts'
import { extensibleStep } from './turns/step-deadlines.ts'
import { turnOfTrigger } from './turns/triggered-turns.ts'
import type { Turn } from './turns/turn.ts'
import { judgedTurns } from './turns/turns-of.ts'

/** The columns a state depends on; rows equal in them have equal states. */
export type StateColumns = Omit<
  DutyRow,
  'bearerId' | 'bearerKind' | 'tier' | 'cadreId' | 'personId' | 'lastOn'
>

export interface RowStatesContext {
  readonly calendar: SchoolCalendar
  readonly asOf: AsOf
}

/** @param siblings the counts of the same rule in its other ways that decide with it (`siblingKeys`) */
export type StateOfRow = (row: StateColumns, siblings: readonly StateColumns[]) => FindingState | null

/**
 * A function from stored columns to the state that evaluation finds on the day; null for a row whose rule or turn no longer
 * exists, which is to be counted again.
 */
export function rowStates(policies: readonly Policy[], { calendar, asOf }: RowStatesContext): StateOfRow {
  const ruleOf = rowRules(policies, asOf.knownAt)
  const turnOf = rowTurns({ calendar: calendarKnownAt(calendar, asOf.knownAt), asOf })
  const stateOf = (row: StateColumns) => {
    const found = ruleOf(row)
    const turn = found === null ? null : turnOf(found, row)
    if (found === null || turn === null) return null
    return stateOfRow(row, { ...found, turn, unit: row.unitId, on: asOf.on })
  }
  return (row, siblings) => {
    const state = stateOf(row)
    const ways = ruleOf(row)?.rule.ways.length ?? 1
    if (state === null || ways === 1) return state
    const ofSiblings = siblings.map(stateOf).filter((other) => other !== null)
    const counted = new Set([row, ...siblings].map(({ requirement }) => requirement)).size
    // A way in which nothing is counted of it asks nothing of it.
    const all: readonly FindingState[] = counted < ways ? [...ofSiblings, 'not-applicable'] : ofSiblings
    return all.every((other) => other === state) ? state : 'undecided'
  }
}

type RowTurn = Pick<StateColumns, 'period' | 'periodFrom' | 'periodTo'>

/**
 * A function from a row and its rule to the turn it was counted for; null where that no longer exists. What an event calls
 * for is read off the row, with the last day as it was moved when more time was given; periods are known by their names.
 */
export function rowTurns({
  calendar,
  asOf,
}: RowStatesContext): (known: RowRule, row: RowTurn) => Turn | null {
  const found = new Map<CountingWay, ReadonlyMap<string, Turn>>()
  return ({ rule, way }, { period, periodFrom, periodTo }) => {
    const plain = way.reading.requirement
    if (timingOf(plain) === 'triggered') {
      const trigger = {
        id: period,
        kind: '',
        on: periodFrom,
        humans: [],
        unit: null,
        pairing: null,
        tier: null,
        subject: null,
      }
      const turn = turnOfTrigger(trigger, plain, calendar)
      const step = plain.count === 'step' ? extensibleStep(rule.version.words, rule.requirement.id) : null
      return step === null ? turn : turnAsMoved(turn, periodTo, { step, calendar })
    }
    let turns = found.get(way)
    if (turns === undefined) {
      turns = turnsById({ rule, way }, { calendar, on: asOf.on })
      found.set(way, turns)
    }
    return turns.get(period) ?? null
  }
}

function turnsById(
  { rule, way }: RowRule,
  { calendar, on }: { readonly calendar: SchoolCalendar; readonly on: Day },
): ReadonlyMap<string, Turn> {
  const turns = judgedTurns(rule, way.reading.requirement, { calendar, on, since: null })
  return new Map(turns.map(({ turn }) => [turn.id, turn]))
}
