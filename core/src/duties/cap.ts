import { addDays } from '../calendar/day.ts'
import { periodsIn } from '../calendar/periods.ts'
import type { Cap } from '../policy/requirement.ts'
import type { DutyRecord } from './duty-record.ts'
import type { JudgeContext } from './judge.ts'
import { type Match, no, perhaps } from './match.ts'
import { type Matcher, matcherOf } from './record-match.ts'
import type { MatchedRecord } from './tally-records.ts'
import { periodSpec } from './turns-of.ts'

/** Of records like this only so many count in each period of the cap: the first ones, which help as much as any. */
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

/**
 * Those certain to count go first, so that one that only may count takes nobody's place; one that only may be of the kind
 * capped counts at most where the places are taken.
 */
function limited(
  records: readonly MatchedRecord[],
  { match, atMost, periodOf }: Limit,
): readonly MatchedRecord[] {
  const taken = new Map<string, number>()
  const left = new Map<MatchedRecord, MatchedRecord>()
  const place = (matched: MatchedRecord, over: Match) => {
    const period = periodOf(matched.record)
    const number = (taken.get(period) ?? 0) + 1
    if (number > atMost) left.set(matched, { record: matched.record, match: over })
    else taken.set(period, number)
  }
  const capped = records
    .filter((matched) => matched.match.counts !== false)
    .map((matched) => ({ matched, isOfKind: match(matched.record).counts }))
  for (const certain of [true, false]) {
    for (const { matched, isOfKind } of capped) {
      if (isOfKind === true && (matched.match.counts === true) === certain) place(matched, no('over-cap'))
    }
  }
  for (const { matched, isOfKind } of capped) if (isOfKind === 'perhaps') place(matched, perhaps('over-cap'))
  return records.map((matched) => left.get(matched) ?? matched)
}

function periodNamer(per: string, { policy, index }: JudgeContext): (record: DutyRecord) => string {
  const spec = periodSpec(policy, per)
  return ({ on }) => {
    if (spec === null) return ''
    const { periods } = periodsIn(spec, index.calendar, { from: on, to: addDays(on, 1) })
    return periods[0]?.id ?? ''
  }
}
