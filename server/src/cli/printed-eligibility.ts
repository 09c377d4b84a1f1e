import type { Finding } from '@tongxin/core/duties/findings/finding'
import { clauseOf, sentenceOf } from '@tongxin/core/duties/findings/finding-sentences'
import { namesOfFinding } from '@tongxin/core/duties/findings/finding-title'
import { stateWords } from '@tongxin/core/duties/findings/state-words'
import type { Setting } from '@tongxin/core/duties/setting'
import type { RuleResult } from '@tongxin/core/pairing/eligibility/candidate'
import { ruleSentence } from '@tongxin/core/pairing/eligibility/eligibility-sentences'
import type { TierPersons } from '@tongxin/core/pairing/eligibility/persons-of-cadre'
import type { TierScope } from '@tongxin/core/pairing/eligibility/scope-of-person'
import type { TargetMatch } from '@tongxin/core/pairing/eligibility/target-rule'
import type { Cite } from '@tongxin/core/policy/cite'
import { tierCalled } from '@tongxin/core/policy/outline/tier-called'
import type { Policy } from '@tongxin/core/policy/policy'
import type { HumanId } from '@tongxin/core/roster/ids'

interface PrintContext {
  readonly policy: Policy
  readonly setting: Setting
}

/** A tier, whose scope the person is in, by which target; or why in nobody's. */
export function printedScope(tiers: readonly TierScope[], context: PrintContext): readonly string[] {
  return tiers.flatMap(({ tier, cadres, open, targets, why, missing, hasCadres }) => [
    tierLabel(context, tier),
    cadres.length > 0
      ? `  可由 ${cadres.length} 人联系：${cadres.map((id) => nameOf(context, id)).join('、')}`
      : `  ${hasCadres ? '不在任何人的联系范围' : '当天没有联系主体'}`,
    ...targets.map((target) => `  符合：${targetWords(target)}`),
    ...why.map((rule) => `  原因：${ruleWords(rule)}`),
    ...(open.length > 0
      ? [`  另有 ${open.length} 人无法判断`, ...missing.map((rule) => `    ${ruleWords(rule)}`)]
      : []),
  ])
}

/** A tier, whether the cadre is one of it, and whom the cadre may be paired with. */
export function printedPersons(tiers: readonly TierPersons[], context: PrintContext): readonly string[] {
  return tiers.flatMap(({ tier, isCadre, persons, open }) => [
    tierLabel(context, tier),
    `  ${ruleWords(isCadre)}`,
    ...persons.map(({ person, targets: [target], needsReason }) => {
      const by = target === undefined ? '' : `  ${targetWords(target)}`
      return `  ${nameOf(context, person.id)}${by}${needsReason ? '（须写明理由）' : ''}`
    }),
    ...open.map(
      ({ person, rules }) => `  ${nameOf(context, person.id)}  无法判断：${rules.map(ruleWords).join('；')}`,
    ),
  ])
}

/** The quota or coverage on the day, each with its clause. */
export function printedNumbers(findings: readonly Finding[], { setting }: PrintContext): readonly string[] {
  return findings.map((finding) => {
    const policy = setting.versions.find((version) => version.policy.id === finding.version)?.words
    const { text, clauses: told } = sentenceOf(finding, setting.on)
    const by = told.length === 0 ? '' : `  〔${told.join('；')}〕`
    return `数量：${namesOfFinding(finding, policy).title} ${stateWords[finding.state]}，${text}${by}`
  })
}

function tierLabel({ policy }: PrintContext, id: string): string {
  return tierCalled(id, policy)
}

function nameOf({ setting }: PrintContext, id: HumanId): string {
  const human = setting.index.humans.get(id)
  return human === undefined ? id : `${human.name}（${id}）`
}

function targetWords({ label, cite }: TargetMatch): string {
  return `${label}${clauses(cite)}`
}

function ruleWords(rule: RuleResult): string {
  return `${ruleSentence(rule)}${clauses(rule.cite)}`
}

function clauses(cites: readonly Cite[]): string {
  return cites.length === 0 ? '' : `  〔${cites.map(clauseOf).join('；')}〕`
}
