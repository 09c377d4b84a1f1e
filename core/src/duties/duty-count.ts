// What is counted for each (requirement, bearer, turn). Boards keep these rows and ask `stateOf` for the state, which
// depends on the day; evaluation makes its findings of the same rows.
import type { Day } from '../calendar/day.ts'
import { timingOf } from '../policy/requirement.ts'
import { type AppliesQuestion, appliesTo } from './bearers/applies-to.ts'
import type { BearerDays } from './bearers/bearer.ts'
import { hasNoSupply } from './bearers/supply.ts'
import { type CountScope, everything } from './count-scope.ts'
import { frozenName } from './drawn-periods.ts'
import type { Tally } from './findings/state-of.ts'
import { type Counting, countingOf } from './records/counting.ts'
import { entryOf } from './records/grouping.ts'
import type { RecordTally } from './records/tally-records.ts'
import { type CountingWay, leavesAlone, type Rule } from './rule.ts'
import type { Setting } from './setting.ts'
import { canServe } from './turns/can-serve.ts'
import { extendedTurn } from './turns/extended-turn.ts'
import { extensibleStep, isOfStep, lastOfEach } from './turns/step-deadlines.ts'
import { type Trigger, triggersOf } from './turns/trigger.ts'
import { triggeredBearers } from './turns/triggered-bearers.ts'
import { isLeftOutOfWriting, namedAfter, shareAmongTriggers, turnOfTrigger } from './turns/triggered-turns.ts'
import type { Turn } from './turns/turn.ts'
import { bearersInTurns } from './turns/turn-bearers.ts'
import { inForce, type JudgedTurn, judgedTurns } from './turns/turns-of.ts'
import { closedBy } from './turns/version-reach.ts'

export interface DutyCount extends Tally {
  readonly asked: Asked
  readonly days: BearerDays
  readonly records: RecordTally
}

/** What is asked of every bearer in a turn: the same object for all of them, as a school has hundreds of thousands of counts. */
export interface Asked {
  readonly rule: Rule
  readonly way: CountingWay
  readonly turn: Turn
  readonly judgedOn: Day
}

/** Every count within the scope: rule by rule, bearer by bearer in the order of ids, in order of time. */
export function dutyCounts(setting: Setting, scope: CountScope = everything): readonly DutyCount[] {
  const counts: DutyCount[] = []
  visitCounts({ setting, scope, visit: (count) => counts.push(count) })
  return counts
}

/** Visits every count within the scope, in the same order. */
export function visitCounts(work: CountWork): void {
  const { setting, scope } = work
  for (const rule of setting.rules) {
    if (scope.rules !== null && !scope.rules.has(rule.key)) continue
    for (const way of rule.ways) visitCountsOf(rule, way, work)
  }
}

/** `visit` keeps of each count what the caller wants: a school has hundreds of thousands. */
export interface CountWork {
  readonly setting: Setting
  readonly scope: CountScope
  readonly visit: (count: DutyCount) => void
}

/** Visits the counts of one rule in one way of counting. */
export function visitCountsOf(rule: Rule, way: CountingWay, work: CountWork): void {
  const counting = countingOf(rule, way, work)
  if (timingOf(counting.plain) === 'triggered') {
    visitTriggered(counting, work)
    return
  }
  const { index, plain } = counting
  const turns = judgedTurns(rule, plain, {
    calendar: index.calendar,
    on: work.setting.on,
    since: work.scope.since,
  }).filter(({ turn }) => !work.setting.isFrozen(rule.key, frozenName(rule, turn, index.calendar)))
  const isAsked = askedTurns(counting, work.scope)
  // The last stays in any case: who bears a pairing's turns is looked up on its day.
  const near = turns.filter((judged, at) => isAsked(judged) || at === turns.length - 1)
  const asked = near.map((judged) => askedIn(judged, counting, work.setting.on))
  for (const { days, turns: own } of bearersInTurns(asked, counting)) {
    const walk = counting.walk(counting.recordsOf(days))
    for (const turn of own) {
      if (!isAsked(turn) || leavesAlone(rule, days.bearer.unit, turn.on)) continue
      const records = walk(turn.turn)
      if (isWanted(records, rule, work.scope)) work.visit(countOf(days, turn, { counting, records }))
    }
  }
}

