import * as contract from '@tongxin/contract/contacts/evidence'
import { refuse } from '@tongxin/core/decision/decision'
import { answer, type Route, route } from '../../http/route.ts'
import { addEvidence, removeEvidence } from './commands.ts'
import { evidenceFile, listEvidence } from './queries.ts'

export const evidenceRoutes: readonly Route[] = [
  route(contract.listEvidence, async (ask) => {
    const done = await listEvidence(ask, ask.params.id)
    return done.ok ? answer(done.value) : done
  }),

  route(contract.addEvidence, async (ask) => {
    const about = { id: ask.newId, contactId: ask.params.id, bytes: ask.body.bytes }
    const added = ask.repeated ? undefined : await addEvidence(ask, about)
    if (added && !added.ok) return added
    const listed = await listEvidence(ask, ask.params.id)
    if (!listed.ok) return listed
    const line = listed.value.rows.find(({ id }) => id === ask.newId)
    return line ? answer(line) : refuse({ code: 'not-found' })
  }),

  route(contract.downloadEvidence, async (ask) => {
    const done = await evidenceFile(ask, ask.params.id)
    return done.ok ? answer(done.value) : done
  }),

  route(contract.removeEvidence, async (ask) =>
    removeEvidence(ask, { id: ask.params.id, reason: ask.body.reason }),
  ),
]
