// Who a requirement judges on a day. Missing data never hide a bearer: it is found, and marked as not sure.
import type { Day } from '../../calendar/day.ts'
import { postsOfTier } from '../../pairing/eligibility/posts-of-tier.ts'
import type { Policy } from '../../policy/policy.ts'
import type { PlainRequirement, Which } from '../../policy/requirement.ts'
import { valuesOf } from '../../policy/value.ts'
import { covers } from '../../roster/dated.ts'
import type { Human } from '../../roster/human.ts'
import { type HumanId, humanId, type UnitId } from '../../roster/ids.ts'
import { type Bearer, type BearerDays, nobody } from './bearer.ts'
import { type JudgeContext, judge, judgeReadings, judgeUnit } from './judge.ts'
import { cadreOn, personOn } from './pairing-sides.ts'
import type { StandingPairing } from './standing-pairing.ts'
import { targetsOf } from './targets-of.ts'
import { teamsOf } from './team.ts'
import { unitOf } from './unit-of.ts'

export interface BearersContext extends JudgeContext {
  readonly on: Day
  /** Only these bearers, by id; null: all. */
  readonly only: ReadonlySet<string> | null
}

/** The bearers in the order of their ids. Pairings come with their own days, whether or not they run on the day. */
export function bearersOf(
  { bearer, of = {} }: PlainRequirement,
  context: BearersContext,
): readonly BearerDays[] {
  switch (bearer) {
    case 'pairing':
      return context.index.pairings.flatMap((pairing) => pairingBearer(pairing, of, context))
    case 'cadre':
      return humansOf(context).flatMap((human) => humanBearer(human, 'cadre', { of, context }))
    case 'person':
      return humansOf(context).flatMap((human) => humanBearer(human, 'person', { of, context }))
    case 'team':
      return teams(of, context)
    case 'unit':
      return units(of, context)
    case 'office':
      return (of.role ?? []).flatMap((role) => offices(role, context))
    case 'school':
      return [always({ kind: 'school', id: context.index.facts.school, ...nobody })]
  }
}

function pairingBearer(pairing: StandingPairing, of: Which, context: BearersContext): readonly BearerDays[] {
  const { index, only, on } = context
  const { id, tier, from, to } = pairing
  if (only !== null && !only.has(id)) return []
  if (of.tier !== undefined && !of.tier.includes(tier)) return []
  const [cadre, person] = [cadreOn(pairing, on), personOn(pairing, on)]
  const sure = and(
    of.person === undefined || judge(of.person, { human: person, other: cadre, on, as: 'person' }, context),
    of.cadre === undefined || judge(of.cadre, { human: cadre, other: person, on, as: 'cadre' }, context),
    of.target === undefined || inTargets(pairing, of.target, context),
  )
  if (sure === false) return []
  const unit = pairing.fromUnit ?? unitOf(index.humans.get(cadre), 'cadre', on)
  return [{ bearer: { kind: 'pairing', id, tier, unit, cadre, person }, from, to, sure: sure === true }]
}

function inTargets(
  pairing: StandingPairing,
  wanted: readonly string[],
  context: BearersContext,
): boolean | null {
  const { sure, possible } = targetsOf(pairing, context)
  if (sure.some((id) => wanted.includes(id))) return true
  return possible.some((id) => wanted.includes(id)) ? null : false
}

function humansOf({ index, only }: BearersContext): readonly Human[] {
  if (only === null) return index.facts.humans
  return [...only].sort().flatMap((id) => index.humans.get(humanId(id)) ?? [])
}

interface HumanQuestion {
  readonly of: Which
  readonly context: BearersContext
}

function humanBearer(
  human: Human,
  kind: 'cadre' | 'person',
  { of, context }: HumanQuestion,
): readonly BearerDays[] {
  const sure = kind === 'cadre' ? isCadreOf(human, of, context) : isPersonOf(human, of, context)
  if (sure === false || (sure === null && isEnteredOtherwise(human, kind, context.on))) return []
  const unit = unitOf(human, kind, context.on)
  const sides = { cadre: kind === 'cadre' ? human.id : null, person: kind === 'person' ? human.id : null }
  return [always({ kind, id: human.id, tier: of.tier?.[0] ?? null, unit, ...sides }, sure === true)]
}

/** Missing data leave open whether somebody belongs here; not for one who is entered, but as something else. */
function isEnteredOtherwise({ roles }: Human, role: 'cadre' | 'person', on: Day): boolean {
  const held = roles.filter((fact) => covers(fact, on))
  return held.length > 0 && !held.some((fact) => fact.role === role)
}

/** By the role named, or the tier's own definition of its cadres; where there is neither, whoever is entered as a cadre. */
function isCadreOf(human: Human, of: Which, { policy, index, on }: BearersContext): boolean | null {
  const question = { human: human.id, on, as: 'cadre' } as const
  const asked = [of.is, of.cadre].filter((predicate) => predicate !== undefined)
  const result = and(
    holdsOneOf(human, of.role, on),
    of.role !== undefined && of.tier === undefined ? true : isInTier(human, of.tier, { policy, index, on }),
    ...asked.map((predicate) => judge(predicate, question, { policy, index })),
  )
  return result === true && isBornByHigherTier(human.id, of, { policy, index, on }) ? false : result
}