/** Of a rule whose periods are drawn together every turn: each has its part in the whole. */
function askedTurns(
  { rule, plain }: Counting,
  { serving }: CountScope,
): (judged: Pick<JudgedTurn, 'turn'>) => boolean {
  if (serving === undefined || rule.requirement.skip !== undefined) return () => true
  return ({ turn }) => canServe(turn, serving, plain)
}

/** Where readings count different things each has a say in what the others found. */
function isWanted(
  { countedIds }: RecordTally,
  { ways, requirement }: Rule,
  { serving }: CountScope,
): boolean {
  return serving === undefined || ways.length > 1 || requirement.skip !== undefined || countedIds.length > 0
}

/** A turn with what its bearers are looked at for, made once for all of them. */
interface AskedTurn extends JudgedTurn {
  readonly asked: Asked
  readonly question: AppliesQuestion
  readonly on: { readonly on: Day; readonly closedOn: Day | null }
}

function askedIn(judged: JudgedTurn, { rule, way, plain, policy, index }: Counting, on: Day): AskedTurn {
  const { turn, judgedOn } = judged
  return {
    ...judged,
    asked: { rule, way, turn, judgedOn },
    question: { plain, policy, index, turn, judgedOn, firstFrom: rule.version.firstFrom },
    on: { on: judgedOn, closedOn: closedBy(turn, on) },
  }
}

function visitTriggered(counting: Counting, { setting, scope, visit }: CountWork): void {
  const { rule, plain, index } = counting
  const found = triggersOf(plain.after ?? [], { index, policy: counting.policy, on: setting.on })
  const triggers = (isOfStep(plain) ? lastOfEach(found) : found).filter(({ on }) => inForce(rule.version, on))
  const atLeast = typeof plain.atLeast === 'number' ? plain.atLeast : 1
  const turnFor = turnsOfTriggers(counting, setting.on)
  for (const { days, own } of triggeredBearers(triggers, counting)) {
    const shares = counting
      .recordsOf(days)
      .map((records, at) =>
        shareAmongTriggers(
          own,
          records,
          plain.anyOf === undefined ? atLeast : (counting.sources[at]?.atLeast ?? 1),
        ),
      )
    for (const trigger of own) {
      const served = shares.map((share) => share.get(trigger.id) ?? [])
      if (isLeftOutOfWriting(plain, served.flat())) continue
      const turn = turnFor(trigger)
      const records = counting.tally(served, turn)
      if (!isWanted(records, rule, scope)) continue
      const judged = { turn, judgedOn: trigger.on, leftOut: false }
      visit(countOf(days, askedIn(judged, counting, setting.on), { counting, records }))
    }
  }
}

/** A step's time may be extended where its document says so. */
function turnsOfTriggers({ rule, plain, policy, index }: Counting, on: Day): (trigger: Trigger) => Turn {
  const { calendar, extensions } = index
  const step = plain.count === 'step' ? extensibleStep(policy, rule.requirement.id) : null
  // A school has thousands of events on a few hundred days, and working days are counted one by one.
  const ofDay = new Map<Day, Turn>()
  return (trigger) => {
    const found = entryOf(ofDay, trigger.on, () => turnOfTrigger(trigger, plain, calendar))
    const turn = { ...found, ...namedAfter(trigger) }
    return step === null ? turn : extendedTurn(turn, trigger, { step, extensions, calendar, on })
  }
}

interface CountOptions {
  readonly counting: Counting
  readonly records: RecordTally
}

function countOf(
  days: BearerDays,
  { turn, judgedOn, leftOut, asked, question }: AskedTurn,
  { counting, records }: CountOptions,
): DutyCount {
  const { bearer } = days
  const { applies, share } = appliesTo(days, question)
  return {
    asked,
    days,
    applies: leftOut ? 'left-out' : applies,
    share,
    ownAtLeast: counting.wholeSet(bearer, judgedOn),
    records,
    noSupply: hasNoSupply(bearer, records.countedHi, { counting, on: judgedOn }),
    explained: counting.isExplained(bearer, turn),
  }
}
