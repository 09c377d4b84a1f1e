import type { Day } from '@tongxin/core/calendar/day'
import { formLabels } from '@tongxin/core/contacts/form/form-labels'
import type { Policy } from '@tongxin/core/policy/policy'
import type { FormsAsked } from '../../intake/forms/forms-sheet.ts'
import { annexOf } from './annex.ts'

/** How a document has filled forms read. Without a document the word behind a day is taken for the form of contact, whatever it is. */
export function formsAskedBy(
  policy: Policy | undefined,
  rest: { readonly today: Day; readonly templateFiles: readonly Uint8Array[] },
): FormsAsked {
  const forms = policy?.forms ?? []
  return {
    ...rest,
    forms: forms.map(({ id }) => id),
    groupForms: forms.filter(({ group }) => group).map(({ id }) => id),
    labels: formLabels(policy && annexOf(policy)),
  }
}