/** A cadre of one of the tiers; readings not adopted that differ leave it open. */
function isInTier(
  human: Human,
  wanted: readonly string[] | undefined,
  { policy, index, on }: Omit<BearersContext, 'only'>,
): boolean | null {
  const tiers = policy.tiers.filter(({ id }) => wanted === undefined || wanted.includes(id))
  const defined = tiers.map((tier) => valuesOf(tier.cadres)).filter((readings) => readings.length > 0)
  if (defined.length === 0) return hasRole(human, 'cadre', on)
  return or(
    defined.map((readings) => {
      const [first = null, ...others] = readings.map((reading) =>
        judge(reading, { human: human.id, on }, { policy, index }),
      )
      return others.every((other) => other === first) ? first : null
    }),
  )
}

function holdsOneOf(human: Human, roles: readonly string[] | undefined, on: Day): boolean {
  return roles === undefined || roles.some((role) => hasRole(human, role, on))
}

/** `bothTiers: highest`: who is a cadre of a tier named earlier bears that one only. */
function isBornByHigherTier(human: HumanId, of: Which, context: Omit<BearersContext, 'only'>): boolean {
  const { policy, index, on } = context
  if (policy.bothTiers !== 'highest' || of.tier === undefined) return false
  const first = policy.tiers.findIndex(({ id }) => of.tier?.includes(id))
  return policy.tiers
    .slice(0, Math.max(first, 0))
    .some((tier) =>
      valuesOf(tier.cadres).some((cadres) => judge(cadres, { human, on }, { policy, index }) === true),
    )
}

function isPersonOf(human: Human, of: Which, { policy, index, on }: BearersContext): boolean | null {
  const question = { human: human.id, on, as: 'person' } as const
  const asked = [of.is, of.person].filter((predicate) => predicate !== undefined)
  const targets = of.tier === undefined && of.target === undefined ? null : targetsNamed(policy, of)
  if (asked.length === 0 && targets === null && of.role === undefined) return hasRole(human, 'person', on)
  return and(
    holdsOneOf(human, of.role, on),
    ...asked.map((predicate) => judge(predicate, question, { policy, index })),
    targets === null || or(targets.map(({ is }) => judgeReadings(is, question, { policy, index }))),
  )
}

function targetsNamed({ tiers }: Policy, of: Which) {
  return tiers
    .filter(({ id }) => of.tier === undefined || of.tier.includes(id))
    .flatMap(({ targets }) => targets)
    .filter(({ id }) => of.target === undefined || of.target.includes(id))
}

function teams(of: Which, context: BearersContext): readonly BearerDays[] {
  const { index, only } = context
  const ids = index.facts.humans
    .filter((human) => isCadreOf(human, of, context) !== false)
    .flatMap((human) => teamsOfTier(human, of, context))
  return [...new Set(ids)]
    .filter((id) => only === null || only.has(id))
    .sort()
    .map((id) => {
      const unit = index.facts.units.find((row) => id.startsWith(`${row.id}/`))?.id ?? null
      return always({ ...nobody, kind: 'team', id, tier: of.tier?.[0] ?? null, unit })
    })
}

/** Of a tier the teams whose posts make its cadres: who sits in two teams may be a cadre of the tier by one only. */
function teamsOfTier(human: Human, of: Which, { policy, index, on }: BearersContext): readonly string[] {
  const { tier: wanted } = of
  if (wanted === undefined) return teamsOf(human, on)
  const asking = {
    roster: index.roster,
    orders: policy.vocabulary.orders,
    at: { on, knownAt: index.knownAt },
  }
  const posts = policy.tiers
    .filter(({ id }) => wanted.includes(id))
    .flatMap((tier) => postsOfTier(human, tier, asking))
  return teamsOf(posts.length === 0 ? human : { ...human, posts }, on)
}

function units(of: Which, { index, on, only }: BearersContext): readonly BearerDays[] {
  const rows = index.facts.units.filter((unit) => covers(unit, on) && (only === null || only.has(unit.id)))
  return [...rows]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, from, to }) => {
      const sure = of.is === undefined || judgeUnit(of.is, { unit: id, on }, index)
      if (sure === false) return []
      return [{ bearer: { ...nobody, kind: 'unit' as const, id, unit: id }, from, to, sure: sure === true }]
    })
}

/** One office for a role, or one for each unit where the role is held unit by unit. */
function offices(role: string, { index, on, only }: BearersContext): readonly BearerDays[] {
  const held = index.facts.humans.flatMap((human) =>
    human.roles.filter((fact) => fact.role === role && covers(fact, on)).map((fact) => fact.unit),
  )
  const units = [...new Set(held.filter((unit): unit is UnitId => unit !== null))].sort()
  const ids =
    units.length === 0 ? [{ id: role, unit: null }] : units.map((unit) => ({ id: `${role}@${unit}`, unit }))
  return ids
    .filter(({ id }) => only === null || only.has(id))
    .map(({ id, unit }) => always({ ...nobody, kind: 'office', id, unit }))
}

function always(bearer: Bearer, sure = true): BearerDays {
  return { bearer, from: null, to: null, sure }
}

function hasRole(human: Human, role: string, on: Day): boolean {
  return human.roles.some((fact) => fact.role === role && covers(fact, on))
}

function and(...answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false
  return answers.includes(null) ? null : true
}

function or(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true
  return answers.includes(null) ? null : false
}
