// Each tier yields `eligible.<tier>`: every pairing of it fits the tier's cadres, a target and the scope.
import type { Day } from '../../calendar/day.ts'
import type { OnFacts, RuleResult } from '../../pairing/eligibility/candidate.ts'
import { eligibleFor } from '../../pairing/eligibility/eligibility.ts'
import { factAskedBy } from '../../policy/atom-sentences.ts'
import type { Cite } from '../../policy/cite.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import { allOf, type Truth } from '../../policy/truth.ts'
import { covers } from '../../roster/dated.ts'
import { assistantsFit } from '../bearers/assistants-fit.ts'
import { cadreOn, personOn } from '../bearers/pairing-sides.ts'
import type { StandingPairing } from '../bearers/standing-pairing.ts'
import { unitFits } from '../bearers/unit-fits.ts'
import { unitOf } from '../bearers/unit-of.ts'
import type { FactIndex } from '../records/fact-index.ts'
import { leavesUnitAlone, type Version } from '../rule.ts'
import type { Setting } from '../setting.ts'
import { dayItself, inForce } from '../turns/turns-of.ts'
import { eligibleRequirement } from './eligible-requirement.ts'
import type { Finding } from './finding.ts'
import type { FindingReason } from './finding-reason.ts'
import { setByOfTier } from './set-by.ts'
import type { FindingState } from './state-of.ts'

/** One finding for each pairing that stands on the day in a tier whose document says who may be paired. */
export function eligibleFindings(setting: Setting): readonly Finding[] {
  const { versions, on } = setting
  return versions
    .filter((version) => inForce(version, on))
    .flatMap((version) =>
      version.policy.tiers.filter(saysWho).flatMap((tier) => findingsOfTier(tier, version, setting)),
    )
}

function saysWho({ cadres, targets, scope }: Tier): boolean {
  return cadres !== undefined || targets.length > 0 || scope !== undefined
}

function findingsOfTier(tier: Tier, version: Version, { index, on }: Setting): readonly Finding[] {
  const { words: policy } = version
  return index.pairings
    .filter((pairing) => pairing.tier === tier.id && covers(pairing, on))
    .filter(
      (pairing) =>
        !leavesUnitAlone(
          { version, requirement: eligibleRequirement(tier.id) },
          cadreUnit(pairing, index, on),
          { on },
        ),
    )
    .map((pairing) => {
      const ask = (day: Day) => fitOf(pairing, { policy, tier, index, on: day })
      const atStart = tier.eligibleAt === 'start' && pairing.from !== null
      const fit = ask(atStart ? pairing.from : on)
      const lapsed = atStart && fit.truth === 'true' && ask(on).truth === 'false'
      return findingOfFit(fit, { pairing, tier, version, index, on, lapsed })
    })
}

function cadreUnit(pairing: StandingPairing, index: FactIndex, on: Day) {
  return pairing.fromUnit ?? unitOf(index.humans.get(cadreOn(pairing, on)), 'cadre', on)
}

interface Fit {
  readonly truth: Truth
  readonly undecided: boolean
  readonly soft: Truth
  readonly asksReason: boolean
  readonly failing: readonly FindingReason[]
  readonly missing: readonly string[]
  readonly cites: readonly Cite[]
}

interface FitContext {
  readonly policy: Policy
  readonly tier: Tier
  readonly index: FactIndex
  readonly on: Day
}

const failures: Readonly<Record<string, FindingReason>> = {
  cadre: 'outside-cadres',
  target: 'outside-targets',
  scope: 'outside-scope',
  assistants: 'outside-assistants',
}

function fitOf(pairing: StandingPairing, { policy, tier, index, on }: FitContext): Fit {
  const cadre = index.humans.get(cadreOn(pairing, on))
  const person = index.humans.get(personOn(pairing, on))
  if (cadre === undefined || person === undefined) return unknownFit
  const facts: OnFacts = { roster: index.roster, at: { on, knownAt: index.knownAt } }
  const { rules, target } = eligibleFor({ policy, tier, cadre }, facts)(person)
  const asked = [
    ...unitFits(pairing, { tier, index, on }),
    {
      rule: 'assistants',
      cite: tier.cite,
      truth: assistantsFit(pairing, { policy, tier, index, on }),
      ...plainRule,
    },
    ...rules.filter(({ rule }) => isSaid(rule, tier) && isAboutHumans(rule, pairing)),
  ]
  const truth = allOf(asked.map((rule) => rule.truth))
  const deciding = asked.filter((rule) => rule.truth === truth)
  return {
    truth,
    undecided: truth === 'unknown' && deciding.every(({ undecided }) => undecided),
    soft: target?.soft ?? 'true',
    asksReason: target?.asksReason ?? false,
    failing: truth === 'false' ? deciding.flatMap(({ rule }) => failures[rule] ?? []) : [],
    missing: truth === 'unknown' ? missingOf(deciding) : [],
    cites: withoutTwins(
      target === null ? deciding.flatMap(({ cite }) => cite) : target.cite,
      deciding,
      truth,
    ),
  }
}

const plainRule = { because: [], undecided: false } as const

const unknownFit: Fit = {
  truth: 'unknown',
  undecided: false,
  soft: 'true',
  asksReason: false,
  failing: [],
  missing: [],
  cites: [],
}

/** Where the document does not say who contacts, or whom, there is nothing to fit. */
function isSaid(rule: string, { cadres, targets }: Tier): boolean {
  if (rule === 'cadre') return cadres !== undefined
  return rule !== 'target' || targets.length > 0
}

function missingOf(rules: readonly Pick<RuleResult, 'because'>[]): readonly string[] {
  const atoms = rules.flatMap(({ because }) => because).filter(({ truth }) => truth === 'unknown')
  return [...new Set(atoms.map(({ atom }) => factAskedBy(atom)))]
}

/** Who is a unit on one side is asked about as a unit; exclusions are requirements of their own. */
function isAboutHumans(rule: string, { fromUnit, toUnit }: StandingPairing): boolean {
  if (rule === 'cadre') return fromUnit === undefined
  if (rule === 'target') return toUnit === undefined
  return rule === 'scope' && fromUnit === undefined && toUnit === undefined
}

function withoutTwins(
  ofTarget: readonly Cite[],
  deciding: readonly { readonly cite: readonly Cite[] }[],
  truth: Truth,
): readonly Cite[] {
  const all = truth === 'true' ? ofTarget : deciding.flatMap(({ cite }) => cite)
  return [...new Map(all.map((cite) => [JSON.stringify(cite), cite])).values()]
}

interface FindingContext {
  readonly pairing: StandingPairing
  readonly tier: Tier
  readonly version: Version
  readonly index: FactIndex
  readonly on: Day
  readonly lapsed: boolean
}

function findingOfFit(fit: Fit, { pairing, tier, version, index, on, lapsed }: FindingContext): Finding {
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
  { truth, undecided, soft, asksReason, failing }: Fit,
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
