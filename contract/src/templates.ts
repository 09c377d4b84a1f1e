import type { TemplateProblem } from '@tongxin/core/templates/check-placeholders'
import { templateFormats, templateKinds } from '@tongxin/core/templates/template-kind'
import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { byId, id, moment } from './fields.ts'

const kind = z.enum(templateKinds, { error: '没有这种文书' })
const format = z.enum(templateFormats, { error: '只能是 docx 或 xlsx' })

export const documentTemplate = z.object({
  id,
  kind,
  format,
  fileName: z.string(),
  keptBy: z.string(),
  keptAt: moment,
  /** When it was replaced or withdrawn; null while it is in use. */
  endedAt: z.nullable(moment),
})
export type DocumentTemplate = z.infer<typeof documentTemplate>

export type { TemplateProblem }

export const listTemplates = endpoint({
  id: 'templates.list',
  method: 'GET',
  path: '/api/templates',
  permission: 'template.keep',
  summary: "The school's own templates, those in use and those before them.",
  answer: z.object({ rows: z.array(documentTemplate) }),
  refusals: [],
})

export const keepTemplate = endpoint({
  id: 'templates.keep',
  method: 'POST',
  path: '/api/template-kinds/:kind',
  permission: 'template.keep',
  summary:
    'Take a .docx or .xlsx into use for a kind of paper, in place of the one before; refused whole with every wrong placeholder.',
  params: z.object({ kind }),
  body: 'file',
  answer: z.object({ id }),
  creates: true,
  refusals: ['file-refused', 'too-large', 'template-has-mistakes'],
})

export const downloadTemplate = endpoint({
  id: 'templates.download',
  method: 'GET',
  path: '/api/templates/:id/file',
  permission: 'template.keep',
  summary: 'A template as it was handed in.',
  params: byId,
  answer: 'file',
  refusals: ['not-found'],
})

export const downloadStarter = endpoint({
  id: 'templates.starter',
  method: 'GET',
  path: '/api/template-kinds/:kind/starter',
  permission: 'template.keep',
  summary: 'A template to begin from, with the placeholders in place.',
  params: z.object({ kind }),
  query: z.object({ as: z._default(format, 'docx') }),
  answer: 'file',
  refusals: ['not-found'],
})

export const withdrawTemplate = endpoint({
  id: 'templates.withdraw',
  method: 'POST',
  path: '/api/templates/:id/withdrawal',
  permission: 'template.keep',
  summary: 'Stop using a template; our own layout is printed again.',
  params: byId,
  answer: 'nothing',
  refusals: ['not-found', 'template-not-in-use'],
})
