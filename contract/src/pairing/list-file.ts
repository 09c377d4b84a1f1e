import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId } from '../fields.ts'

/** pairs: a line a pair, to filter and sort · list: 联谊名单 · allocation: 分配表, both with a block a cadre. */
export const listForms = ['pairs', 'list', 'allocation'] as const
export type ListForm = (typeof listForms)[number]

export const exportList = endpoint({
  id: 'pairing.export',
  method: 'GET',
  path: '/api/lists/:id/file',
  permission: 'list.read',
  summary:
    "One list in any state as Excel, or as Word in official layout or by the school's template: a line a pair, 联谊名单 or 分配表. Audited.",
  params: byId,
  query: z.object({
    form: z._default(z.enum(listForms, { error: '没有这种表' }), 'pairs'),
    as: z._default(z.enum(['xlsx', 'docx'], { error: '只能导出 xlsx 或 docx' }), 'xlsx'),
  }),
  answer: 'file',
  refusals: ['not-found', 'template-not-filled'],
})
