// Which requirement of which version of which document judges what. Versions follow `replaces`; a unit's own document
// fills what is delegated to it.
import { type Day, earlierDay } from '../calendar/day.ts'
import { inForceFrom, isInForce } from '../policy/in-force.ts'
import { plainReadings, type Reading } from '../policy/plain-readings.ts'
import type { Policy } from '../policy/policy.ts'
import type { Requirement } from '../policy/requirement.ts'
import type { UnitId } from '../roster/ids.ts'
import { readingsOfCadres } from './bearers/readings-of-cadres.ts'
import type { Counts } from './findings/finding.ts'
import type { RuleNumbers } from './findings/state-of.ts'
import { isKnownBefore, knownFromOf } from './turns/known-from.ts'
import { stepDeadlines } from './turns/step-deadlines.ts'
import { type Filling, fillingOf, withWholeFillings } from './whole-fillings.ts'

/** A version of a document with the days it is in force. */
export interface Version {
  readonly policy: Policy
  /** The document with the tiers, roles, periods and words it takes over from the one it stands beside. */
  readonly words: Policy
  readonly from: Day
  readonly to: Day | null
  /** The first day of its first version: no record from before counts. */
  readonly firstFrom: Day
  readonly next: Version | null
  /** As entered, where it sets what another leaves open, with that other; null: it stands by itself. */
  readonly filling: Filling | null
  /** The first day on which it was known; null: always. */
  readonly knownFrom: Day | null
  /** The versions of the same document, this one and the others known, each with its first days. */
  readonly line: readonly DatedVersion[]
  /** Documents that fill in what this one delegates, or take parts of it over. */
  readonly beside: readonly Policy[]
}

export interface DatedVersion {
  readonly from: Day
  readonly knownFrom: Day | null
}

/** A requirement of a version; `key` names it over all versions. */
export interface Rule {
  readonly key: string
  readonly version: Version
  readonly requirement: Requirement
  /** Readings that count the same things share a way of counting. */
  readonly ways: readonly CountingWay[]
}

/** One way of counting, with the numbers of each reading that counts so. */
export interface CountingWay {
  /** '' unless the readings count different things: then e.g. 'every=2'. */
  readonly key: string
  readonly reading: Reading
  readonly counts: Counts
  readonly numbers: readonly ReadingNumbers[]
}

export interface ReadingNumbers {
  readonly taken: Readonly<Record<string, number>>
  readonly numbers: RuleNumbers
}

/** The versions known at a day, in the order of ids. */
export function versionsKnownAt(policies: readonly Policy[], knownAt: Day): readonly Version[] {
  const known = withWholeFillings(policies)
    .filter((policy) => policy.status !== 'draft')
    .filter((policy) => (knownFromOf(policy) ?? knownAt) <= knownAt)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const versionOf = (policy: Policy): Version | null => {
    const from = inForceFrom(policy)?.from
    if (from === undefined) return null
    const nextPolicy = known.find((other) => other.replaces.includes(policy.id))
    const next = nextPolicy === undefined ? null : versionOf(nextPolicy)
    if (next === null && policy.status === 'repealed') return null
    // What fills in another document ends with the version it fills: the next leaves open what it leaves open itself.
    const filling = fillingOf(policy, policies)
    const filled = filling?.base ?? policy
    const after = known.find((other) => other.replaces.includes(filled.id))
    const follows = after === undefined ? undefined : inForceFrom(after)?.from
    const ends = [next?.from, policy.relation?.until, follows].filter((day) => day !== undefined)
    return {
      policy,
      words: withWordsOf(policy, known),
      from,
      to: ends.length === 0 ? null : ends.reduce(earlierDay),
      firstFrom: firstDay(filled, known),
      next,
      filling,
      knownFrom: knownFromOf(policy),
      line: [...datedVersions(policy, known), ...(next?.line ?? [])],
      beside: known.filter(({ relation }) => relation?.to === policy.id),
    }
  }
  // A document beside several versions of another is one document.
  const each = known.filter(({ id }, at) => known.findIndex((other) => other.id === id) === at)
  return each.map(versionOf).filter((version) => version !== null)
}

/** A document beside another speaks in its words; what it says itself comes first. */
function withWordsOf(policy: Policy, known: readonly Policy[]): Policy {
  const base = known.find(({ id }) => id === policy.relation?.to)
  if (base === undefined) return policy
  const more = <T extends { readonly id: string }>(own: readonly T[], others: readonly T[]) => [
    ...own,
    ...others.filter(({ id }) => own.every((each) => each.id !== id)),
  ]
  return {
    ...policy,
    roles: { ...base.roles, ...policy.roles },
    periods: { ...base.periods, ...policy.periods },
    vocabulary: {
      ...policy.vocabulary,
      orders: { ...base.vocabulary.orders, ...policy.vocabulary.orders },
    },
    tiers: more(policy.tiers, base.tiers),
    forms: more(policy.forms, base.forms),
    ...(policy.bothTiers === undefined && base.bothTiers !== undefined && { bothTiers: base.bothTiers }),
  }
}

