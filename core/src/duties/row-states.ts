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
import { turnOfTrigger } from './turns/triggered-turns.ts'
import type { Turn } from './turns/turn.ts'
import { judgedTurns } from './turns/turns-of.ts'

/** The columns a state depends on; rows equal in them have equal states. */
export type StateColumns = Omit<
  DutyRow,
  'bearerId' | 'bearerKind' | 'tier' | 'cadreId' | 'personId' | 'periodTo' | 'lastOn'
>

export interface RowStatesContext {
  readonly calendar: SchoolCalendar
  readonly asOf: AsOf
}

/**
 * A function from stored columns to their state on the day; null for a row whose rule or turn no longer exists, which is
 * to be counted again.
 */
export function rowStates(
  policies: readonly Policy[],
  { calendar, asOf }: RowStatesContext,
): (row: StateColumns) => FindingState | null {
  const ruleOf = rowRules(policies, asOf.knownAt)
  const turnOf = turnFinder({ calendar: calendarKnownAt(calendar, asOf.knownAt), asOf })
  return (row) => {
    const found = ruleOf(row)
    const turn = found === null ? null : turnOf(found, row)
    if (found === null || turn === null) return null
    return stateOfRow(row, { ...found, turn, unit: row.unitId, on: asOf.on })
  }
}

type RowTurn = Pick<StateColumns, 'period' | 'periodFrom'>

function turnFinder({ calendar, asOf }: RowStatesContext): (known: RowRule, row: RowTurn) => Turn | null {
  const found = new Map<CountingWay, ReadonlyMap<string, Turn>>()
  return ({ rule, way }, { period, periodFrom }) => {
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
      return turnOfTrigger(trigger, plain, calendar)
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
