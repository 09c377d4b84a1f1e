// The document's own words, by what they name, to be ticked or looked up in a form.

import { formModes } from '@tongxin/core/policy/form'
import { stepActWords } from '@tongxin/core/policy/outline/act-words'
import { modeWords } from '@tongxin/core/policy/outline/filter-words'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import { procedureWords } from '@tongxin/core/policy/outline/work-entries'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Atom } from '@tongxin/core/policy/predicate'
import { initiators, type RecordFilter } from '@tongxin/core/policy/record-filter'
import { stepActs } from '@tongxin/core/policy/step'
import { builtInOrders } from '@tongxin/core/policy/vocabulary'
import type { Choice } from '../../choice-field.tsx'

export interface OfferedNames {
  readonly tier: readonly Choice[]
  readonly target: readonly Choice[]
  readonly role: readonly Choice[]
  readonly form: readonly Choice[]
  readonly mode: readonly Choice[]
  readonly act: readonly Choice[]
  readonly initiatedBy: readonly Choice[]
}

export function offeredNames(document: Policy): OfferedNames {
  const names = outlineNames(document)
  const targets = document.tiers.flatMap((tier) => tier.targets.map(({ id }) => id))
  return {
    tier: document.tiers.map(({ id }) => ({ id, name: names.tier(id) })),
    target: [...new Set(targets)].map((id) => ({ id, name: names.target(id) })),
    role: Object.keys(document.roles).map((id) => ({ id, name: names.role(id) })),
    form: document.forms.map(({ id }) => ({ id, name: id })),
    mode: formModes.map((id) => ({ id, name: modeWords[id] ?? id })),
    act: document.vocabulary.acts.map((id) => ({ id, name: stepActWords(id) })),
    initiatedBy: initiators.map((id) => ({ id, name: names.role(id) })),
  }
}

/** Words of a fact the document knows already: its identities and registers, and the rungs of its orders. */
export function orderWords(op: Atom['op'] | 'level', { vocabulary }: Policy): readonly string[] {
  if (op === 'identity') return vocabulary.identities
  if (op === 'listed' || op === 'judged') return vocabulary.registers
  return (vocabulary.orders[op] ?? builtInOrders[op] ?? []).flat()
}

/** The words of one field of a filter, and whether others may be written beside them. */
export function filterNames(
  field: FilteredByName,
  filter: RecordFilter,
  document: Policy,
): { readonly choices: readonly Choice[]; readonly open?: true } {
  const { role, ...offered } = offeredNames(document)
  if (field === 'topic' || field === 'series') return { choices: [], open: true }
  if (field === 'by' || field === 'to') return { choices: role }
  if (field === 'with') return { choices: role, open: true }
  if (field === 'kind') return { choices: proceduresAmong(filter.kind ?? [], document), open: true }
  if (field === 'act') return { choices: [...offered.act, ...stepsAmong(filter.act ?? [])], open: true }
  return field === 'form' ? { choices: offered.form, open: true } : { choices: offered[field] }
}

type FilteredByName = Exclude<keyof RecordFilter, 'group' | 'paired' | 'cadre' | 'person'>

/** Steps of a list or procedure are named by their ids in the file. */
function stepsAmong(acts: readonly string[]): readonly Choice[] {
  return acts
    .filter((act) => stepActs.some((one) => one === act))
    .map((id) => ({ id, name: stepActWords(id) }))
}

function proceduresAmong(kinds: readonly string[], document: Policy): readonly Choice[] {
  const tiers = offeredNames(document).tier
  return kinds.flatMap((id) => {
    const name = procedureWords[id] ?? tiers.find((tier) => tier.id === id)?.name
    return name === undefined ? [] : [{ id, name }]
  })
}
