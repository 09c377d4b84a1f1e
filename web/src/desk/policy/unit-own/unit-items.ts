import type { RuledFieldName } from '@tongxin/core/policy/plain-readings'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Requirement } from '@tongxin/core/policy/requirement'
import { leftToUnits } from '@tongxin/core/policy/unit-own/left-to-units'
import type { Delegated } from '@tongxin/core/policy/value'
import { ruleFormWords } from '../../../words/policy-editing.ts'
import { unitDraftWords as words } from '../../../words/unit-document.ts'
import type { DraftItem } from '../draft/draft-item.ts'
import type { DraftValue } from '../draft/draft-value.ts'
import type { ValueKind } from '../draft/value-sheet.ts'

const kinds: Partial<Record<RuledFieldName, ValueKind>> = {
  atLeast: 'least',
  atMost: 'most',
  target: 'number',
  every: 'period',
  within: 'span',
  before: 'day',
}

/** What the school's document leaves to units, with what this one has set so far. */
export function unitItems(base: Policy, own: Policy): readonly DraftItem[] {
  return leftToUnits(base).map(({ requirement, fields }) => {
    const { id, label, cite } = requirement
    const set = own.requirements.find((rule) => rule.id === id)
    const hints = fields.length > 1 ? [words.judgedOnceAllAreSet] : []
    return {
      place: ['requirements', id],
      group: words.left,
      name: [label ?? id, ...cite.slice(0, 1).map(({ section }) => section)].join('，'),
      label: null,
      force: null,
      cite: null,
      values: fields.flatMap(({ field, left }) => fieldValue(field, { left, set, hints })),
      inText: fields
        .filter(({ field }) => kinds[field] === undefined)
        .map(({ field }) => ({ label: words.fields[field], place: ['requirements', id, field] })),
    }
  })
}

interface Setting {
  readonly left: Delegated
  readonly set: Requirement | undefined
  readonly hints: readonly string[]
}

function fieldValue(field: RuledFieldName, { left, set, hints }: Setting): readonly DraftValue[] {
  const kind = kinds[field]
  if (kind === undefined) return []
  const forms = {
    least: ruleFormWords.atLeastHint,
    most: ruleFormWords.atMostHint,
  }
  const hint = [kind === 'least' || kind === 'most' ? forms[kind] : '', words.bounds(left), ...hints]
    .filter((part) => part !== '')
    .join('；')
  return [{ field, label: words.fields[field], hint, kind, value: set?.[field], plain: true }]
}
