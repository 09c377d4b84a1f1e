import { addDays } from '../../calendar/day.ts'
import { periodsIn } from '../../calendar/periods.ts'
import type { Cap } from '../../policy/requirement.ts'
import type { JudgeContext } from '../bearers/judge.ts'
import type { Turn } from '../turns/turn.ts'
import { periodSpec } from '../turns/turns-of.ts'
import type { DutyRecord } from './duty-record.ts'
import { type Match, no, perhaps } from './match.ts'
import { type Matcher, matcherOf } from './record-match.ts'
import type { MatchedRecord } from './tally-records.ts'

export interface CapContext extends JudgeContext {
  /** The turns of the rule, in order of time: a place goes where it helps most. */
  readonly turns: readonly Turn[]
  /** What each turn asks for. */
  readonly atLeast: number
}

type MatchedRecords = readonly MatchedRecord[]

/** Of records like this only so many count in each period of the cap: of all records of a bearer, in order of time. */
export function cappedBy(
  caps: readonly Cap[],
  context: CapContext,
): (records: MatchedRecords) => MatchedRecords {
  if (caps.length === 0) return (records) => records
  const limits = caps.map(
    ({ where, atMost, per }): Limit => ({
      match: matcherOf(where, context),
      atMost,
      periodOf: periodNamer(per, context),
    }),
  )
  return (records) => limits.reduce((left, limit) => limited(left, limit, context), records)
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
  records: MatchedRecords,
  { match, atMost, periodOf }: Limit,
  context: CapContext,
): MatchedRecords {
  const taken = new Map<string, number>()
  const over = new Map<MatchedRecord, MatchedRecord>()
  const place = (matched: MatchedRecord, refused: Match) => {
    const period = periodOf(matched.record)
    const number = (taken.get(period) ?? 0) + 1
    if (number > atMost) over.set(matched, { record: matched.record, match: refused })
    else taken.set(period, number)
  }
  const asked = records.map((matched) => ({ matched, isOfKind: match(matched.record).counts }))
  const ofKind = (kind: true | 'perhaps', counts: readonly MatchedRecord['match']['counts'][]) =>
    asked
      .filter(({ matched, isOfKind }) => isOfKind === kind && counts.includes(matched.match.counts))
      .map(({ matched }) => matched)
  const free = asked.filter(({ matched, isOfKind }) => isOfKind === false && matched.match.counts === true)
  const rest = free.map(({ matched }) => matched)
  for (const one of mostHelpful(ofKind(true, [true]), { rest, atMost, periodOf, ...context }))
    place(one, no('over-cap'))
  for (const one of ofKind(true, ['perhaps'])) place(one, no('over-cap'))
  for (const one of ofKind('perhaps', [true, 'perhaps'])) place(one, perhaps('over-cap'))
  return records.map((matched) => over.get(matched) ?? matched)
}

interface Places extends CapContext {
  /** Records that need no place. */
  readonly rest: MatchedRecords
  readonly atMost: number
  readonly periodOf: Limit['periodOf']
}

/** First those that complete a turn, the turn that lacks least first; then the others, in order of time. */
function mostHelpful(
  capped: MatchedRecords,
  { rest, atMost, periodOf, turns, atLeast }: Places,
): MatchedRecords {
  const first: MatchedRecord[] = []
  for (const period of new Set(capped.map(({ record }) => periodOf(record)))) {
    const own = capped.filter(({ record }) => periodOf(record) === period)
    const lacking = turns
      .map((turn) => ({ lacks: atLeast - rest.filter(isIn(turn)).length, has: own.filter(isIn(turn)) }))
      .filter(({ lacks, has }) => lacks > 0 && has.length >= lacks)
      .sort((a, b) => a.lacks - b.lacks)
    let places = atMost
    for (const { lacks, has } of lacking) {
      if (lacks > places) break
      first.push(...has.slice(0, lacks))
      places -= lacks
    }
  }
  return [...new Set([...first, ...capped])]
}

function isIn({ from, to }: Turn): (matched: MatchedRecord) => boolean {
  return ({ record: { on } }) => from <= on && (to === null || on < to)
}

function periodNamer(per: string, { policy, index }: JudgeContext): Limit['periodOf'] {
  const spec = periodSpec(policy, per)
  return ({ on }) => {
    if (spec === null) return ''
    const { periods } = periodsIn(spec, index.calendar, { from: on, to: addDays(on, 1) })
    return periods[0]?.id ?? ''
  }
}
