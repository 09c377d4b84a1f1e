import type { Day } from '../../calendar/day.ts'
import { isAboutHumans } from '../../duties/bearers/pairing-sides.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import { allOf } from '../../policy/truth.ts'
import { type AsOf, holdsOn } from '../../roster/dated.ts'
import type { Facts } from '../../roster/facts.ts'
import type { Human } from '../../roster/human.ts'
import { indexRoster, type Roster } from '../../roster/roster.ts'
import type { RuleResult } from '../eligibility/candidate.ts'
import { type Eligibility, eligible, failingRules } from '../eligibility/eligibility.ts'
import type { PairingFact } from '../pairing-fact.ts'
import { adjustingEvents } from './adjusting-events.ts'
import { type AskedAfter, askedAfter } from './asked-after.ts'
import { adjustingChanges, leaves, reelections } from './recorded-changes.ts'
import { closedUnit, type SideChange, sideChanges } from './side-changes.ts'

/** A pair in force, and when it was last considered: when it began, or a later list or 本学年不调整 kept it. */
export interface ConsideredPairing {
  readonly pairing: PairingFact
  readonly since: Day
}

export interface AffectedPairing {
  readonly pairing: PairingFact
  readonly since: Day
  /** Oldest first. */
  readonly changes: readonly SideChange[]
  /** lapsed: the two could not be paired today · stands: they could · unclear: facts are missing to say. */
  readonly footing: 'lapsed' | 'stands' | 'unclear'
  /** The rules that fail; empty unless lapsed. */
  readonly failing: readonly RuleResult[]
  /** Sides whose sheet still says a unit that is no more: before they are settled nobody can say whether the two still fit. */
  readonly unsettled: readonly SideChange['side'][]
  readonly asked: AskedAfter
}

export interface ChangesQuestion {
  readonly policy: Policy
  readonly facts: Pick<Facts, 'units' | 'humans' | 'events' | 'excuses'>
  readonly considered: readonly ConsideredPairing[]
  readonly at: AsOf
}

/**
 * The pairs in force on whose two sides something has changed since they were last considered, each with what the
 * document asks and whether the two could be paired today. Where the document is silent the change is still told: it
 * says 文件未规定, and the pair stands until somebody decides.
 */
export function affectedPairings({
  policy,
  facts,
  considered,
  at,
}: ChangesQuestion): readonly AffectedPairing[] {
  const roster = indexRoster({ ...facts, pairings: considered.map(({ pairing }) => pairing) })
  return considered.flatMap(({ pairing, since }) => {
    const tier = policy.tiers.find(({ id }) => id === pairing.tier)
    if (!tier) return []
    const words = adjustingEvents(policy, tier)
    const changes = changesOf(pairing, { roster, facts, words, since, at })
    if (changes.length === 0) return []
    const hasLeft = changes.some(
      ({ kind, side }) => kind === 'died' || kind === 'role.ended' || isClosedSide(kind, side, pairing),
    )
    const footing = footingOf(pairing, { policy, tier, roster, at, hasLeft })
    return [{ pairing, since, changes, ...footing, asked: askedAfter(changes, { policy, tier }) }]
  })
}

/** A side that is a unit, and is no more. */
function isClosedSide(
  kind: SideChange['kind'],
  side: SideChange['side'],
  { fromUnit, toUnit }: PairingFact,
): boolean {
  return kind === 'unit.closed' && (side === 'cadre' ? fromUnit : toUnit) !== undefined
}

type Span = {
  readonly roster: Roster
  readonly facts: ChangesQuestion['facts']
  readonly words: readonly string[]
  readonly since: Day
  readonly at: AsOf
}

/** Of a side that is a unit, whether it still is; whoever stands for it may change, while others of the unit may. */
function changesOf({ cadre, person, fromUnit, toUnit }: PairingFact, span: Span): readonly SideChange[] {
  const sides = [
    ['cadre', span.roster.findHuman(cadre), fromUnit],
    ['person', span.roster.findHuman(person), toUnit],
  ] as const
  return sides.flatMap(([side, human, unit]) => {
    if (unit !== undefined) return closedUnit(unit, side, span)
    return human === undefined
      ? []
      : [
          ...sideChanges(human, side, span),
          ...reelections(human, side, span),
          ...adjustingChanges(human, side, span),
          ...leaves(human, side, span),
        ]
  })
}

type Asking = {
  readonly policy: Policy
  readonly tier: Tier
  readonly roster: Roster
  readonly at: AsOf
  readonly hasLeft: boolean
}

function footingOf(
  pairing: PairingFact,
  { policy, tier, roster, at, hasLeft }: Asking,
): Pick<AffectedPairing, 'footing' | 'failing' | 'unsettled'> {
  const cadre = roster.findHuman(pairing.cadre)
  const person = roster.findHuman(pairing.person)
  if (cadre === undefined || person === undefined) return { footing: 'unclear', failing: [], unsettled: [] }
  const answer = askedOfHumans(eligible({ policy, tier, cadre, person }, { roster, at }), pairing)
  const footing = ({ true: 'stands', false: 'lapsed', unknown: 'unclear' } as const)[answer.truth]
  // Whoever has died, or is no cadre or representative any more, is nobody's pair, whatever rules the rest would meet.
  if (hasLeft) return { footing: 'lapsed', failing: [], unsettled: [] }
  const unsettled = unsettledSides({ cadre, person }, { roster, at })
  if (footing === 'lapsed' && unsettled.length > 0) return { footing: 'unclear', failing: [], unsettled }
  return { footing, failing: footing === 'lapsed' ? failingRules(answer) : [], unsettled }
}

/** Who is on the roster of a unit that is no more, is employed in it, or holds a post in it. */
function unsettledSides(
  sides: { readonly cadre: Human; readonly person: Human },
  { roster, at }: Pick<Asking, 'roster' | 'at'>,
): readonly SideChange['side'][] {
  return (['cadre', 'person'] as const).filter((side) => {
    const { roles, employments, posts } = sides[side]
    return [...roles, ...employments, ...posts].some(
      ({ unit, ...fact }) => unit !== null && holdsOn(fact, at) && roster.findUnit(unit, at) === undefined,
    )
  })
}

/** Where a side is a unit, whoever stands for it is not what the document asks about. */
function askedOfHumans(answer: Eligibility, pairing: PairingFact): Eligibility {
  if ((pairing.fromUnit ?? pairing.toUnit) === undefined) return answer
  const rules = answer.rules.filter(({ rule }) => isAboutHumans(rule, pairing))
  return { ...answer, rules, truth: allOf(rules.map(({ truth }) => truth)) }
}
