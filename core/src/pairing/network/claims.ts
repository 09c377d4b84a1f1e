// What the standing rules of the documents ask of the two sides of a list, in numbers, over the pairs it leaves alone.

import { everything } from '../../duties/count-scope.ts'
import { type DutyCount, visitCountsOf } from '../../duties/duty-count.ts'
import { append } from '../../duties/records/grouping.ts'
import type { CountingWay, Rule } from '../../duties/rule.ts'
import { type Setting, settingOf } from '../../duties/setting.ts'
import { numbersFor } from '../../duties/unit-numbers.ts'
import type { Force } from '../../policy/force.ts'
import { titleOfRequirement } from '../../policy/outline/counted-as.ts'
import { outlineNames } from '../../policy/outline/names.ts'
import { plainReadings } from '../../policy/plain-readings.ts'
import type { PlainRequirement } from '../../policy/requirement.ts'
import { isAboutPairings } from '../pairing-rules.ts'
import type { NetworkNote, OutsideReason, RuleSource } from './network-note.ts'
import type { NetworkQuestion } from './network-question.ts'

/** The numbers of one reading of a rule for one bearer; what other lists already give it is taken off. */
export interface Claim {
  readonly source: RuleSource
  readonly force: Force
  readonly atLeast: number | null
  readonly atMost: number | null
  /** Left to somebody who has not set it. */
  readonly delegated: boolean
}

export interface Claims {
  readonly cadres: ReadonlyMap<string, readonly Claim[]>
  readonly teams: ReadonlyMap<string, readonly Claim[]>
  /** Coverage, and how many cadres a person may have. */
  readonly persons: ReadonlyMap<string, readonly Claim[]>
  readonly notes: readonly NetworkNote[]
}

/** Readings not adopted each make their own claims: who keeps to all of them is right in every reading. */
export function claimsOf(question: NetworkQuestion): Claims {
  const { policies, tier, facts, others, at } = question
  const setting = settingOf(policies, {
    calendar: facts.calendar,
    facts: { ...facts, pairings: others },
    asOf: at,
    whole: false,
  })
  const claims = { cadre: groups(), team: groups(), person: groups() }
  const notes: NetworkNote[] = []
  for (const rule of setting.rules.filter(({ requirement }) => isAboutPairings(requirement))) {
    const ways = rule.ways.filter(({ reading }) => concerns(reading.requirement, tier.id))
    for (const way of ways) {
      const { bearer } = way.reading.requirement
      const why = outsideReason(way.reading.requirement)
      if (why) notes.push({ kind: 'outside-network', why, ...sourceOf(rule) })
      if (bearer !== 'cadre' && bearer !== 'team' && bearer !== 'person') continue
      if (why && why !== 'several' && why !== 'team-most') continue
      for (const [id, claim] of claimsInWay(rule, way, setting)) append(claims[bearer], id, claim)
    }
    if (ways.length > 0 && plainReadings(rule.requirement).length > 1)
      notes.push({ kind: 'strictest-reading', ...sourceOf(rule) })
  }
  return { cadres: claims.cadre, teams: claims.team, persons: claims.person, notes: onceEach(notes) }
}

function groups(): Map<string, Claim[]> {
  return new Map()
}

/** About the tier, and counting pairs of it. An exclusion is heeded where it is said who may be paired. */
function concerns({ of, where, bearer, atMost }: PlainRequirement, tier: string): boolean {
  if (bearer === 'person' && atMost === 0) return false
  return (of?.tier?.includes(tier) ?? true) && (where?.tier?.includes(tier) ?? true)
}

/** Why a rule cannot be part of the network, wholly or (several, team-most) in part. */
function outsideReason(plain: PlainRequirement): OutsideReason | undefined {
  const { bearer, where, distinct, atLeast, atMost, anyOf } = plain
  if (bearer !== 'cadre' && bearer !== 'team' && bearer !== 'person') return 'bearer'
  if (anyOf || atLeast === 'all') return 'distinct'
  if (distinct && distinct.by !== 'person' && distinct.by !== 'cadre') return 'distinct'
  if (where && Object.keys(where).some((field) => field !== 'tier')) return 'category'
  if (bearer === 'person' && typeof atLeast === 'number' && atLeast > 1) return 'several'
  return bearer === 'team' && atMost !== undefined && atMost !== 'none' ? 'team-most' : undefined
}

function claimsInWay(rule: Rule, way: CountingWay, setting: Setting): readonly (readonly [string, Claim])[] {
  const source = sourceOf(rule)
  const claims: (readonly [string, Claim])[] = []
  const visit = ({ applies, days: { bearer }, records }: DutyCount) => {
    if (applies !== 'judged' && applies !== 'unsure') return
    for (const { numbers } of numbersFor(rule, way, { unit: bearer.unit, on: setting.on })) {
      if (numbers.force === 'may') continue
      claims.push([bearer.id, { source, ...numbers, ...leftBy(records, numbers) }])
    }
  }
  visitCountsOf(rule, way, { setting, scope: everything, visit })
  return claims
}

function leftBy(
  { counted, countedHi }: DutyCount['records'],
  { atLeast, atMost }: { readonly atLeast: number | null; readonly atMost: number | null },
) {
  return {
    atLeast: atLeast === null ? null : Math.max(0, atLeast - counted),
    atMost: atMost === null ? null : Math.max(0, atMost - countedHi),
  }
}

function sourceOf({ key, requirement, version }: Rule): RuleSource {
  const label = titleOfRequirement(requirement, outlineNames(version.words))
  return { requirement: key, label, cite: requirement.cite }
}

function onceEach(notes: readonly NetworkNote[]): readonly NetworkNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
}