function firstDay(policy: Policy, known: readonly Policy[]): Day {
  return datedVersions(policy, known)
    .map(({ from }) => from)
    .reduce(earlierDay)
}

/** A version and those it has taken the place of. */
function datedVersions(policy: Policy, known: readonly Policy[]): readonly DatedVersion[] {
  const from = inForceFrom(policy)?.from
  const own = from === undefined ? [] : [{ from, knownFrom: knownFromOf(policy) }]
  const earlier = known.filter((other) => policy.replaces.includes(other.id))
  return [...own, ...earlier.flatMap((other) => datedVersions(other, known))]
}

/** The requirements of the versions, and the deadlines of their steps; documents that only fill in another's delegated values have none of their own. */
export function rulesOf(versions: readonly Version[]): readonly Rule[] {
  return versions
    .filter(({ policy }) => policy.relation?.as !== 'fills')
    .flatMap((version) =>
      [...version.policy.requirements, ...stepDeadlines(version.policy)].map((requirement) => ({
        key: ruleKey(version.policy, requirement),
        version,
        requirement,
        ways: countingWays(requirement, version.policy),
      })),
    )
}

/**
 * Whether a rule leaves a unit's bearers alone: its document is for other units, or one that replaces it for some units or
 * requirements has taken them over.
 */
export function leavesAlone({ version, requirement }: Rule, unit: UnitId | null, days: LeavingDays): boolean {
  // The usual case, asked for every bearer in every turn: a document for all units, with none beside it.
  if (version.policy.relation === undefined && version.beside.length === 0) return false
  return leavesUnitAlone({ version, requirement: requirement.id }, unit, days)
}

interface LeavingDays {
  readonly on: Day
  readonly closedOn?: Day | null
}

/** The same of a requirement by its id. */
export function leavesUnitAlone(
  { version, requirement }: { readonly version: Version; readonly requirement: string },
  unit: UnitId | null,
  { on, closedOn = null }: LeavingDays,
): boolean {
  const own = version.policy.relation?.units
  if (own !== undefined && own.length > 0 && (unit === null || !own.includes(unit))) return true
  if (version.beside.length === 0) return false
  return version.beside.some((other) => {
    const { relation } = other
    if (relation?.as !== 'replaces' || !isInForce(other, on)) return false
    if (closedOn !== null && comesTooLate(other, version, closedOn)) return false
    const unitFits = relation.units.length === 0 || (unit !== null && relation.units.includes(unit))
    return unitFits && (relation.requirements.length === 0 || relation.requirements.includes(requirement))
  })
}

/** A period that was over keeps to the documents known by then, if it had any. */
function comesTooLate(other: Policy, version: Version, closedOn: Day): boolean {
  return isKnownBefore(version, closedOn) && !isKnownBefore({ knownFrom: knownFromOf(other) }, closedOn)
}

function ruleKey(policy: Policy, requirement: Requirement): string {
  return policy.relation === undefined ? requirement.id : `${policy.id}:${requirement.id}`
}

function countingWays(requirement: Requirement, policy: Policy): readonly CountingWay[] {
  const ways = new Map<string, { reading: Reading; numbers: ReadingNumbers[] }>()
  for (const reading of plainReadings(requirement).flatMap((one) => readingsOfCadres(one, policy))) {
    const key = Object.entries(reading.taken)
      .filter(([field]) => !numberFields.includes(field))
      .map(([field, number]) => `${field}=${number}`)
      .join(',')
    const way = ways.get(key)
    if (way === undefined) ways.set(key, { reading, numbers: [numbersOfReading(reading)] })
    else way.numbers.push(numbersOfReading(reading))
  }
  return [...ways].map(([key, way]) => ({ key, ...way, counts: countsOf(way.reading) }))
}

function countsOf({ requirement: { count, where, distinct, anyOf } }: Reading): Counts {
  return { kind: count, where: where ?? null, distinct: distinct ?? null, anyOf: anyOf ?? null }
}

const numberFields: readonly string[] = ['atLeast', 'atMost', 'target', 'force']

export function numbersOfReading({ requirement, taken, delegated }: Reading): ReadingNumbers {
  const { atLeast, atMost, target, force } = requirement
  return {
    taken,
    numbers: {
      force,
      atLeast: typeof atLeast === 'number' ? atLeast : requirement.anyOf === undefined ? null : 1,
      atMost: typeof atMost === 'number' ? atMost : null,
      target: target ?? null,
      // A span left open (及时) makes a duty without a date; a number left open leaves nothing to judge by.
      delegated: delegated.some(({ field }) => field !== 'within'),
    },
  }
}
