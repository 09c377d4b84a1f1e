// How one rule counts: which records, through which filter, by what key; made ready once and asked for every bearer.
import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import type { CountKind, RecordFilter } from '../../policy/record-filter.ts'
import { type PlainRequirement, timingOf } from '../../policy/requirement.ts'
import type { Bearer, BearerDays } from '../bearers/bearer.ts'
import { wholeSetOf } from '../bearers/whole-set.ts'
import type { CountScope } from '../count-scope.ts'
import type { CountingWay, Rule } from '../rule.ts'
import type { Setting } from '../setting.ts'
import type { Turn } from '../turns/turn.ts'
import { judgedTurns } from '../turns/turns-of.ts'
import { type CapContext, cappedBy } from './cap.ts'
import { keyOfDistinct } from './distinct-key.ts'
import type { DutyRecord } from './duty-record.ts'
import type { FactIndex } from './fact-index.ts'
import { type Match, no } from './match.ts'
import { type Matcher, matcherOf } from './record-match.ts'
import { recordsOf as dutyRecordsOf } from './records-of.ts'
import {
  inOrder,
  type MatchedRecord,
  nothingCounted,
  type RecordTally,
  tallyRecords,
  toldOnce,
  walkOf,
} from './tally-records.ts'

export interface Counting {
  readonly rule: Rule
  readonly way: CountingWay
  readonly plain: PlainRequirement
  readonly policy: Policy
  readonly index: FactIndex
  readonly only: ReadonlySet<string> | null
  readonly sources: readonly CountingSource[]
  /** All its records, for each source. */
  recordsOf(days: BearerDays): Records
  /** Counts what can serve a turn of a bearer's records; its turns must come in order of time. */
  walk(records: Records): (turn: Turn) => RecordTally
  /** Counts records that were found to serve a turn. */
  tally(records: Records, turn: Turn): RecordTally
  /** The number `all` stands for; null where the rule has a number of its own. */
  wholeSet(bearer: Bearer, on: Day): number | null
  isExplained(bearer: Bearer, turn: Turn): boolean
}

/** One way to satisfy a requirement: its own, or one of `anyOf`. */
export interface CountingSource {
  readonly kind: CountKind
  readonly match: Matcher
  readonly atLeast: number
}

export function countingOf(
  rule: Rule,
  way: CountingWay,
  { setting, scope }: { readonly setting: Setting; readonly scope: CountScope },
): Counting {
  const { index, on } = setting
  const policy = rule.version.words
  const plain = way.reading.requirement
  const sources = sourcesOf(plain, { policy, index })
  const keyOf = keyOfDistinct(plain.distinct, { policy, index })
  const cap = cappedBy(plain.cap ?? [], { policy, index, ...capTurns(rule, plain, { index, on }) })
  const standing = timingOf(plain) === 'standing'
  const recordsOf = remembered((days) =>
    sources.map((source) => cap(matchedRecords(days, source, { rule, policy, index, on, standing }))),
  )
  const explained = index.explained.get(plain.id)
  return {
    rule,
    way,
    plain,
    policy,
    index,
    only: scope.bearers,
    sources,
    recordsOf,
    walk: (records) => {
      const walks = records.map((own) => walkOf(own, keyOf))
      const [only] = walks
      if (plain.anyOf === undefined) return only ?? (() => nothingCounted)
      return (turn) =>
        anyOfTallies(
          walks.map((walk) => walk(turn)),
          sources,
        )
    },
    tally: (records, turn) =>
      plain.anyOf === undefined
        ? tallyRecords(records[0] ?? [], { turn, keyOf })
        : anyOfTallies(
            records.map((own) => tallyRecords(own, { turn, keyOf })),
            sources,
          ),
    wholeSet: (bearer, day) =>
      plain.atLeast === 'all' ? wholeSetOf(bearer, plain, { policy, index, on: day }) : null,
    isExplained: (bearer, turn) =>
      explained
        ?.get(bearer.id)
        ?.some((day) => day === null || (day >= turn.from && (turn.to === null || day < turn.to))) ?? false,
  }
}

