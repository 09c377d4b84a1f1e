// Counting: of the records of one bearer in one turn, which count, for how many, and why the others do not.
import type { Day } from '../calendar/day.ts'
import type { Distinct } from '../policy/record-filter.ts'
import type { DutyRecord } from './duty-record.ts'
import type { NotCounted } from './finding.ts'
import type { JudgeContext } from './judge.ts'
import type { Match } from './match.ts'
import { targetsOf } from './targets-of.ts'
import type { Turn } from './turn.ts'
import { unitOf } from './unit-of.ts'

export interface MatchedRecord {
  readonly record: DutyRecord
  readonly match: Match
}

export interface RecordTally {
  readonly counted: number
  readonly countedHi: number
  readonly late: number
  readonly lateHi: number
  readonly openReading: boolean
  readonly lastOn: Day | null
  readonly countedIds: readonly string[]
  readonly notCounted: readonly NotCounted[]
}

export const nothingCounted: RecordTally = {
  counted: 0,
  countedHi: 0,
  late: 0,
  lateHi: 0,
  openReading: false,
  lastOn: null,
  countedIds: [],
  notCounted: [],
}

/** Counts the records of a turn, in order of time: in time before its end, late after it. */
export function tallyRecords(
  records: readonly MatchedRecord[],
  { turn, keyOf }: { readonly turn: Turn; readonly keyOf: (record: DutyRecord) => string },
): RecordTally {
  const [first] = records
  if (first === undefined) return nothingCounted
  if (records.length === 1 && first.match.counts === true)
    return one(first.record, isLate(first.record, turn))
  const [inTime, late] = [new Set<string>(), new Set<string>()]
  const [maybe, maybeLate] = [new Set<string>(), new Set<string>()]
  const countedIds: string[] = []
  const notCounted: NotCounted[] = []
  let openReading = false
  let lastOn: Day | null = null
  for (const { record, match } of records) {
    if (match.counts === true) {
      const key = keyOf(record)
      const again = inTime.has(key) || late.has(key)
      const set = isLate(record, turn) ? late : inTime
      set.add(key)
      if (!again) countedIds.push(record.id)
      else if (!countedIds.includes(record.id)) notCounted.push({ id: record.id, reason: 'same-again' })
      lastOn = record.on
    } else {
      if (match.counts === 'perhaps') {
        const set = isLate(record, turn) ? maybeLate : maybe
        set.add(keyOf(record))
        openReading ||= match.reason === 'form-undecided' || match.reason === 'form-delegated'
      }
      notCounted.push({ id: record.id, reason: match.reason })
    }
  }
  const counted = inTime.size
  const countedHi = sizeOfUnion(inTime, maybe)
  const all = sizeOfUnion(inTime, late)
  return {
    counted,
    countedHi,
    late: all - counted,
    lateHi: sizeOfUnion(inTime, late, maybe, maybeLate) - countedHi,
    openReading,
    lastOn,
    countedIds,
    notCounted,
  }
}

/** The usual case, without the sets. */
function one({ id, on }: DutyRecord, late: boolean): RecordTally {
  const counted = late ? 0 : 1
  const countedLate = late ? 1 : 0
  return {
    counted,
    countedHi: counted,
    late: countedLate,
    lateHi: countedLate,
    openReading: false,
    lastOn: on,
    countedIds: [id],
    notCounted: nothingCounted.notCounted,
  }
}

function isLate({ on }: DutyRecord, { to }: Turn): boolean {
  return to !== null && on >= to
}

function sizeOfUnion(first: ReadonlySet<string>, ...others: readonly ReadonlySet<string>[]): number {
  const sets = [first, ...others.filter(({ size }) => size > 0)]
  return sets.length === 1 ? first.size : new Set(sets.flatMap((set) => [...set])).size
}

export function byDayThenId(a: MatchedRecord, b: MatchedRecord): number {
  if (a.record.on !== b.record.on) return a.record.on < b.record.on ? -1 : 1
  return a.record.id < b.record.id ? -1 : a.record.id > b.record.id ? 1 : 0
}

/** What is counted as one: a record, or everything with the same person, day, unit … */
export function keyOfDistinct(
  distinct: Distinct | undefined,
  context: JudgeContext,
): (record: DutyRecord) => string {
  if (distinct === undefined || distinct.by === 'occasion') return ({ id }) => id
  switch (distinct.by) {
    case 'person':
      return ({ person, id }) => person ?? id
    case 'cadre':
      return ({ cadre, id }) => cadre ?? id
    case 'day':
      return ({ on }) => on
    case 'unit':
      return (record) => unitBehind(record, context) ?? record.id
    case 'target':
      return (record) => targetBehind(record, context) ?? record.id
    case 'person-attribute':
      return (record) => attributeOf(record, distinct.attribute, context)
  }
}

function unitBehind({ unit, person, on }: DutyRecord, { index }: JudgeContext): string | null {
  if (person === undefined) return unit ?? null
  return unitOf(index.humans.get(person), 'person', on)
}

function targetBehind({ source, on }: DutyRecord, context: JudgeContext): string | null {
  if (source.kind !== 'pairing') return null
  return targetsOf(source.of, { ...context, on }).sure[0] ?? null
}

/** The word of the person's attribute on that day: title, degree, party, unit. */
function attributeOf({ person, on, id }: DutyRecord, attribute: string, { index }: JudgeContext): string {
  const human = person === undefined ? undefined : index.humans.get(person)
  if (human === undefined) return id
  const holds = (fact: { readonly from: Day | null; readonly to: Day | null }) =>
    (fact.from === null || fact.from <= on) && (fact.to === null || on < fact.to)
  switch (attribute) {
    case 'title':
      return human.titles.find(holds)?.word ?? id
    case 'degree':
      return human.degrees.find(holds)?.word ?? id
    case 'party':
      return human.memberships.find(holds)?.party ?? id
    case 'identity':
      return human.identities.find(holds)?.is ?? id
    case 'unit':
      return unitOf(human, 'person', on) ?? id
    default:
      return id
  }
}
