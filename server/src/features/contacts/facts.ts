import type { FormsAsked } from '../../intake/forms/forms-sheet.ts'
import type { Work } from '../../platform/work.ts'
import { policyInForce } from '../policy/queries.ts'
import { formTemplates } from '../templates/queries.ts'
import { formsAskedBy } from './forms-asked.ts'

/** How filled forms are read today: by the forms and the annex of the document in force, and by the school's own templates. */
export async function formsAsked(work: Work): Promise<FormsAsked> {
  const policy = (await policyInForce(work, work.today))?.policy
  return formsAskedBy(policy, { today: work.today, templateFiles: await formTemplates(work) })
}
