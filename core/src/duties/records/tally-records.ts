// Counting: of the records of one bearer in one turn, which count, for how many, and why the others do not.
import type { Day } from '../../calendar/day.ts'
import type { NotCounted } from '../findings/finding.ts'
import type { RecordNumbers } from '../findings/state-of.ts'
import type { Turn } from '../turns/turn.ts'
import { byRecord, type KeyOf } from './distinct-key.ts'
import type { DutyRecord } from './duty-record.ts'
import { type Match, perhaps } from './match.ts'

export interface MatchedRecord {
  readonly record: DutyRecord
  readonly match: Match
}

export interface RecordTally extends RecordNumbers {
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
  { turn, keyOf }: { readonly turn: Turn; readonly keyOf: KeyOf },
): RecordTally {
  return tallyStretch({ records, first: 0, end: records.length }, { turn, keyOf })
}

/** Goes along a bearer's records turn by turn: turns come in order of time, so that none is looked for from the start. */
export function walkOf(records: readonly MatchedRecord[], keyOf: KeyOf): (turn: Turn) => RecordTally {
  const last = records.length
  if (last === 0) return () => nothingCounted
  const dayAt = (at: number) => records[at]?.record.on
  let first = 0
  return (turn) => {
    if (turn.standing) return tallyStretch({ records, first: 0, end: last }, { turn, keyOf })
    for (let on = dayAt(first); on !== undefined && on < turn.from; on = dayAt(first)) first += 1
    const until = turn.to === null ? null : turn.lateUntil
    let end = until === null ? last : first
    if (until !== null) for (let on = dayAt(end); on !== undefined && on < until; on = dayAt(end)) end += 1
    return tallyStretch({ records, first, end }, { turn, keyOf })
  }
}

/** The records from one place up to another. */
interface Stretch {
  readonly records: readonly MatchedRecord[]
  readonly first: number
  readonly end: number
}

function tallyStretch(
  stretch: Stretch,
  { turn, keyOf }: { readonly turn: Turn; readonly keyOf: KeyOf },
): RecordTally {
  const { records, first, end } = stretch
  if (first === end) return nothingCounted
  return keyOf === byRecord && !hasTwins(stretch)
    ? tallyEach(stretch, turn)
    : tallyByKey(records.slice(first, end), { turn, keyOf })
}

/** An occasion with several persons stands there once for each, side by side; one with several cadres anywhere on its day. */
function hasTwins({ records, first, end }: Stretch): boolean {
  for (let at = first; at < end; at += 1) {
    const one = records[at]?.record
    if (one?.meeting !== undefined) return true
    const before = at === first ? undefined : records[at - 1]?.record
    if (one?.on === before?.on && one?.id === before?.id) return true
  }
  return false
}

/** The usual case: every record for itself, without sets. */
function tallyEach({ records, first, end }: Stretch, turn: Turn): RecordTally {
  let countedIds: string[] | null = null
  let notCounted: NotCounted[] | null = null
  let [counted, maybe, late, maybeLate] = [0, 0, 0, 0]
  let openReading = false
  let lastOn: Day | null = null
  for (let at = first; at < end; at += 1) {
    const matched = records[at]
    if (matched === undefined) break
    const { record, match } = matched
    if (match.counts === true) {
      if (isLate(record, turn)) late += 1
      else counted += 1
      countedIds = withOneMore(countedIds, record.id)
      lastOn = record.on
      continue
    }
    notCounted = withOneMore(notCounted, { id: record.id, reason: match.reason })
    if (match.counts === false) continue
    if (isLate(record, turn)) maybeLate += 1
    else maybe += 1
    openReading ||= isOpen(match)
  }
  return {
    counted,
    countedHi: counted + maybe,
    late,
    lateHi: late + maybeLate,
    openReading,
    lastOn,
    countedIds: countedIds ?? nothingCounted.countedIds,
    notCounted: notCounted ?? nothingCounted.notCounted,
  }
}

/** Begun with the first one, as most lists here have one: an empty list makes room for sixteen when it is pushed to. */
function withOneMore<T>(list: T[] | null, one: T): T[] {
  if (list === null) return [one]
  list.push(one)
  return list
}

function isOpen({ reason }: Match): boolean {
  return reason === 'form-undecided' || reason === 'form-delegated'
}

function tallyByKey(
  records: readonly MatchedRecord[],
  { turn, keyOf }: { readonly turn: Turn; readonly keyOf: KeyOf },
): RecordTally {
  const [inTime, late] = [new Set<string>(), new Set<string>()]
  const [maybe, maybeLate] = [new Set<string>(), new Set<string>()]
  const countedIds: string[] = []
  const notCounted: NotCounted[] = []
  let openReading = false
  let lastOn: Day | null = null
  for (const { record, match: found } of records) {
    const key = keyOf(record)
    const match = found.counts === true && key === null ? withoutKey : found
    if (match.counts === true && key !== null) {
      const again = inTime.has(key) || late.has(key)
      const set = isLate(record, turn) ? late : inTime
      set.add(key)
      if (again) notCounted.push({ id: record.id, reason: 'same-again' })
      else countedIds.push(record.id)
      lastOn = record.on
    } else {
      if (match.counts === 'perhaps') {
        const set = isLate(record, turn) ? maybeLate : maybe
        set.add(key ?? record.id)
        openReading ||= isOpen(match)
      }
      if (match.reason !== null) notCounted.push({ id: record.id, reason: match.reason })
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
    ...toldOnce(countedIds, notCounted),
  }
}

/** An occasion with several persons is a record for each, and one of several ways may count it: then it is told as counted. */
export function toldOnce(countedIds: readonly string[], notCounted: readonly NotCounted[]) {
  const counted = new Set(countedIds)
  if (counted.size === countedIds.length && notCounted.length === 0) return { countedIds, notCounted }
  const left = new Map(
    notCounted.filter(({ id }) => !counted.has(id)).map((one) => [`${one.id} ${one.reason}`, one]),
  )
  return { countedIds: [...counted], notCounted: [...left.values()] }
}

const withoutKey = perhaps('missing-person-data')

function isLate({ on }: DutyRecord, { to }: Turn): boolean {
  return to !== null && on >= to
}

function sizeOfUnion(first: ReadonlySet<string>, ...others: readonly ReadonlySet<string>[]): number {
  const sets = [first, ...others.filter(({ size }) => size > 0)]
  return sets.length === 1 ? first.size : new Set(sets.flatMap((set) => [...set])).size
}

/** Most come in order already. */
export function inOrder(records: MatchedRecord[]): readonly MatchedRecord[] {
  return records.every((one, at) => at === 0 || byDayThenId(records[at - 1] ?? one, one) <= 0)
    ? records
    : records.sort(byDayThenId)
}

function byDayThenId(a: MatchedRecord, b: MatchedRecord): number {
  if (a.record.on !== b.record.on) return a.record.on < b.record.on ? -1 : 1
  return a.record.id < b.record.id ? -1 : a.record.id > b.record.id ? 1 : 0
}
