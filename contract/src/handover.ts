import { endpoint } from './endpoint.ts'
import { byId } from './fields.ts'

export const renderHandover = endpoint({
  id: 'contacts.handover-sheet',
  method: 'GET',
  path: '/api/pairings/:id/handover-sheet',
  permission: 'form.render',
  summary:
    'The handover sheet of a pair as Word: days and forms of its contacts and open promises, never what was said; to be signed by both. Audited.',
  params: byId,
  answer: 'file',
  refusals: ['not-found'],
})
