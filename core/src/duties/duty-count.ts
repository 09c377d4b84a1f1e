// What is counted for each (requirement, bearer, turn). Boards keep these rows and ask `stateOf` for the state, which
// depends on the day; evaluation makes its findings of the same rows.
import type { Day } from '../calendar/day.ts'
import { timingOf } from '../policy/requirement.ts'
import { type AppliesQuestion, appliesTo } from './bearers/applies-to.ts'
import type { Bearer, BearerDays } from './bearers/bearer.ts'
import { hasNoSupply } from './bearers/supply.ts'
import { type CountScope, everything } from './count-scope.ts'
import type { NotCounted } from './findings/finding.ts'
import type { Tally } from './findings/state-of.ts'
import { type Counting, countingOf, recordsIn } from './records/counting.ts'
import type { MatchedRecord } from './records/tally-records.ts'
import { type CountingWay, leavesAlone, type Rule } from './rule.ts'
import type { Setting } from './setting.ts'
import { triggersOf } from './turns/trigger.ts'
import { triggeredBearers } from './turns/triggered-bearers.ts'
import { shareAmongTriggers, turnOfTrigger } from './turns/triggered-turns.ts'
import type { Turn } from './turns/turn.ts'
import { bearersInTurns } from './turns/turn-bearers.ts'
import { inForce, type JudgedTurn, judgedTurns } from './turns/turns-of.ts'
import { closedBy } from './turns/version-reach.ts'

export interface DutyCount extends Tally {
  readonly rule: Rule
  readonly way: CountingWay
  readonly bearer: Bearer
  readonly bearerFrom: Day | null
  readonly bearerTo: Day | null
  readonly turn: Turn
  readonly judgedOn: Day
  readonly lastOn: Day | null
  readonly countedIds: readonly string[]
  readonly notCounted: readonly NotCounted[]
}

/** Every count within the scope: rule by rule, bearer by bearer in the order of ids, in order of time. */
export function dutyCounts(setting: Setting, scope: CountScope = everything): readonly DutyCount[] {
  return setting.rules
    .filter((rule) => scope.rules === null || scope.rules.has(rule.key))
    .flatMap((rule) =>
      rule.ways.flatMap((way) => countsOf(rule, way, { setting, scope, make: (count) => count })),
    )
}

/** `make` turns each count into what the caller keeps, so that counts need not all be held at once. */
export interface CountWork<T> {
  readonly setting: Setting
  readonly scope: CountScope
  readonly make: (count: DutyCount) => T
}

/** The counts of one rule in one way of counting. */
export function countsOf<T>(rule: Rule, way: CountingWay, work: CountWork<T>): readonly T[] {
  const counting = countingOf(rule, way, work)
  if (timingOf(counting.plain) === 'triggered') return triggeredCounts(counting, work)
  const { index, plain } = counting
  const turns = judgedTurns(rule, plain, {
    calendar: index.calendar,
    on: work.setting.on,
    since: work.scope.since,
  })
  const asked = turns.map((judged) => askedIn(judged, counting, work.setting.on))
  const results: T[] = []
  for (const { days, turns: own } of bearersInTurns(asked, counting)) {
    const records = counting.recordsOf(days)
    for (const turn of own) {
      if (leavesAlone(rule, days.bearer.unit, turn.on)) continue
      results.push(work.make(countOf(days, turn, { counting, records: recordsIn(turn.turn, records) })))
    }
  }
  return results
}

/** A turn with what is asked of every bearer in it, made once for all of them. */
interface AskedTurn extends JudgedTurn {
  readonly question: AppliesQuestion
  readonly on: { readonly on: Day; readonly closedOn: Day | null }
}

function askedIn(judged: JudgedTurn, { rule, plain, policy, index }: Counting, on: Day): AskedTurn {
  const { turn, judgedOn } = judged
  return {
    ...judged,
    question: { plain, policy, index, turn, judgedOn, firstFrom: rule.version.firstFrom },
    on: { on: judgedOn, closedOn: closedBy(turn, on) },
  }
}

function triggeredCounts<T>(counting: Counting, { setting, make }: CountWork<T>): readonly T[] {
  const { rule, plain, index } = counting
  const triggers = triggersOf(plain.after ?? [], { index, policy: counting.policy, on: setting.on }).filter(
    ({ on }) => inForce(rule.version, on),
  )
  const atLeast = typeof plain.atLeast === 'number' ? plain.atLeast : 1
  return triggeredBearers(triggers, counting).flatMap(({ days, own }) => {
    const shares = counting
      .recordsOf(days)
      .map((records, at) =>
        shareAmongTriggers(
          own,
          records,
          plain.anyOf === undefined ? atLeast : (counting.sources[at]?.atLeast ?? 1),
        ),
      )
    return own.map((trigger) => {
      const records = shares.map((share) => share.get(trigger.id) ?? [])
      const turn = turnOfTrigger(trigger, plain, index.calendar)
      const judged = { turn, judgedOn: trigger.on, leftOut: false }
      return make(countOf(days, askedIn(judged, counting, setting.on), { counting, records }))
    })
  })
}

interface CountOptions {
  readonly counting: Counting
  readonly records: readonly (readonly MatchedRecord[])[]
}

function countOf(
  days: BearerDays,
  { turn, judgedOn, leftOut, question }: AskedTurn,
  { counting, records }: CountOptions,
): DutyCount {
  const { rule, way } = counting
  const { bearer } = days
  const { applies, share } = appliesTo(days, question)
  const tally = counting.tally(records, turn)
  const ownAtLeast = counting.wholeSet(bearer, judgedOn)
  return {
    rule,
    way,
    bearer,
    bearerFrom: days.from,
    bearerTo: days.to,
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
