import { addDays } from '../calendar/day.ts'
import { periodsIn } from '../calendar/periods.ts'
import type { Cap } from '../policy/requirement.ts'
import type { DutyRecord } from './duty-record.ts'
import type { JudgeContext } from './judge.ts'
import { no } from './match.ts'
import { type Matcher, matcherOf } from './record-match.ts'
import type { MatchedRecord } from './tally-records.ts'
import { periodSpec } from './turns-of.ts'

/** Of records like this only so many count in each period of the cap; the first ones, which help as much as any. */
export function cappedBy(
  caps: readonly Cap[],
  context: JudgeContext,
): (records: readonly MatchedRecord[]) => readonly MatchedRecord[] {
  if (caps.length === 0) return (records) => records
  const limits = caps.map(({ where, atMost, per }) => ({
    match: matcherOf(where, context),
    atMost,
    periodOf: periodNamer(per, context),
  }))
  return (records) => limits.reduce((left, limit) => limited(left, limit), records)
}

interface Limit {
  readonly match: Matcher
  readonly atMost: number
  readonly periodOf: (record: DutyRecord) => string
}

function limited(
  records: readonly MatchedRecord[],
  { match, atMost, periodOf }: Limit,
): readonly MatchedRecord[] {
  const seen = new Map<string, number>()
  return records.map((matched) => {
    if (matched.match.counts === false || match(matched.record).counts === false) return matched
    const period = periodOf(matched.record)
    const number = (seen.get(period) ?? 0) + 1
    seen.set(period, number)
    return number > atMost ? { record: matched.record, match: no('over-cap') } : matched
  })
}

function periodNamer(per: string, { policy, index }: JudgeContext): (record: DutyRecord) => string {
  const spec = periodSpec(policy, per)
  return ({ on }) => {
    if (spec === null) return ''
    const { periods } = periodsIn(spec, index.calendar, { from: on, to: addDays(on, 1) })
    return periods[0]?.id ?? ''
  }
}
