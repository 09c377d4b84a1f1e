// `skip`: so many periods of a longer one may stay empty. One finding for each longer period instead of one a period.
import { addDays, type Day } from '../../calendar/day.ts'
import type { Requirement } from '../../policy/requirement.ts'
import { type DrawnPeriod, drawnPeriods } from '../drawn-periods.ts'
import { append, entryOf } from '../records/grouping.ts'
import type { Rule } from '../rule.ts'
import type { Setting } from '../setting.ts'
import type { Turn } from '../turns/turn.ts'
import type { Finding } from './finding.ts'
import type { FindingReason } from './finding-reason.ts'
import type { FindingState } from './state-of.ts'

/** Findings of the versions of a rule with `skip`, drawn together over the longer period; those of any other rule unchanged. */
export function skipFindings(
  findings: readonly Finding[],
  rules: readonly Rule[],
  { index: { calendar }, on }: Setting,
): readonly Finding[] {
  if (rules.every(({ requirement }) => requirement.skip === undefined)) return findings
  const longerOf = drawnPeriods(rules, { calendar, on })
  const ruleOf = new Map(rules.map((rule) => [rule.version.policy.id, rule]))
  const groups = new Map<string, Finding[]>()
  for (const finding of inOrderOfTime(findings)) append(groups, finding.bearer.id, finding)
  return [...groups.values()].flatMap((own) => {
    const drawn = new Map<string, { readonly longer: DrawnPeriod; readonly inside: Finding[] }>()
    const outside: Finding[] = []
    for (const finding of own) {
      const rule = ruleOf.get(finding.version)
      const longer = rule && finding.turn && longerOf(rule, finding.turn.from)
      // Where the calendar lacks the longer period nothing can be drawn together: what lies outside stays as it is.
      if (longer) entryOf(drawn, longer.id, () => ({ longer, inside: [] })).inside.push(finding)
      else outside.push(finding)
    }
    const together = [...drawn.values()].flatMap(({ longer, inside }) => {
      const skip = ruleOf.get(inside.at(-1)?.version ?? '')?.requirement.skip
      return skip === undefined ? [] : (drawTogether(inside, { skip, longer, on }) ?? [])
    })
    return [...together, ...outside]
  })
}

/** Those of several versions come one version after the other. */
function inOrderOfTime(findings: readonly Finding[]): readonly Finding[] {
  const fromOf = ({ turn }: Finding) => turn?.from ?? ''
  return [...findings].sort((a, b) => (fromOf(a) < fromOf(b) ? -1 : fromOf(a) > fromOf(b) ? 1 : 0))
}

interface Drawing {
  readonly skip: NonNullable<Requirement['skip']>
  readonly longer: DrawnPeriod
  readonly on: Day
}

const empty: ReadonlySet<FindingState> = new Set(['short', 'advice', 'overdue', 'explained'])

function drawTogether(findings: readonly Finding[], { skip, longer, on }: Drawing): Finding | null {
  const { atMost, per } = skip
  const judged = findings.filter(({ state }) => state !== 'not-applicable')
  const last = judged.at(-1) ?? findings.at(-1)
  const turn = longerTurn(findings[0]?.turn ?? null, longer)
  if (last === undefined || turn === null) return null
  if (judged.length === 0) return { ...last, turn }
  const { state, missed } = stateTogether(
    judged.map((finding) => finding.state),
    { atMost, isRunning: on < longer.runsUntil },
  )
  const tooMany = missed > atMost
  return {
    ...last,
    turn,
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

function longerTurn(first: Turn | null, { id, label, from, to, lateUntil }: DrawnPeriod): Turn | null {
  return first && { ...first, id, label, from, to, lateUntil, dueOn: addDays(to, -1) }
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
