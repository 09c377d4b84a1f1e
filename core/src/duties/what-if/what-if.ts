// 试算: which results of today would be others if another text, or another calendar, were in force. Nothing is stored;
// the same evaluation as everywhere runs twice, over the requirements that differ.

import type { SchoolCalendar } from '../../calendar/school-calendar.ts'
import type { Cite } from '../../policy/cite.ts'
import { titleOfRequirement } from '../../policy/outline/counted-as.ts'
import { outlineNames } from '../../policy/outline/names.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Bearer } from '../../policy/requirement.ts'
import { findingsIn } from '../evaluate.ts'
import type { Finding } from '../findings/finding.ts'
import { type Rule, rulesOf, versionsKnownAt } from '../rule.ts'
import type { Setting } from '../setting.ts'
import { type Comparison, compareFindings } from './compare-findings.ts'
import { eventsSince, judgedSince } from './current-days.ts'

/** The same facts and day under other documents or another calendar, without indexing the facts again. */
export function settingIf(
  setting: Setting,
  { policies, calendar }: { readonly policies: readonly Policy[]; readonly calendar: SchoolCalendar },
): Setting {
  const versions = versionsKnownAt(policies, setting.index.knownAt)
  return { ...setting, versions, rules: rulesOf(versions), index: { ...setting.index, calendar } }
}

/** One requirement as each side has it, and how its results of today compare. */
export interface RequirementChange extends Comparison {
  readonly requirement: string
  readonly bearer: Bearer
  readonly before: RequirementSide | null
  readonly after: RequirementSide | null
}

/** How a side calls the requirement, and where it says so. */
export interface RequirementSide {
  /** What it is called, never by its id. */
  readonly label: string
  readonly cites: readonly Cite[]
}

/** Compares the current periods, standing duties and open events of one requirement. */
export function whatIf(key: string, before: Setting, after: Setting): RequirementChange {
  const findings = [before, after].map((setting) => currentFindings(key, setting))
  const [old = [], tried = []] = findings
  return {
    requirement: key,
    bearer: (tried[0] ?? old[0])?.bearer.kind ?? bearerOf(key, [after, before]),
    before: sideOf(key, before),
    after: sideOf(key, after),
    ...compareFindings(old, tried),
  }
}

function currentFindings(key: string, setting: Setting): readonly Finding[] {
  const since = judgedSince(rulesNamed(key, setting), setting)
  const events = eventsSince(setting)
  return findingsIn(setting, { bearers: null, rules: new Set([key]), since }).filter(
    ({ turn }) => turn?.event == null || turn.event.on >= events,
  )
}

function rulesNamed(key: string, { rules }: Setting): readonly Rule[] {
  return rules.filter((rule) => rule.key === key)
}

/** As the version in force last has it. */
function sideOf(key: string, setting: Setting): RequirementSide | null {
  const rule = ruleToday(key, setting)
  if (rule === undefined) return null
  const { requirement, version } = rule
  return { label: titleOfRequirement(requirement, outlineNames(version.words)), cites: requirement.cite }
}

function ruleToday(key: string, setting: Setting): Rule | undefined {
  const own = rulesNamed(key, setting)
  return own.find(
    ({ version }) => version.from <= setting.on && (version.to === null || setting.on < version.to),
  )
}

function bearerOf(key: string, settings: readonly Setting[]): Bearer {
  const rules = settings.flatMap((setting) => ruleToday(key, setting) ?? [])
  return rules[0]?.ways[0]?.reading.requirement.bearer ?? 'school'
}
