import type { Day } from '../calendar/day.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import type { Policy } from '../policy/policy.ts'
import type { AsOf } from '../roster/dated.ts'
import type { Facts } from '../roster/facts.ts'
import { counterparts } from './bearers/counterparts.ts'
import { type CountScope, everything } from './count-scope.ts'
import { isDrawnWith } from './drawn-periods.ts'
import { type DutyCount, visitCountsOf } from './duty-count.ts'
import { eligibleFindings } from './findings/eligible-findings.ts'
import type { Finding } from './findings/finding.ts'
import { findingOf, findingOfReadings } from './findings/finding-of.ts'
import { missingFacts } from './findings/missing-facts.ts'
import { silentFindings } from './findings/silent-findings.ts'
import { skipFindings } from './findings/skip.ts'
import { append } from './records/grouping.ts'
import type { Rule } from './rule.ts'
import { type Setting, settingOf } from './setting.ts'

/**
 * Judges every bearer of every requirement of the documents known, on a day and by what was known at a day. Pure: the same
 * arguments give the same findings in the same order, whatever the order of policies and facts.
 *
 * The calendar beside the facts lets a caller judge by another one (what-if); normally it is `facts.calendar`.
 */
// oxlint-disable-next-line max-params -- documents, calendar, facts and day: the four things a judgement rests on
export function evaluate(
  policies: readonly Policy[],
  calendar: SchoolCalendar,
  facts: Facts,
  asOf: AsOf,
): readonly Finding[] {
  return findingsIn(settingOf(policies, { calendar, facts, asOf }))
}

/** The findings within a scope: of some bearers, of some rules, of periods since a day. */
export function findingsIn(setting: Setting, scope: CountScope = everything): readonly Finding[] {
  const rules = setting.rules.filter((rule) => scope.rules === null || scope.rules.has(rule.key))
  const judged = drawnTogether(rules).map((versions) =>
    skipFindings(
      versions.flatMap((rule) => findingsOfRule(rule, setting, scope)),
      versions,
      setting,
    ),
  )
  const none: readonly Finding[] = []
  if (scope !== everything) return none.concat(...judged)
  return none.concat(...judged, eligibleFindings(setting), silentFindings(setting))
}

/** Each rule alone; versions of one whose periods are drawn together in the place of the first. */
function drawnTogether(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  return rules.flatMap((rule, at) => {
    if (rule.requirement.skip === undefined) return [[rule]]
    const versions = rules.filter((other) => isDrawnWith(rule, other))
    return rules.findIndex((other) => isDrawnWith(rule, other)) === at ? [versions] : []
  })
}

function findingsOfRule(rule: Rule, setting: Setting, scope: CountScope): readonly Finding[] {
  const { on } = setting
  const [only, ...others] = rule.ways
  if (only === undefined) return []
  if (others.length > 0) {
    const counts: DutyCount[] = []
    for (const way of rule.ways)
      visitCountsOf(rule, way, { setting, scope, visit: (count) => counts.push(count) })
    return acrossWays(counts, { on, ways: rule.ways.length, onlyMet: scope.serving !== undefined })
  }
  const findings: Finding[] = []
  const visit = (count: DutyCount) => findings.push(explained(findingOf(count, on), count, setting))
  visitCountsOf(rule, only, { setting, scope, visit })
  return findings
}

/** Where it is open whether the requirement is about the bearer at all, with what is missing. */
function explained(finding: Finding, count: DutyCount, { index }: Setting): Finding {
  if (count.applies !== 'unsure' || finding.state !== 'unknown') return finding
  return { ...finding, missing: missingFacts(count, index) }
}

/** Readings that count different things: compared bearer by bearer and turn by turn. */
function acrossWays(
  counts: readonly DutyCount[],
  { on, ways, onlyMet }: { readonly on: Day; readonly ways: number; readonly onlyMet: boolean },
): readonly Finding[] {
  const groups = new Map<string, DutyCount[]>()
  const counterpartsOf = counterparts(counts)
  for (const count of counts) {
    const { kind, id } = count.days.bearer
    const key = `${count.asked.turn.id} ${kind} ${id}`
    append(groups, key, count)
  }
  // A finding tells what its first way counted.
  const asked = [...groups.values()].filter(([first]) => !onlyMet || first?.records.countedIds.length !== 0)
  return asked.map((group) =>
    findingOfReadings([...group, ...group.slice(0, 1).flatMap(counterpartsOf)], { on, ways }),
  )
}
