// Whether a pairing that stands still is one the document lets be: of such a cadre, with such a target, in scope.
import type { Day } from '../../calendar/day.ts'
import type { OnFacts, RuleResult } from '../../pairing/eligibility/candidate.ts'
import { type Eligibility, eligibleFor } from '../../pairing/eligibility/eligibility.ts'
import { factAskedBy } from '../../policy/atom-sentences.ts'
import type { Cite } from '../../policy/cite.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import { allOf, type Truth } from '../../policy/truth.ts'
import type { Human } from '../../roster/human.ts'
import { assistantsFit } from '../bearers/assistants-fit.ts'
import { cadreOn, isAboutHumans, personOn } from '../bearers/pairing-sides.ts'
import type { StandingPairing } from '../bearers/standing-pairing.ts'
import { unitFits } from '../bearers/unit-fits.ts'
import type { FactIndex } from '../records/fact-index.ts'
import type { FindingReason } from './finding-reason.ts'

export interface PairingFit {
  readonly truth: Truth
  readonly undecided: boolean
  readonly soft: Truth
  readonly asksReason: boolean
  readonly failing: readonly FindingReason[]
  readonly missing: readonly string[]
  readonly cites: readonly Cite[]
  /** The rules that decided, as the truth came out. */
  readonly deciding: readonly FitRule[]
}

/** What the document asks of a pair, how it came out, and by which questions. */
export type FitRule = Omit<RuleResult, 'rule'> & { readonly rule: RuleResult['rule'] | 'assistants' }

/** Asks of a tier on a day; what depends on the cadre alone is asked once, however many pairs a cadre has. */
export type AskFit = (pairing: StandingPairing, on: Day) => PairingFit

export function askFits(context: Omit<FitContext, 'on'>): AskFit {
  const { policy, tier, index } = context
  const asked = new Map<string, (person: Human) => Eligibility>()
  const eligibleWith = (cadre: Human, on: Day) => {
    const key = `${cadre.id} ${on}`
    const found = asked.get(key)
    if (found !== undefined) return found
    const facts: OnFacts = { roster: index.roster, at: { on, knownAt: index.knownAt } }
    const ask = eligibleFor({ policy, tier, cadre }, facts)
    asked.set(key, ask)
    return ask
  }
  return (pairing, on) => fitOf(pairing, { ...context, on }, eligibleWith)
}

type EligibleWith = (cadre: Human, on: Day) => (person: Human) => Eligibility

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

/** Whether a pairing fits its tier on a day: its cadre, a target, the scope and the assistants. */
function fitOf(
  pairing: StandingPairing,
  { policy, tier, index, on }: FitContext,
  eligibleWith: EligibleWith,
): PairingFit {
  const cadre = index.humans.get(cadreOn(pairing, on))
  const person = index.humans.get(personOn(pairing, on))
  if (cadre === undefined || person === undefined) return unknownFit
  const { rules, target } = eligibleWith(cadre, on)(person)
  const asked: readonly FitRule[] = [
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
    deciding,
  }
}

const plainRule = { because: [], undecided: false } as const

const unknownFit: PairingFit = {
  truth: 'unknown',
  undecided: false,
  soft: 'true',
  asksReason: false,
  failing: [],
  missing: [],
  cites: [],
  deciding: [],
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

function withoutTwins(
  ofTarget: readonly Cite[],
  deciding: readonly { readonly cite: readonly Cite[] }[],
  truth: Truth,
): readonly Cite[] {
  const all = truth === 'true' ? ofTarget : deciding.flatMap(({ cite }) => cite)
  return [...new Map(all.map((cite) => [JSON.stringify(cite), cite])).values()]
}
