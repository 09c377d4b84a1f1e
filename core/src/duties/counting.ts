// How one rule counts: which records, through which filter, by what key; made ready once and asked for every bearer.
import type { Day } from '../calendar/day.ts'
import type { Policy } from '../policy/policy.ts'
import type { CountKind, RecordFilter } from '../policy/record-filter.ts'
import type { PlainRequirement } from '../policy/requirement.ts'
import type { Bearer, BearerDays } from './bearer.ts'
import { cappedBy } from './cap.ts'
import type { CountScope } from './count-scope.ts'
import { type DutyRecord, recordsOf } from './duty-record.ts'
import type { FactIndex } from './fact-index.ts'
import { no } from './match.ts'
import { type Matcher, matcherOf } from './record-match.ts'
import type { CountingWay, Rule } from './rule.ts'
import type { Setting } from './setting.ts'
import {
  keyOfDistinct,
  type MatchedRecord,
  nothingCounted,
  type RecordTally,
  tallyRecords,
} from './tally-records.ts'
import type { Turn } from './turn.ts'
import { wholeSetOf } from './whole-set.ts'

export interface Counting {
  readonly rule: Rule
  readonly way: CountingWay
  readonly plain: PlainRequirement
  readonly policy: Policy
  readonly index: FactIndex
  readonly only: ReadonlySet<string> | null
  /** The bearer's records of a turn, for each source. */
  recordsIn(days: BearerDays, turn: Turn): readonly (readonly MatchedRecord[])[]
  /** All its records, for each source. */
  recordsSince(days: BearerDays): readonly (readonly MatchedRecord[])[]
  tally(records: readonly (readonly MatchedRecord[])[], turn: Turn): RecordTally
  /** The number `all` stands for; null where the rule has a number of its own. */
  wholeSet(bearer: Bearer, on: Day): number | null
  isExplained(bearer: Bearer, turn: Turn): boolean
}

/** One way to satisfy a requirement: its own, or one of `anyOf`. */
interface CountingSource {
  readonly kind: CountKind
  readonly match: Matcher
  readonly atLeast: number
}

export function countingOf(
  rule: Rule,
  way: CountingWay,
  { setting, scope }: { setting: Setting; scope: CountScope },
): Counting {
  const { index, on } = setting
  const { policy } = rule.version
  const plain = way.reading.requirement
  const sources = sourcesOf(plain, { policy, index })
  const keyOf = keyOfDistinct(plain.distinct, { policy, index })
  const cap = cappedBy(plain.cap ?? [], { policy, index })
  const known = new Map<string, readonly (readonly MatchedRecord[])[]>()
  const recordsSince = (days: BearerDays) => {
    const present = known.get(days.bearer.id)
    if (present !== undefined) return present
    const records = sources.map((source) => matchedRecords(days, source, { rule, policy, index, on }))
    known.set(days.bearer.id, records)
    return records
  }
  const explained = index.explained.get(plain.id)
  return {
    rule,
    way,
    plain,
    policy,
    index,
    only: scope.bearers,
    recordsSince,
    recordsIn: (days, turn) => recordsSince(days).map((records) => within(records, turn)),
    tally: (records, turn) =>
      plain.anyOf === undefined
        ? tallyRecords(cap(records[0] ?? []), { turn, keyOf })
        : anyOfTallies(
            records.map((own) => tallyRecords(cap(own), { turn, keyOf })),
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
}

const beforePolicy = no('before-policy')

/** The bearer's records up to the day, in its own days, each with whether it counts. */
function matchedRecords(
  { bearer, from, to }: BearerDays,
  { kind, match }: CountingSource,
  context: RecordsContext,
): readonly MatchedRecord[] {
  const { firstFrom } = context.rule.version
  const own = (record: DutyRecord) =>
    record.on <= context.on && (from === null || record.on >= from) && (to === null || record.on < to)
  const records = recordsOf(kind, bearer, context)
  return bearer.kind === 'pairing' || from !== null || to !== null
    ? records
        .filter(own)
        .map((record) => ({ record, match: record.on < firstFrom ? beforePolicy : match(record) }))
    : records
        .filter((record) => record.on <= context.on)
        .map((record) => ({ record, match: record.on < firstFrom ? beforePolicy : match(record) }))
}

const noRecords: readonly MatchedRecord[] = []

function within(
  records: readonly MatchedRecord[],
  { from, to, lateUntil, standing }: Turn,
): readonly MatchedRecord[] {
  if (records.length === 0 || standing) return records
  const end = lateUntil ?? null
  const own = records.filter(
    ({ record: { on } }) => on >= from && (to === null || on < to || end === null || on < end),
  )
  return own.length === 0 ? noRecords : own
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
    countedIds: [...new Set(tallies.flatMap(({ countedIds }) => countedIds))],
    notCounted: tallies.flatMap(({ notCounted }) => notCounted),
  }
}
