import { type AnnexForm, annexPer } from '@tongxin/core/policy/form'
import type { Policy } from '@tongxin/core/policy/policy'
import { valuesOf } from '@tongxin/core/policy/value'

/** The form a record is written on: the one the policy names, else its first that is no table of a list (分配表) and has fields. */
export function annexOf({ record, annexForms }: Policy): AnnexForm | undefined {
  return record?.form === undefined
    ? annexForms.find(isOfRecords)
    : annexForms.find(({ id }) => id === record.form)
}

function isOfRecords({ per, fields }: AnnexForm): boolean {
  return fields.length > 0 && (per === undefined || !valuesOf(per).includes('list'))
}

/** What one sheet of it is for: set, or read so by decision; null where the document is silent or open. */
export function sheetPer(policy: Policy): (typeof annexPer)[number] | null {
  const per = annexOf(policy)?.per
  const [only, ...others] = per === undefined ? [] : valuesOf(per)
  return others.length > 0 ? null : (annexPer.find((word) => word === only) ?? null)
}
