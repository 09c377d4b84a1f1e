import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, id, moment } from '../fields.ts'

/** The text a school uploaded of its own document, line by line as it was read. */
const policyText = z.object({
  id,
  /** The version it was uploaded with; a later one without a text of its own goes on with it. */
  versionId: id,
  fileName: z.string(),
  recordedAt: moment,
  content: z.string(),
})
export type PolicyText = z.infer<typeof policyText>

export const showPolicyText = endpoint({
  id: 'policy.text',
  method: 'GET',
  path: '/api/policies/:id/text',
  permission: 'policy.read',
  summary: "The school's own text for a version of its document: the version's, else the document's latest.",
  params: byId,
  answer: z.object({ text: z.nullable(policyText), can: z.object({ upload: z.boolean() }) }),
  refusals: ['not-found'],
})

export const uploadPolicyText = endpoint({
  id: 'policy.upload-text',
  method: 'POST',
  path: '/api/policies/:id/text',
  permission: 'policy.write',
  summary: "Upload the document's own text (.docx or .txt) for a version; the one before is kept.",
  params: byId,
  body: 'file',
  answer: z.object({ id }),
  creates: true,
  refusals: ['not-found', 'file-refused', 'too-large'],
})
