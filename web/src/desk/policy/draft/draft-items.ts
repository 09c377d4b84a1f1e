import { titleOfRequirement } from '@tongxin/core/policy/outline/counted-as'
import { type OutlineNames, outlineNames } from '@tongxin/core/policy/outline/names'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Tier } from '@tongxin/core/policy/tier'
import { countsWords, draftWords, ruleFormWords as words } from '../../../words/policy/policy-editing.ts'
import { stepsFormWords, tierFormWords } from '../../../words/policy/policy-form.ts'
import type { DraftItem } from './draft-item.ts'
import type { DraftValue } from './draft-value.ts'
import { distinctChoices, distinctValue, ruleValue } from './rules/rule-value.ts'
import { tierItems } from './tier-items.ts'

/** Everything of a document that a form can change, in the order it is offered. */
export function draftItems(policy: Policy): readonly DraftItem[] {
  const names = outlineNames(policy)
  return [
    ...policy.requirements.map((rule) => ruleItem(rule, names)),
    ...policy.forms.map(formItem),
    ...tierItems(policy),
    ...policy.tiers.flatMap((tier) => stepsItem(tier, names)),
  ]
}

function ruleItem(rule: Policy['requirements'][number], names: OutlineNames): DraftItem {
  const { id, label = '', cite, force } = rule
  return {
    place: ['requirements', id],
    group: draftWords.rules,
    name: titleOfRequirement(rule, names),
    label,
    force: force.state === 'set' ? force.value : null,
    cite,
    values: valuesOfRule(rule),
    inText: [],
  }
}

function formItem({ id, cite, counts }: Policy['forms'][number]): DraftItem {
  return {
    place: ['forms', id],
    group: draftWords.forms,
    name: id,
    label: null,
    force: null,
    cite,
    values: [{ field: 'counts', label: words.counts, kind: 'word', words: countsWords, value: counts }],
    inText: [],
  }
}

function stepsItem({ id, list }: Tier, names: OutlineNames): readonly DraftItem[] {
  if (list === undefined) return []
  return [
    {
      place: ['tiers', id, 'list', 'steps'],
      group: stepsFormWords.group,
      name: tierFormWords.stepsOf(names.tier(id)),
      label: null,
      force: null,
      cite: null,
      values: [],
      inText: [],
      steps: list.steps,
    },
  ]
}

/** Times only where the rule has one: another kind of time is another rule, and written as text. */
function valuesOfRule(rule: Policy['requirements'][number]): readonly DraftValue[] {
  const { every, within, after, atLeast, atMost, target, before } = rule
  const standing = every === undefined && after === undefined && before === undefined
  return [
    ...whomAndWhat(rule),
    ...(every ? [{ field: 'every', label: words.every, kind: 'period', value: every } as const] : []),
    ...(after ? [{ field: 'within', label: words.within, kind: 'span', value: within } as const] : []),
    { field: 'atLeast', label: words.atLeast, hint: words.atLeastHint, kind: 'least', value: atLeast },
    ...(standing
      ? [
          {
            field: 'atMost',
            label: words.atMost,
            hint: words.atMostHint,
            kind: 'most',
            value: atMost,
          } as const,
        ]
      : []),
    { field: 'target', label: words.target, kind: 'number', value: target },
    ...(before ? [{ field: 'before', label: words.before, kind: 'day', value: before } as const] : []),
  ]
}

/** Whom the rule is about, which records count, and what of them is counted once. */
function whomAndWhat({ of, where, distinct }: Policy['requirements'][number]): readonly DraftValue[] {
  return [
    { field: 'of', label: words.of, kind: 'which', value: ruleValue('which', of) },
    { field: 'where', label: words.where, kind: 'filter', value: ruleValue('filter', where) },
    {
      field: 'distinct',
      label: words.distinct,
      kind: 'distinct',
      words: distinctChoices,
      value: distinctValue(distinct),
    },
  ]
}
