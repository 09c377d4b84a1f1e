import { type AnnexForm, annexPer } from '@tongxin/core/policy/form'
import type { Policy } from '@tongxin/core/policy/policy'
import { valuesOf } from '@tongxin/core/policy/value'

/** The form a record is written on: the one the policy names, else its only one. */
export function annexOf({ record, annexForms }: Policy): AnnexForm | undefined {
  return annexForms.find(({ id }) => id === record?.form) ?? (record?.form ? undefined : annexForms[0])
}

/** What one sheet of it is for: set, or read so by decision; null where the document is silent or open. */
export function sheetPer(policy: Policy): (typeof annexPer)[number] | null {
  const per = annexOf(policy)?.per
  const [only, ...others] = per === undefined ? [] : valuesOf(per)
  return others.length > 0 ? null : (annexPer.find((word) => word === only) ?? null)
}
