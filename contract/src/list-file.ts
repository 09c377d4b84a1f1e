import { endpoint } from './endpoint.ts'
import { byId } from './fields.ts'

export const exportList = endpoint({
  id: 'pairing.export',
  method: 'GET',
  path: '/api/lists/:id/file',
  permission: 'list.read',
  summary: 'One list as an Excel file: tier, cadre, post, person, unit, post, a line a pair. Audited.',
  params: byId,
  answer: 'file',
  refusals: ['not-found'],
})
