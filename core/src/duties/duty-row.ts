// The flat row a store keeps for each count, and the state read back from it: the same `stateOf` as evaluation.
import type { Day } from '../calendar/day.ts'
import type { Bearer as BearerKind } from '../policy/requirement.ts'
import type { HumanId, UnitId } from '../roster/ids.ts'
import { countKey } from './count-key.ts'
import type { DutyCount } from './duty-count.ts'
import { type Applies, type FindingState, stateOf, type Tally } from './findings/state-of.ts'
import type { CountingWay, Rule } from './rule.ts'
import type { Turn } from './turns/turn.ts'
import { numbersFor } from './unit-numbers.ts'

export interface DutyRow extends DutyTally {
  /** `countKey`: the requirement, and the reading where readings count different things. */
  readonly requirement: string
  /** Id of the turn: a period, an event, 'standing' or 'once'. */
  readonly period: string
  readonly bearerId: string
  readonly bearerKind: BearerKind
  readonly tier: string | null
  readonly unitId: UnitId | null
  readonly cadreId: HumanId | null
  readonly personId: HumanId | null
  readonly periodFrom: Day
  /** Half-open; null: no deadline. */
  readonly periodTo: Day | null
  readonly lastOn: Day | null
  /** Id of the policy version that judges. */
  readonly version: string
}

/** The columns a board groups by: equal ones have equal states. */
export interface DutyTally {
  readonly applies: RowApplies
  readonly counted: number
  readonly countedHi: number
  readonly late: number
  readonly lateHi: number
  readonly ownAtLeast: number | null
  readonly share: number
  readonly openReading: boolean
}

/** As in a tally; a judged bearer without supply, or with a reason recorded, is told apart in the same column. */
export type RowApplies = Applies | 'no-supply' | 'explained'

export function dutyRow(count: DutyCount): DutyRow {
  const { asked, days, records } = count
  const { turn, rule } = asked
  const { bearer } = days
  return {
    requirement: countKey(asked),
    period: turn.id,
    bearerId: bearer.id,
    bearerKind: bearer.kind,
    tier: bearer.tier,
    unitId: bearer.unit,
    cadreId: bearer.cadre,
    personId: bearer.person,
    periodFrom: turn.from,
    periodTo: turn.to,
    applies: rowApplies(count),
    counted: records.counted,
    countedHi: records.countedHi,
    late: records.late,
    lateHi: records.lateHi,
    ownAtLeast: count.ownAtLeast,
    share: count.share,
    openReading: records.openReading,
    lastOn: records.lastOn,
    version: rule.version.policy.id,
  }
}

function rowApplies({ applies, noSupply, explained }: DutyCount): RowApplies {
  if (applies !== 'judged') return applies
  return noSupply ? 'no-supply' : explained ? 'explained' : 'judged'
}

export interface RowQuestion {
  readonly rule: Rule
  readonly way: CountingWay
  readonly turn: Turn
  /** The unit the numbers are asked for, where they are delegated to units. */
  readonly unit: UnitId | null
  readonly on: Day
}

/** The state of every row that has these columns, on a day. */
export function stateOfRow(row: DutyTally, { rule, way, turn, unit, on }: RowQuestion): FindingState {
  const judgedOn = turn.dueOn !== null && turn.dueOn < on ? turn.dueOn : on
  const states = numbersFor(rule, way, { unit, on: turn.event?.on ?? judgedOn }).map(({ numbers }) =>
    stateOf(numbers, tallyOfRow(row), { turn, on }),
  )
  const [first = 'unknown'] = states
  return states.every((state) => state === first) ? first : 'undecided'
}

function tallyOfRow(row: DutyTally): Tally {
  const { applies, ownAtLeast, share } = row
  const noSupply = applies === 'no-supply'
  const explained = applies === 'explained'
  return {
    applies: noSupply || explained ? 'judged' : applies,
    records: row,
    ownAtLeast,
    share,
    noSupply,
    explained,
  }
}
