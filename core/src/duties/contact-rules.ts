// Which rules a contact can touch, and which of them need nothing but the pair, or its cadre, to be counted again.
import { plainReadings } from '../policy/plain-readings.ts'
import type { Predicate } from '../policy/predicate.ts'
import type { RecordFilter } from '../policy/record-filter.ts'
import { type PlainRequirement, timingOf } from '../policy/requirement.ts'
import { countsAssistants, type Tier } from '../policy/tier.ts'
import { valuesOf } from '../policy/value.ts'
import { restrictsEvent } from '../policy/vocabulary.ts'
import type { Rule } from './rule.ts'

/** Whether a contact entered, amended or withdrawn can change what this rule counts. */
export function isTouchedByContacts({ requirement }: Rule): boolean {
  const { count, anyOf = [], after = [] } = requirement
  return isOfContacts(count) || anyOf.some((way) => isOfContacts(way.count)) || after.some(isOfContacts)
}

/**
 * Whether a contact of a cadre can count for it: what a pairing or a cadre bears. What units, teams or the school bear is for the
 * board; that it was written down is asked of every contact, and told beside it.
 */
export function isMetByContacts({ requirement }: Rule): boolean {
  const { count, anyOf = [], bearer } = requirement
  const counts = [count, ...anyOf.map((way) => way.count)].some((kind) => kind === 'contact')
  return counts && valuesOf(bearer).some((kind) => kind === 'pairing' || kind === 'cadre')
}

/** Whether it waits for an event and counts contacts: each writing-down is of its own contact and answers nothing else. */
export function isAnsweredByContact({ requirement }: Rule): boolean {
  const { count, anyOf = [] } = requirement
  return (
    timingOf(requirement) === 'triggered' &&
    [count, ...anyOf.map((way) => way.count)].some((kind) => kind === 'contact')
  )
}

/** Whether only those who act on it may know of it: it says so itself, or waits for an event of which they alone know. */
export function isRestricted({ requirement, version }: Rule): boolean {
  const { restricted, after = [] } = requirement
  return restricted || after.some((kind) => restrictsEvent(version.words.vocabulary, kind))
}

/** Whether, in any reading, it judges pairings. */
export function isOfPairings({ requirement }: Rule): boolean {
  return valuesOf(requirement.bearer).includes('pairing')
}

/**
 * Whether its counts are kept for boards. What every single contact calls for (its writing-down) would be as many rows as
 * the ledger has contacts; it is evaluated beside the contact instead.
 */
export function isKept({ requirement }: Rule): boolean {
  return !(requirement.after ?? []).some(isOfContacts)
}

/**
 * Whether it is counted pair by pair and asks nothing about either side: the pair's own contacts are then all that must be
 * known. Cadres, teams, units and the school are judged over everybody's.
 */
export function isCountedByPair(rule: Rule): boolean {
  return (
    !restsOnRoster(rule) &&
    plainReadings(rule.requirement).every(({ requirement: plain }) => isPlainPair(plain))
  )
}

/**
 * Whether pairings of its document are made by it, or others than the two named may talk for one: the next holder of a
 * post, anybody of a unit, an assistant. Whoever that is in the school must be known.
 */
export function restsOnRoster({ version: { words } }: Rule): boolean {
  return words.tiers.some((tier) => tier.assign.by !== 'list' || isOfMoreThanTwo(tier))
}

function isOfMoreThanTwo(tier: Tier): boolean {
  const { bindsTo, from, to } = tier
  return countsAssistants(tier) || bindsTo === 'post' || to === 'post' || from === 'unit' || to === 'unit'
}

function isPlainPair({ bearer, of, exempt = [], atLeast, ...rest }: PlainRequirement): boolean {
  const sides = [of, ...filtersOf(rest)].map((about) => about?.cadre ?? about?.person ?? about?.target)
  const asks = sides.find((side) => side !== undefined)
  const exempts = exempt.some(({ cadre, person }) => cadre !== undefined || person !== undefined)
  return bearer === 'pairing' && asks === undefined && !exempts && atLeast !== 'all'
}

/** Every filter a record passes through: the rule's own, of its other ways, and of its caps. */
function filtersOf({
  where,
  anyOf = [],
  cap = [],
}: Pick<PlainRequirement, 'where' | 'anyOf' | 'cap'>): readonly (RecordFilter | undefined)[] {
  return [where, ...[...anyOf, ...cap].map((one) => one.where)]
}

/**
 * Whether it is counted pair by pair or cadre by cadre, and asks of a cadre only what is dated of him or her alone: then the
 * cadre's own facts, pairings and contacts are all that must be known.
 */
export function isCountedByCadre(rule: Rule): boolean {
  return (
    !restsOnRoster(rule) &&
    plainReadings(rule.requirement).every(
      ({ requirement: plain }) => isPlainPair(plain) || isPlainCadre(plain),
    )
  )
}

function isPlainCadre({
  bearer,
  of = {},
  distinct,
  exempt = [],
  atLeast,
  ...rest
}: PlainRequirement): boolean {
  const { is, ...others } = of
  const asks = filtersOf(rest)
    .map((filter) => filter?.cadre ?? filter?.person ?? filter?.target ?? filter?.with)
    .find((side) => side !== undefined)
  const exempts = exempt.some(({ cadre, person }) => cadre !== undefined || person !== undefined)
  const isOwn = is === undefined || asksOnlyOwn(is)
  const isPlain = Object.keys(others).length === 0 && asks === undefined && !exempts && atLeast !== 'all'
  return (
    bearer === 'cadre' && isOwn && isPlain && (distinct === undefined || ownDistinct.includes(distinct.by))
  )
}

const ownDistinct: readonly string[] = ['person', 'cadre', 'occasion', 'day']

/** What stands among the cadre's own dated facts and pairings; no unit's kind, no birthday, no ethnicity, no other side. */
const ownAtoms: readonly string[] = [
  'party',
  'pairedIn',
  'title',
  'degree',
  'rank',
  'post',
  'body',
  'employment',
  'listed',
  'judged',
]

function asksOnlyOwn(predicate: Predicate): boolean {
  switch (predicate.op) {
    case 'all':
    case 'any':
      return predicate.of.every(asksOnlyOwn)
    case 'not':
      return asksOnlyOwn(predicate.of)
    default:
      return ownAtoms.includes(predicate.op)
  }
}

/** The contact itself, or its writing-down: as what is counted, or what is waited for. */
export function isOfContacts(kind: string): boolean {
  return kind === 'contact' || kind === 'record'
}
