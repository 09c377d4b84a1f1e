import { formLabels } from '@tongxin/core/contacts/form/form-labels'
import type { FormsAsked } from '../../intake/forms/forms-sheet.ts'
import type { Work } from '../../platform/work.ts'
import { policyInForce } from '../policy/queries.ts'
import { formTemplates } from '../templates/queries.ts'
import { annexOf } from './annex.ts'

/** How filled forms are read today: by the forms and the annex of the document in force, and by the school's own templates. */
export async function formsAsked(work: Work): Promise<FormsAsked> {
  const policy = (await policyInForce(work, work.today))?.policy
  const forms = policy?.forms ?? []
  return {
    today: work.today,
    forms: forms.map(({ id }) => id),
    groupForms: forms.filter(({ group }) => group).map(({ id }) => id),
    labels: formLabels(policy && annexOf(policy)),
    templateFiles: await formTemplates(work),
  }
}
