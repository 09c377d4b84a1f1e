import type { Cite } from '../policy/cite.ts'
import { filledDocument } from '../policy/filled-document.ts'
import { type LeftPart, leftParts } from '../policy/left-parts.ts'
import type { RuledFieldName } from '../policy/plain-readings.ts'
import type { Policy } from '../policy/policy.ts'
import type { Requirement } from '../policy/requirement.ts'
import type { Tier } from '../policy/tier.ts'
import { valuesOf } from '../policy/value.ts'
import { valueAt } from '../policy/value-place.ts'
import { eligibleRequirement } from './findings/eligible-requirement.ts'

/** Numbers are filled in unit by unit where a rule is judged; everything else decides what is judged at all. */
const numbers: readonly string[] = [
  'atLeast',
  'atMost',
  'target',
  'force',
] satisfies readonly RuledFieldName[]

/**
 * A document that fills in more than numbers, as a cycle, which festivals are meant or for whom a form counts, judges its
 * units by requirements of its own: what the other left open is put in, and it takes over every requirement that rests on
 * it, for its units and its days. Whatever else a filling repeats of the other (steps, what is silent) stays the other's,
 * judged and told once.
 */
export function withWholeFillings(policies: readonly Policy[]): readonly Policy[] {
  return policies.map((policy) => {
    const { relation } = policy
    if (relation?.as !== 'fills') return policy
    const base = policies.find(({ id }) => id === relation.to)
    const filling = { ...policy, tiers: [], procedures: {}, silent: [], forms: [], annexForms: [] }
    const set = base === undefined ? [] : partsSet(base, policy)
    if (base === undefined || set.length === 0) return filling
    const filled = filledDocument(base, policy)
    const isSaid = ({ id }: Requirement) => policy.requirements.some((rule) => rule.id === id)
    const requirements = filled.requirements.filter((rule) => isSaid(rule) || set.some(restsOn(rule, base)))
    const tiers = filled.tiers.filter(({ id }) => set.some((part) => part.part === 'tiers' && part.id === id))
    return {
      ...filling,
      requirements,
      tiers: tiers.map(withoutList),
      forms: filled.forms,
      relation: {
        ...relation,
        as: 'replaces',
        requirements: [
          ...requirements.map(({ id }) => id),
          ...tiers.map(({ id }) => eligibleRequirement(id)),
        ],
      },
    }
  })
}

/** A document that sets what another leaves open, as it was entered, and that other. */
export interface Filling {
  readonly own: Policy
  readonly base: Policy
}

/** What a document sets of another, whose first day on its records count from; null: it sets nothing of another. */
export function fillingOf(policy: Policy, policies: readonly Policy[]): Filling | null {
  const own = policies.find(({ id, relation }) => id === policy.id && relation?.as === 'fills')
  const base = policies.find(({ id }) => id === own?.relation?.to)
  return own === undefined || base === undefined ? null : { own, base }
}

/** Where a filling says what a requirement rests on: at the requirement itself, else at the parts it counts by. */
export function clausesOfFilling(rule: Requirement, { own, base }: Filling): readonly Cite[] {
  const said = own.requirements.find(({ id }) => id === rule.id)
  const parts = partsSet(base, own).filter(restsOn(rule, base))
  return [...(said?.cite ?? []), ...parts.flatMap((part) => citedAt(part, own))]
}

/** A tier is also cited field by field; a period is not cited at all. */
function citedAt({ part, id }: LeftPart, own: Policy): readonly Cite[] {
  if (part === 'tiers') return own.tiers.filter((tier) => tier.id === id).flatMap(clausesOfTier)
  if (part === 'forms') return own.forms.filter((form) => form.id === id).flatMap(({ cite }) => cite)
  return []
}

/** Where a filling says whose cadres a tier is of and where it looks. */
export function clausesOfTier({ cite, cites }: Tier): readonly Cite[] {
  return [...cite, ...Object.values(cites).flat()]
}

/** The parts of which the filling sets more than a number. */
function partsSet(base: Policy, filling: Policy): readonly LeftPart[] {
  return leftParts(base).filter(({ fields }) =>
    fields.some(({ field, place }) => !numbers.includes(field) && valueAt(filling, place) !== undefined),
  )
}

/** Whether what a requirement counts, of whom or when can change with a part. */
function restsOn(rule: Requirement, base: Policy): (set: LeftPart) => boolean {
  return ({ part, id }) => {
    if (part === 'requirements') return rule.id === id
    if (part === 'periods') return periodsOf(rule).includes(id)
    if (part === 'forms') return countsContacts(rule)
    return part === 'tiers' && tiersOf(rule, base).includes(id)
  }
}

function periodsOf({ every, skip, cap = [], covers }: Requirement): readonly string[] {
  const named = [skip?.per, covers].filter((name) => name !== undefined)
  return [...valuesOf(every), ...named, ...cap.map(({ per }) => per)]
}

function countsContacts({ count, anyOf = [], after = [] }: Requirement): boolean {
  return [count, ...anyOf.map((way) => way.count), ...after].some(
    (kind) => kind === 'contact' || kind === 'record',
  )
}

/** The tiers whose cadres a requirement asks for; one about cadres that names none means all of them. */
function tiersOf({ bearer, of }: Requirement, { tiers }: Policy): readonly string[] {
  const named = valuesOf(of).flatMap(({ tier = [] }) => tier)
  const isOfCadres = valuesOf(bearer).some((one) => one === 'cadre' || one === 'team')
  return named.length > 0 || !isOfCadres ? named : tiers.map(({ id }) => id)
}

/** The steps of its lists stay the other document's, asked for once. */
function withoutList(tier: Tier): Tier {
  const { list: _, ...rest } = tier
  return { ...rest, adjust: [] }
}
