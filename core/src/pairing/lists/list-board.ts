import { unitOf } from '../../duties/bearers/unit-of.ts'
import { findingsIn } from '../../duties/evaluate.ts'
import type { Finding } from '../../duties/findings/finding.ts'
import { append, entryOf } from '../../duties/records/grouping.ts'
import { settingOf } from '../../duties/setting.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import { valuesOf } from '../../policy/value.ts'
import { type AsOf, holdsOn } from '../../roster/dated.ts'
import { deathOf } from '../../roster/death.ts'
import type { Facts } from '../../roster/facts.ts'
import type { Human } from '../../roster/human.ts'
import type { UnitId } from '../../roster/ids.ts'
import { indexRoster } from '../../roster/roster.ts'
import { cadreTruth } from '../eligibility/cadre-rule.ts'
import type { Candidate, OnFacts } from '../eligibility/candidate.ts'
import { askTargets, type TargetAnswer, targetTruth } from '../eligibility/target-rule.ts'
import type { PairingFact } from '../pairing-fact.ts'
import { isAboutPairings } from '../pairing-rules.ts'

export type BoardQuestion = {
  /** The document the list was begun under, first; documents that fill in what it delegates, after it. */
  readonly policies: readonly [Policy, ...Policy[]]
  readonly tier: Tier
  /** The list's unit, null for a list of the whole school. */
  readonly unitId: UnitId | null
  /** The lines as pairings, and beside them the pairs in force that the list does not replace. */
  readonly lines: readonly PairingFact[]
  readonly others: readonly PairingFact[]
  readonly facts: Facts
  readonly at: AsOf
}

export type BoardCadre = { readonly human: Human; readonly load: number; readonly finding: Finding | null }

export type BoardPerson = {
  readonly human: Human
  readonly cadres: readonly string[]
  readonly otherCadres: readonly string[]
  /** Of the coverage rule; null where the document does not ask that this person be covered. */
  readonly finding: Finding | null
  /** Under which target of the tier the person comes, or what is missing to say. */
  readonly targets: readonly TargetAnswer[]
}

export type Board = {
  readonly cadres: readonly BoardCadre[]
  /** Whom a line names, though they are not, or not any more, of the list's cadres: retired, moved, of a unit merged into this one. */
  readonly outside: readonly Human[]
  readonly persons: readonly BoardPerson[]
}

/**
 * Both sides of a list as it would stand if it took effect today: each cadre of the tier with load and what the quota
 * rule says, each person of its targets with what the coverage rule says. The findings come from the same evaluation
 * as everywhere, over the lines instead of the pairs they would replace.
 */
export function boardOf(question: BoardQuestion): Board {
  const { tier, unitId, lines, others, facts, at } = question
  const proposed: Facts = { ...facts, pairings: [...others, ...lines] }
  const onFacts = { roster: indexRoster(proposed), at }
  const findings = firstOfEach(standingFindings(question, proposed))
  const ofCadre = groupedBy('cadre', lines)
  const ofPerson = groupedBy('person', lines)
  const elsewhere = groupedBy(
    'person',
    others.filter((line) => holdsOn(line, at)),
  )
  const candidate = (human: Human) => ({ policy: question.policies[0], tier, cadre: human, person: human })
  const within = (human: Human, side: 'cadre' | 'person') =>
    unitId === null || isWithin(unitOf(human, side, at.on), unitId, onFacts)
  const isCadre = (human: Human) => within(human, 'cadre') && cadreTruth(candidate(human), onFacts) === 'true'
  const dead = new Set(facts.humans.filter((human) => deathOf(human, at.knownAt)).map(({ id }) => id))
  return {
    outside: facts.humans.filter((human) => ofCadre.has(human.id) && !isCadre(human)),
    cadres: facts.humans.filter(isCadre).map((human) => ({
      human,
      load: ofCadre.get(human.id)?.length ?? 0,
      finding: findings.get(bearerKey({ kind: 'cadre', id: human.id })) ?? null,
    })),
    persons: facts.humans
      .filter((human) => isPerson(human, at) && within(human, 'person'))
      .map((human) => ({ human, targets: askTargets(candidate(human), onFacts) }))
      .filter(({ human, targets }) => mayComeUnder(candidate(human), targets, onFacts))
      .map(({ human, targets }) => ({
        human,
        targets,
        // Whose cadre has died has nobody, as the coverage rule says too.
        cadres: (ofPerson.get(human.id) ?? []).map((line) => line.cadre).filter((id) => !dead.has(id)),
        otherCadres: (elsewhere.get(human.id) ?? []).map((line) => line.cadre),
        finding: findings.get(bearerKey({ kind: 'person', id: human.id })) ?? null,
      })),
  }
}

/** Several rules may ask something of one bearer: the document's first is shown. */
function firstOfEach(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const first = new Map<string, Finding>()
  for (const finding of findings) entryOf(first, bearerKey(finding.bearer), () => finding)
  return first
}

function groupedBy(side: 'cadre' | 'person', pairings: readonly PairingFact[]) {
  const groups = new Map<string, PairingFact[]>()
  for (const pairing of pairings) append(groups, pairing[side], pairing)
  return groups
}

function bearerKey({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`
}

/** A list is made unit by unit where the tier looks for persons in the cadre's own unit. */
export function isMadeByUnit(tier: Tier): boolean {
  const scopes = valuesOf(tier.scope)
  return scopes.length > 0 && scopes.every((scope) => scope.includes('ownUnit'))
}

/** Quota and coverage: the standing rules that count pairings and concern this tier or name none. */
function standingFindings({ policies, tier, at }: BoardQuestion, facts: Facts): readonly Finding[] {
  const setting = settingOf(policies, { calendar: facts.calendar, facts, asOf: at })
  const rules = setting.rules.filter(({ requirement }) => {
    const tiers = valuesOf(requirement.of).flatMap((of) => of?.tier ?? [])
    return isAboutPairings(requirement) && (tiers.length === 0 || tiers.includes(tier.id))
  })
  return findingsIn(setting, { bearers: null, rules: new Set(rules.map((rule) => rule.key)), since: null })
}

/** Unknown counts as possible: somebody whose facts are missing must be seen, not hidden. */
function mayComeUnder(candidate: Candidate, targets: readonly TargetAnswer[], facts: OnFacts): boolean {
  return targetTruth(targets, candidate, facts) !== 'false'
}

export function isPerson(human: Human, at: AsOf): boolean {
  return human.roles.some((role) => role.role === 'person' && holdsOn(role, at))
}

export function isWithin(unit: UnitId | null, wanted: UnitId, { roster, at }: OnFacts): boolean {
  return unit !== null && roster.unitAndAbove(unit, at).some(({ id }) => id === wanted)
}
