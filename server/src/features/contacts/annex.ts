import type { AnnexForm } from '@tongxin/core/policy/form'
import type { Policy } from '@tongxin/core/policy/policy'

/** The form a record is written on: the one the policy names, else its only one. */
export function annexOf({ record, annexForms }: Policy): AnnexForm | undefined {
  return annexForms.find(({ id }) => id === record?.form) ?? (record?.form ? undefined : annexForms[0])
}
