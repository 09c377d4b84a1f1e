// Each tier yields `eligible.<tier>`: every pairing of it fits the tier's cadres, a target and the scope.
import type { Day } from '../../calendar/day.ts'
import type { Tier } from '../../policy/tier.ts'
import { covers } from '../../roster/dated.ts'
import { cadreOn, personOn } from '../bearers/pairing-sides.ts'
import type { StandingPairing } from '../bearers/standing-pairing.ts'
import { unitOf } from '../bearers/unit-of.ts'
import type { FactIndex } from '../records/fact-index.ts'
import { leavesUnitAlone, type Version } from '../rule.ts'
import type { Setting } from '../setting.ts'
import { dayItself, inForce } from '../turns/turns-of.ts'
import { eligibleRequirement } from './eligible-requirement.ts'
import type { Finding } from './finding.ts'
import type { FindingReason } from './finding-reason.ts'
import { askFits, type FitRule, type PairingFit } from './pairing-fit.ts'
import { setByOfTier } from './set-by.ts'
import type { FindingState } from './state-of.ts'

/** One finding for each pairing that stands on the day in a tier whose document says who may be paired. */
export function eligibleFindings(setting: Setting): readonly Finding[] {
  return fitJudge(setting)(setting.index.pairings).map(({ finding }) => finding)
}

/** A finding of `eligible.<tier>` with the questions of the document that decided it. */
export interface JudgedFit {
  readonly finding: Finding
  readonly deciding: readonly FitRule[]
}

/** The same for some of the pairings, with what decided each: so that a caller can judge a whole school slice by slice. */
export function fitJudge(setting: Setting): (among: readonly StandingPairing[]) => readonly JudgedFit[] {
  const { index, on } = setting
  const judges = setting.versions
    .filter((version) => inForce(version, on))
    .flatMap((version) =>
      version.policy.tiers.filter(saysWho).map((tier) => judgeOfTier({ tier, version, index, on })),
    )
  return (among) => judges.flatMap((judge) => judge(among))
}

function saysWho({ cadres, targets, scope }: Tier): boolean {
  return cadres !== undefined || targets.length > 0 || scope !== undefined
}

type InTier = Omit<FindingContext, 'pairing' | 'lapsed'>

function judgeOfTier(inTier: InTier): (among: readonly StandingPairing[]) => readonly JudgedFit[] {
  const { tier, version, index, on } = inTier
  const requirement = eligibleRequirement(tier.id)
  const ask = askFits({ policy: version.words, tier, index })
  const isAsked = (pairing: StandingPairing) =>
    pairing.tier === tier.id &&
    covers(pairing, on) &&
    !leavesUnitAlone({ version, requirement }, cadreUnit(pairing, index, on), { on })
  return (among) =>
    among.filter(isAsked).map((pairing) => {
      const atStart = tier.eligibleAt === 'start' && pairing.from !== null
      const fit = ask(pairing, atStart ? pairing.from : on)
      const today = atStart && fit.truth === 'true' ? ask(pairing, on) : fit
      const lapsed = today.truth === 'false' && today !== fit
      return {
        finding: findingOfFit(fit, { ...inTier, pairing, lapsed }),
        deciding: lapsed ? today.deciding : fit.deciding,
      }
    })
}

function cadreUnit(pairing: StandingPairing, index: FactIndex, on: Day) {
  return pairing.fromUnit ?? unitOf(index.humans.get(cadreOn(pairing, on)), 'cadre', on)
}

interface FindingContext {
  readonly pairing: StandingPairing
  readonly tier: Tier
  readonly version: Version
  readonly index: FactIndex
  readonly on: Day
  readonly lapsed: boolean
}

function findingOfFit(
  fit: PairingFit,
  { pairing, tier, version, index, on, lapsed }: FindingContext,
): Finding {
  const requirement = eligibleRequirement(tier.id)
  const isExplained =
    pairing.reason !== undefined || index.explained.get(requirement)?.has(pairing.id) === true
  const [state, reasons] = stateOfFit(fit, isExplained)
  return {
    requirement,
    label: `${tier.label ?? ''}结对资格`,
    version: version.policy.id,
    force: reasons.some((reason) => reason === 'outside-soft-target' || reason === 'reason-asked')
      ? 'should'
      : 'must',
    bearer: {
      kind: 'pairing',
      id: pairing.id,
      tier: tier.id,
      unit: cadreUnit(pairing, index, on),
      cadre: cadreOn(pairing, on),
      person: personOn(pairing, on),
    },
    bearerFrom: pairing.from,
    bearerTo: pairing.to,
    by: null,
    every: null,
    turn: dayItself(on),
    state,
    applies: 'judged',
    reasons: lapsed ? [...reasons, 'basis-lapsed'] : reasons,
    missing: fit.missing,
    count: { lo: fit.truth === 'true' ? 1 : 0, hi: fit.truth === 'false' ? 0 : 1 },
    late: 0,
    counted: fit.truth === 'true' ? [pairing.id] : [],
    notCounted: [],
    lastOn: null,
    atLeast: 1,
    atMost: null,
    target: null,
    counts: { kind: 'pairing', where: { tier: [tier.id] }, distinct: null, anyOf: null },
    need: null,
    cites: fit.cites,
    setBy: setByOfTier(tier, version),
    skip: null,
    readings: [],
  }
}

function stateOfFit(
  { truth, undecided, soft, asksReason, failing }: PairingFit,
  isExplained: boolean,
): readonly [FindingState, readonly FindingReason[]] {
  if (truth === 'false') return ['short', failing]
  if (truth === 'unknown')
    return undecided ? ['undecided', ['readings-differ']] : ['unknown', ['data-missing']]
  if (soft === 'true' && !asksReason) return ['met', []]
  const why = asksReason ? 'reason-asked' : 'outside-soft-target'
  if (isExplained) return ['explained', [why, 'explained']]
  return soft === 'unknown' && !asksReason ? ['unknown', ['data-missing']] : ['advice', [why]]
}
