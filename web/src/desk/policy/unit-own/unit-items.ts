import type { LeftField, LeftFieldName, LeftPart } from '@tongxin/core/policy/left-parts'
import { annexPerWords } from '@tongxin/core/policy/outline/form-entries'
import type { Policy } from '@tongxin/core/policy/policy'
import { leftToUnits } from '@tongxin/core/policy/unit-own/left-to-units'
import type { Value } from '@tongxin/core/policy/value'
import { valueAt } from '@tongxin/core/policy/value-place'
import { countsWords, ruleFormWords, scopeWords } from '../../../words/policy/policy-editing.ts'
import { unitDraftWords as words } from '../../../words/policy/unit-document.ts'
import type { DraftItem } from '../draft/draft-item.ts'
import type { DraftValue } from '../draft/draft-value.ts'
import { distinctChoices, distinctValue, ruleValue } from '../draft/rules/rule-value.ts'
import type { ValueKind } from '../draft/value-sheet.ts'

/** How each kind of value is set; bearer and force can never be left to somebody. */
const kinds: Readonly<Record<LeftFieldName, ValueKind>> = {
  bearer: 'word',
  force: 'word',
  of: 'which',
  every: 'period',
  within: 'span',
  before: 'day',
  where: 'filter',
  distinct: 'distinct',
  atLeast: 'least',
  atMost: 'most',
  target: 'number',
  cadres: 'condition',
  scope: 'words',
  adjust: 'period',
  festivals: 'festivals',
  counts: 'word',
  per: 'word',
}

const choices: Partial<Record<LeftFieldName, Readonly<Record<string, string>>>> = {
  distinct: distinctChoices,
  scope: scopeWords,
  counts: countsWords,
  per: annexPerWords,
}

/** What the school's document leaves to units, with what this one has set so far. */
export function unitItems(base: Policy, own: Policy): readonly DraftItem[] {
  return leftToUnits(base).map((part) => ({
    place: [part.part, part.id],
    group: words.parts[part.part],
    name: [part.label, ...part.cite.slice(0, 1).map(({ section }) => section)].join('，'),
    label: null,
    force: null,
    cite: null,
    values: part.fields.map((field) => fieldValue(field, part, own)),
    inText: [],
  }))
}

function fieldValue({ field, place, left }: LeftField, part: LeftPart, own: Policy): DraftValue {
  const kind = kinds[field]
  const hint = [
    formHint(kind),
    words.bounds(left),
    part.part === 'requirements' && part.fields.length > 1 ? words.judgedOnceAllAreSet : '',
  ].filter((one) => one !== '')
  const offered = choices[field]
  return {
    field: place.slice(2).join(' '),
    place,
    label: words.fields[field],
    hint: hint.join('；'),
    kind,
    value: setValue({ field, place, left }, part, own),
    ...(offered && { words: offered }),
    plain: true,
  }
}

/** What the unit's document sets there so far, as the control shows it. */
function setValue(
  { field, place }: LeftField,
  { part, id }: LeftPart,
  own: Policy,
): Value<unknown> | undefined {
  const rule = part === 'requirements' ? own.requirements.find((one) => one.id === id) : undefined
  if (field === 'of') return ruleValue('which', rule?.of)
  if (field === 'where') return ruleValue('filter', rule?.where)
  if (field === 'distinct') return distinctValue(rule?.distinct)
  if (field === 'cadres') return ruleValue('condition', own.tiers.find((one) => one.id === id)?.cadres)
  return valueAt(own, place)
}

function formHint(kind: ValueKind): string {
  if (kind === 'least') return ruleFormWords.atLeastHint
  if (kind === 'most') return ruleFormWords.atMostHint
  return kind === 'festivals' ? words.festivalsHint : ''
}
