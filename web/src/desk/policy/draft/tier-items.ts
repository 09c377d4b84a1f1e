import { titleOfRequirement } from '@tongxin/core/policy/outline/counted-as'
import { type OutlineNames, outlineNames } from '@tongxin/core/policy/outline/names'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Requirement } from '@tongxin/core/policy/requirement'
import type { Target, Tier } from '@tongxin/core/policy/tier'
import type { Value } from '@tongxin/core/policy/value'
import type { ValuePlace } from '@tongxin/core/policy/value-place'
import { draftWords, scopeWords } from '../../../words/policy/policy-editing.ts'
import { tierFormWords as words } from '../../../words/policy/policy-form.ts'
import type { DraftItem } from './draft-item.ts'
import type { DraftValue } from './draft-value.ts'
import type { TextPart } from './in-text.tsx'
import { ruleValue } from './rules/rule-value.ts'

/** A tier with how many each of its cadres takes, and each of its targets. */
export function tierItems(policy: Policy): readonly DraftItem[] {
  const { tiers, requirements } = policy
  const names = outlineNames(policy)
  return tiers.flatMap((tier) => [
    tierItem(tier, { quotas: requirements.filter((rule) => isQuotaOf(tier, rule)), names }),
    ...tier.targets.map((target) => targetItem(tier, target, names)),
  ])
}

function tierItem(
  tier: Tier,
  { quotas, names }: { readonly quotas: readonly Requirement[]; readonly names: OutlineNames },
): DraftItem {
  const place: ValuePlace = ['tiers', tier.id]
  return {
    place,
    group: draftWords.tiers,
    name: names.tier(tier.id),
    label: tier.label ?? '',
    force: null,
    cite: tier.cite,
    values: [
      { field: 'scope', label: words.scope, kind: 'words', words: scopeWords, value: tier.scope },
      { field: 'cadres', label: words.cadres, kind: 'condition', value: ruleValue('condition', tier.cadres) },
      ...quotas.flatMap((quota) => quotaValues(quota, names)),
      ...termValue(tier),
    ],
    inText: writtenOnly(tier, place),
  }
}

function isQuotaOf(tier: Tier, { bearer, count, of, every, after, before }: Requirement): boolean {
  const standing = every === undefined && after === undefined && before === undefined
  const ofTier = of?.state === 'set' && (of.value.tier ?? []).includes(tier.id)
  return standing && count === 'pairing' && bearer.state === 'set' && bearer.value === 'cadre' && ofTier
}

/** How many each cadre takes stands under the requirements, and is looked for here too. */
function quotaValues(quota: Requirement, names: OutlineNames): readonly DraftValue[] {
  const { id, atLeast, atMost } = quota
  const title = titleOfRequirement(quota, names)
  const place = ['requirements', id]
  return [
    {
      field: `${id} atLeast`,
      place: [...place, 'atLeast'],
      label: words.least(title),
      kind: 'least',
      value: atLeast,
    },
    {
      field: `${id} atMost`,
      place: [...place, 'atMost'],
      label: words.most(title),
      kind: 'most',
      value: atMost,
    },
  ]
}

/** A term by a named period is a choice of the text. */
function termValue({ pairTerm }: Tier): readonly DraftValue[] {
  if (pairTerm !== undefined && 'period' in pairTerm) return []
  return [{ field: 'pairTerm', label: words.pairTerm, kind: 'span', value: plainly(pairTerm), plain: true }]
}

function writtenOnly(tier: Tier, place: ValuePlace): readonly TextPart[] {
  const { pairTerm, adjust, assistants, assign } = tier
  return [
    ...(pairTerm !== undefined && 'period' in pairTerm ? [part('pairTerm')] : []),
    ...(adjust.length > 0 ? [part('adjust')] : []),
    ...(assistants !== undefined ? [part('assistants')] : []),
    ...(assign.by === 'list' ? [] : [part('assign')]),
  ]

  function part(field: 'pairTerm' | 'adjust' | 'assistants' | 'assign'): TextPart {
    return { label: words[field], place: [...place, field] }
  }
}

function targetItem(tier: Tier, target: Target, names: OutlineNames): DraftItem {
  const place: ValuePlace = ['tiers', tier.id, 'targets', target.id]
  const { is, soft, priority } = target
  return {
    place,
    group: draftWords.targets,
    name: words.ofTier(names.target(target.id), names.tier(tier.id)),
    label: target.label ?? '',
    force: null,
    cite: target.cite,
    values: [
      { field: 'is', label: words.is, kind: 'condition', value: ruleValue('condition', is) },
      {
        field: 'soft',
        label: words.soft,
        kind: 'condition',
        value: ruleValue('condition', plainly(soft)),
        plain: true,
      },
      {
        field: 'priority',
        label: words.priority,
        hint: words.priorityHint,
        kind: 'number',
        value: plainly(priority),
        plain: true,
      },
    ],
    inText: [],
  }
}

function plainly<T>(value: T | undefined): Value<T> | undefined {
  return value === undefined ? undefined : { state: 'set', value }
}