/** A cap may last longer than the rule's own period: all its turns share the places. Asked only where there is one. */
function capTurns(
  rule: Rule,
  plain: PlainRequirement,
  { index, on }: { readonly index: FactIndex; readonly on: Day },
): Pick<CapContext, 'turns' | 'atLeast'> {
  const isCapped = plain.cap !== undefined && timingOf(plain) === 'periodic'
  const turns = isCapped ? judgedTurns(rule, plain, { calendar: index.calendar, on, since: null }) : []
  return {
    turns: turns.map(({ turn }) => turn),
    atLeast: typeof plain.atLeast === 'number' ? plain.atLeast : 1,
  }
}

function sourcesOf(
  plain: PlainRequirement,
  context: { policy: Policy; index: FactIndex },
): readonly CountingSource[] {
  const ways = plain.anyOf ?? [{ count: plain.count, atLeast: 1, ...(plain.where && { where: plain.where }) }]
  return ways.map(({ count, where, atLeast }) => ({
    kind: count,
    atLeast,
    match: matcherOf(inOwnTier(plain, count, where), context),
  }))
}

/** A number of pairings asked of a tier's cadres is of that tier's pairings: who is in two tiers bears each. */
function inOwnTier(
  { bearer, of }: PlainRequirement,
  count: CountKind,
  where: RecordFilter | undefined,
): RecordFilter | undefined {
  const ofCadres = bearer === 'cadre' || bearer === 'team'
  if (count !== 'pairing' || !ofCadres || of?.tier === undefined || where?.tier !== undefined) return where
  return { ...where, tier: of.tier }
}

interface RecordsContext {
  readonly rule: Rule
  readonly policy: Policy
  readonly index: FactIndex
  readonly on: Day
  readonly standing: boolean
}

const beforePolicy = no('before-policy')
const termOver = no('term-over')

/** What no filter need be asked about. */
function refusalOf({ kind, of, on }: DutyRecord): Match | null {
  if (kind === 'pairing') return of.to !== null && of.to <= on ? termOver : null
  const refused = kind === 'plain' ? undefined : of.refused
  return refused === undefined ? null : no(refused)
}

/** The bearer's records up to the day, in its own days, in order of time, each with whether it counts. */
function matchedRecords(
  { bearer, from, to }: BearerDays,
  { kind, match }: CountingSource,
  context: RecordsContext,
): readonly MatchedRecord[] {
  const { firstFrom } = context.rule.version
  const end = kind === 'handover' ? null : to // a pairing is handed over when it has ended
  const matched: MatchedRecord[] = []
  for (const record of dutyRecordsOf(kind, bearer, { ...context, firstFrom })) {
    const { on } = record
    if (on > context.on || (from !== null && on < from) || (end !== null && on >= end)) continue
    matched.push({ record, match: on < firstFrom ? beforePolicy : (refusalOf(record) ?? match(record)) })
  }
  return inOrder(matched)
}

type Records = readonly (readonly MatchedRecord[])[]

/** The same bearer is asked about turn after turn: its records are looked up once. */
function remembered(lookUp: (days: BearerDays) => Records): (days: BearerDays) => Records {
  let last: { readonly days: BearerDays; readonly records: Records } | null = null
  return (days) => {
    const same =
      last !== null &&
      last.days.bearer.id === days.bearer.id &&
      last.days.from === days.from &&
      last.days.to === days.to
    if (last === null || !same) last = { days, records: lookUp(days) }
    return last.records
  }
}

/** Any of the ways is enough: counted as one when one of them is. */
function anyOfTallies(tallies: readonly RecordTally[], sources: readonly CountingSource[]): RecordTally {
  const enough = (numberOf: (tally: RecordTally) => number) =>
    tallies.some((tally, at) => numberOf(tally) >= (sources[at]?.atLeast ?? 1)) ? 1 : 0
  const counted = enough((tally) => tally.counted)
  const countedHi = enough((tally) => tally.countedHi)
  return {
    ...nothingCounted,
    counted,
    countedHi,
    late: enough((tally) => tally.counted + tally.late) - counted,
    lateHi: enough((tally) => tally.countedHi + tally.lateHi) - countedHi,
    openReading: tallies.some(({ openReading }) => openReading),
    lastOn: tallies
      .map(({ lastOn }) => lastOn)
      .reduce((a, b) => (b === null || (a !== null && a > b) ? a : b), null),
    ...toldOnce(
      tallies.flatMap(({ countedIds }) => countedIds),
      tallies.flatMap(({ notCounted }) => notCounted),
    ),
  }
}
