// What is counted for each (requirement, bearer, turn). Boards keep these rows and ask `stateOf` for the state, which
// depends on the day; evaluation makes its findings of the same rows.
import type { Day } from '../calendar/day.ts'
import { timingOf } from '../policy/requirement.ts'
import { appliesTo } from './applies-to.ts'
import type { Bearer, BearerDays } from './bearer.ts'
import { type CountScope, everything } from './count-scope.ts'
import { type Counting, countingOf } from './counting.ts'
import type { NotCounted } from './finding.ts'
import { type CountingWay, isTakenOver, type Rule } from './rule.ts'
import type { Setting } from './setting.ts'
import type { Tally } from './state-of.ts'
import { hasNoSupply } from './supply.ts'
import type { MatchedRecord } from './tally-records.ts'
import { concernsBearer, shareAmongTriggers, triggersOf, turnOfTrigger } from './triggered-turns.ts'
import type { Turn } from './turn.ts'
import { bearersInTurns } from './turn-bearers.ts'
import { inForce, type JudgedTurn, onceTurn, periodTurns, standingTurn } from './turns-of.ts'

export interface DutyCount extends Tally {
  readonly rule: Rule
  readonly way: CountingWay
  readonly bearer: Bearer
  readonly turn: Turn
  readonly judgedOn: Day
  readonly lastOn: Day | null
  readonly countedIds: readonly string[]
  readonly notCounted: readonly NotCounted[]
}

/** Every count within the scope, rule by rule, in order of time and of bearers' ids. */
export function dutyCounts(setting: Setting, scope: CountScope = everything): readonly DutyCount[] {
  return setting.rules
    .filter((rule) => scope.rules === null || scope.rules.has(rule.key))
    .flatMap((rule) => rule.ways.flatMap((way) => countsOf(rule, way, { setting, scope })))
}

/** The name of a rule's counts in storage: the requirement, and the reading where readings count different things. */
export function countKey({ rule, way }: Pick<DutyCount, 'rule' | 'way'>): string {
  return way.key === '' ? rule.key : `${rule.key}?${way.key}`
}

export interface CountWork {
  readonly setting: Setting
  readonly scope: CountScope
}

/** The counts of one rule in one way of counting. */
export function countsOf(rule: Rule, way: CountingWay, work: CountWork): readonly DutyCount[] {
  const counting = countingOf(rule, way, work)
  if (timingOf(counting.plain) === 'triggered') return triggeredCounts(counting, work)
  const turns = turnsOf(counting, work)
  return bearersInTurns(turns, counting).flatMap(({ judged, bearers }) =>
    bearers
      .filter(({ bearer }) => !isTakenOver(rule, bearer.unit, judged.judgedOn))
      .map((days) => countOf(days, judged, { counting, records: counting.recordsIn(days, judged.turn) })),
  )
}

function turnsOf({ rule, plain, index }: Counting, { setting, scope }: CountWork): readonly JudgedTurn[] {
  const context = { calendar: index.calendar, on: setting.on, since: scope.since }
  if (plain.every !== undefined) return periodTurns(rule, plain.every, context)
  return plain.before === undefined ? standingTurn(rule, context) : onceTurn(rule, plain, context)
}

function triggeredCounts(counting: Counting, { setting, scope }: CountWork): readonly DutyCount[] {
  const { rule, plain, index } = counting
  const triggers = triggersOf(plain.after ?? [], index, setting.on).filter(
    ({ on }) => inForce(rule.version, on) && (scope.since === null || on >= scope.since),
  )
  if (triggers.length === 0) return []
  const [judgedNow] = bearersInTurns([{ ...standingNow(setting.on), leftOut: false }], counting)
  return (judgedNow?.bearers ?? []).flatMap((days) => {
    const own = triggers.filter((trigger) => concernsBearer(trigger, days, index))
    if (own.length === 0 || isTakenOver(rule, days.bearer.unit, setting.on)) return []
    const atLeast = typeof plain.atLeast === 'number' ? plain.atLeast : 1
    const shares = counting.recordsSince(days).map((records) => shareAmongTriggers(own, records, atLeast))
    return own.map((trigger) => {
      const records = shares.map((share) => share.get(trigger.id) ?? [])
      const turn = turnOfTrigger(trigger, plain, index)
      return countOf(days, { turn, judgedOn: trigger.on, leftOut: false }, { counting, records })
    })
  })
}

function standingNow(on: Day): { readonly turn: Turn; readonly judgedOn: Day } {
  const turn = {
    id: 'now',
    label: on,
    from: on,
    to: null,
    lateUntil: null,
    dueOn: null,
    event: null,
    unknownFrom: null,
    standing: true,
  }
  return { turn, judgedOn: on }
}

interface CountOptions {
  readonly counting: Counting
  readonly records: readonly (readonly MatchedRecord[])[]
}

function countOf(
  days: BearerDays,
  { turn, judgedOn, leftOut }: JudgedTurn,
  { counting, records }: CountOptions,
): DutyCount {
  const { rule, way, plain, policy, index } = counting
  const { bearer } = days
  const { applies, share } = appliesTo(days, {
    plain,
    policy,
    index,
    turn,
    judgedOn,
    firstFrom: rule.version.firstFrom,
  })
  const tally = counting.tally(records, turn)
  const ownAtLeast = counting.wholeSet(bearer, judgedOn)
  return {
    rule,
    way,
    bearer,
    turn,
    judgedOn,
    applies: leftOut ? 'left-out' : applies,
    share,
    ownAtLeast,
    counted: tally.counted,
    countedHi: tally.countedHi,
    late: tally.late,
    lateHi: tally.lateHi,
    openReading: tally.openReading,
    lastOn: tally.lastOn,
    countedIds: tally.countedIds,
    notCounted: tally.notCounted,
    noSupply: hasNoSupply(bearer, tally.countedHi, { counting, on: judgedOn }),
    explained: counting.isExplained(bearer, turn),
  }
}
