import { plainReadings } from '../../policy/plain-readings.ts'
import type { Policy } from '../../policy/policy.ts'
import type { SideAtom } from '../../policy/predicate.ts'
import type { Scope, Target, Tier } from '../../policy/tier.ts'
import { allOf } from '../../policy/truth.ts'
import { valuesOf } from '../../policy/value.ts'
import type { Human } from '../../roster/human.ts'
import type { OnFacts } from '../eligibility/candidate.ts'
import { type Eligibility, eligibleFor } from '../eligibility/eligibility.ts'
import { exclusionRules, mayExclude } from '../eligibility/exclusion-rules.ts'
import { asCadreOfTier, scopeQuestions } from '../eligibility/scope-rule.ts'
import {
  askTargets,
  fittingTargets,
  needsReason,
  type TargetMatch,
  targetTruth,
} from '../eligibility/target-rule.ts'
import { asksOtherSide, narrowedBy } from './narrowing.ts'
import { indexPersons, type PersonIndex } from './person-index.ts'

/** A person who may be paired with a cadre, and by which target. */
export interface Candidate {
  readonly person: Human
  readonly target: TargetMatch | null
}

export interface CandidateSearch {
  readonly index: PersonIndex
  /**
   * Who may be paired with the cadre for certain and without a reason written down; and how many pairs were asked about.
   * Cadres who may be paired with everybody share one list.
   */
  readonly candidatesOf: (cadre: Human) => { readonly found: readonly Candidate[]; readonly looked: number }
  /** Of whom missing facts, or a reading not adopted, leave it open whether they come under a target at all. */
  readonly open: readonly Human[]
}

interface Side {
  readonly policy: Policy
  readonly tier: Tier
}

/**
 * Finds the persons each cadre of a tier may be paired with: exactly those of `eligible`, but what does not depend on the
 * cadre is asked once for each person, and where persons are looked for (own unit, charge, contact point) is an index.
 */
export function candidateSearch(side: Side, persons: readonly Human[], facts: OnFacts): CandidateSearch {
  const index = indexPersons(persons, facts)
  const sorted = sortPersons(side, persons, facts)
  const scopeOf = scopeFinder(side, index, facts)
  const atoms = sorted.isFree ? atomsOfTargets(side.tier) : null
  const everybody = [...sorted.free.values()]
  const freeIds = new Set(everybody.map(({ person }) => person.id))
  const candidatesOf = (cadre: Human) => {
    const scope = scopeOf(cadre)
    const beside = atoms?.flatMap(({ op }) => index.personsFor(op, cadre)) ?? sorted.possible
    const asked = new Set([...beside].filter((one) => sorted.possible.has(one) && (scope?.has(one) ?? true)))
    if (!scope && asked.size === 0 && !freeIds.has(cadre.id)) return { found: everybody, looked: 0 }
    const found = asked.size === 0 ? [] : askEach(asked, eligibleFor({ ...side, cadre }, facts))
    const free = scope ? [...scope].flatMap((person) => sorted.free.get(person) ?? []) : sorted.free.values()
    for (const candidate of free) {
      if (candidate.person.id !== cadre.id && !asked.has(candidate.person)) found.push(candidate)
    }
    return { found, looked: asked.size + (scope?.size ?? 0) }
  }
  return { index, candidatesOf, open: sorted.open }
}

function noHumans(): Human[] {
  return []
}

function askEach(persons: Iterable<Human>, ask: (person: Human) => Eligibility): Candidate[] {
  return [...persons].flatMap((person) => {
    const { truth, target } = ask(person)
    return truth === 'true' && !needsReason(target) ? [{ person, target }] : []
  })
}

interface SortedPersons {
  /** Whether the rules but those of targets and scope depend on the person alone. */
  readonly isFree: boolean
  /** May be paired with every cadre in whose scope they are, but themselves. */
  readonly free: ReadonlyMap<Human, Candidate>
  /** May come to be paired with one or another. */
  readonly possible: ReadonlySet<Human>
  readonly open: readonly Human[]
}

/** Asks each person once what does not depend on the cadre; the person stands in for the cadre, who is not asked about. */
function sortPersons({ policy, tier }: Side, persons: readonly Human[], facts: OnFacts): SortedPersons {
  const isFree = !exclusionsAskOtherSide(policy)
  const targets = tier.targets.filter((target) => !targetAsksOtherSide(target))
  const alone = { policy, tier: { ...tier, targets } }
  const mayBeBeside = targets.length < tier.targets.length
  const [anybody] = persons
  const exclusions = anybody && isFree ? exclusionRules({ ...alone, cadre: anybody }, facts) : () => []
  const sorted = { free: new Map<Human, Candidate>(), possible: new Set<Human>(), open: noHumans() }
  for (const person of persons) {
    const candidate = { ...alone, cadre: person, person }
    const answers = askTargets(candidate, facts)
    const byTarget = mayBeBeside && targets.length === 0 ? 'false' : targetTruth(answers, candidate, facts)
    const spared = allOf(exclusions(person).map(({ truth }) => truth))
    if (spared === 'false' || (byTarget === 'false' && !mayBeBeside)) continue
    sorted.possible.add(person)
    const truth = allOf([byTarget, spared])
    const [target = null] = fittingTargets(answers)
    if (truth === 'unknown') sorted.open.push(person)
    if (isFree && truth === 'true' && !needsReason(target)) sorted.free.set(person, { person, target })
  }
  return { isFree, ...sorted }
}

/** Whom the scope of a cadre holds, in every reading of it; null: everybody. An index knows it exactly. */
function scopeFinder({ policy, tier }: Side, index: PersonIndex, facts: OnFacts) {
  const limits = valuesOf(tier.scope).filter((scopes) => !scopes.includes('whole'))
  return (cadre: Human): ReadonlySet<Human> | null => {
    if (limits.length === 0) return null
    const inTier = asCadreOfTier({ policy, tier, cadre }, facts)
    const held = (scope: Scope) => (scope === 'whole' ? [] : index.personsFor(scopeQuestions[scope], inTier))
    const [first = new Set<Human>(), ...others] = limits.map((scopes) => new Set(scopes.flatMap(held)))
    return new Set([...first].filter((person) => others.every((other) => other.has(person))))
  }
}

/** By which questions persons are found who come under a target only beside a certain cadre; null: by none. */
function atomsOfTargets({ targets }: Tier): readonly SideAtom[] | null {
  const narrowed = targets.filter(targetAsksOtherSide).map(({ is }) =>
    valuesOf(is)
      .map(narrowedBy)
      .find((atoms) => atoms !== null),
  )
  const known = narrowed.filter((atoms) => atoms !== undefined)
  return known.length === narrowed.length ? known.flat() : null
}

function targetAsksOtherSide({ is, soft }: Target): boolean {
  return valuesOf(is).some(asksOtherSide) || (soft !== undefined && asksOtherSide(soft))
}

function exclusionsAskOtherSide({ requirements }: Policy): boolean {
  return requirements
    .filter(mayExclude)
    .flatMap((requirement) => plainReadings(requirement))
    .some(({ requirement: { of } }) => [of?.is, of?.person].some((about) => about && asksOtherSide(about)))
}
