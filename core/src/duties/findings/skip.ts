// `skip`: so many periods of a longer one may stay empty. One finding for each longer period instead of one a period.
import { addDays, type Day } from '../../calendar/day.ts'
import type { DutyPeriod } from '../../calendar/duty-period.ts'
import { periodsIn } from '../../calendar/periods.ts'
import type { SchoolCalendar } from '../../calendar/school-calendar.ts'
import type { Requirement } from '../../policy/requirement.ts'
import { append } from '../records/grouping.ts'
import type { Rule } from '../rule.ts'
import type { Setting } from '../setting.ts'
import { periodSpec } from '../turns/turns-of.ts'
import type { Finding } from './finding.ts'
import type { FindingReason } from './finding-reason.ts'
import type { FindingState } from './state-of.ts'

/** Findings of a rule with `skip`, drawn together over the longer period; those of any other rule unchanged. */
export function skipFindings(
  findings: readonly Finding[],
  rule: Rule,
  { index, on }: Setting,
): readonly Finding[] {
  const { skip } = rule.requirement
  const spec = skip === undefined ? null : periodSpec(rule.version.words, skip.per)
  if (skip === undefined || spec === null) return findings
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) append(groups, finding.bearer.id, finding)
  return [...groups.values()].flatMap((own) => {
    const first = own[0]?.turn
    if (first === undefined || first === null) return own
    const { periods } = periodsIn(spec, index.calendar, { from: first.from, to: addDays(on, 1) })
    // Where the calendar lacks the longer period nothing can be drawn together: what lies outside stays as it is.
    const outside = own.filter(
      ({ turn }) => turn !== null && periods.every(({ from, to }) => turn.from < from || turn.from >= to),
    )
    const drawn = periods.flatMap((period) => {
      const inside = own.filter(
        ({ turn }) => turn !== null && turn.from >= period.from && turn.from < period.to,
      )
      const one = drawTogether(inside, skip, on < period.to)
      return one === null ? [] : [{ ...one, turn: { ...first, ...period, dueOn: addDays(period.to, -1) } }]
    })
    return [...drawn, ...outside]
  })
}

/** The longer period that holds a day, over which `skip` draws a rule's periods together; null: no `skip`, or not in the calendar. */
export function longerPeriod(
  { requirement: { skip }, version }: Rule,
  calendar: SchoolCalendar,
  day: Day,
): DutyPeriod | null {
  const spec = skip === undefined ? null : periodSpec(version.words, skip.per)
  if (spec === null) return null
  const { periods } = periodsIn(spec, calendar, { from: day, to: addDays(day, 1) })
  return periods.find(({ from, to }) => from <= day && day < to) ?? null
}

type SkipRule = NonNullable<Requirement['skip']>

const empty: ReadonlySet<FindingState> = new Set(['short', 'advice', 'overdue', 'explained'])

function drawTogether(
  findings: readonly Finding[],
  { atMost, per }: SkipRule,
  isRunning: boolean,
): Finding | null {
  const judged = findings.filter(({ state }) => state !== 'not-applicable')
  const last = judged.at(-1) ?? findings.at(-1)
  if (last === undefined) return null
  if (judged.length === 0) return last
  const { state, missed } = stateTogether(
    judged.map((finding) => finding.state),
    { atMost, isRunning },
  )
  const tooMany = missed > atMost
  return {
    ...last,
    every: per,
    skip: { empty: missed, atMost },
    state,
    reasons: reasonsOf(state, last),
    count: { lo: sum(judged, ({ count }) => count.lo), hi: sum(judged, ({ count }) => count.hi) },
    counted: judged.flatMap(({ counted }) => counted),
    notCounted: judged.flatMap(({ notCounted }) => notCounted),
    need: tooMany || (state === 'due' && last.state === 'due') ? last.need : null,
  }
}

/** The state of the longer period from those of its shorter ones that are judged, in order of time. */
export function stateTogether(
  judged: readonly FindingState[],
  { atMost, isRunning }: { readonly atMost: number; readonly isRunning: boolean },
): { readonly state: FindingState; readonly missed: number } {
  const missed = judged.filter((state) => empty.has(state))
  const open = judged.filter((state) => ['delegated', 'undecided', 'unknown'].includes(state))
  const tooMany = missed.length > atMost
  const opened = missed.length + open.length > atMost ? open[0] : undefined
  const state = tooMany ? (missed.at(-1) ?? 'short') : (opened ?? (isRunning ? 'due' : 'met'))
  return { state, missed: missed.length }
}

/** Of the periods drawn together the reasons of the last say nothing unless it decided. */
function reasonsOf(state: FindingState, last: Finding): readonly FindingReason[] {
  if (state === 'met' || state === 'due') return []
  return last.state === state ? last.reasons : ['too-few']
}

function sum(findings: readonly Finding[], numberOf: (finding: Finding) => number): number {
  return findings.reduce((total, finding) => total + numberOf(finding), 0)
}
