import * as assistants from '@tongxin/contract/pairing/assistants'
import * as contract from '@tongxin/contract/pairing/pairing'
import { listAffected } from '@tongxin/contract/pairing/pairing-changes'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import * as unitPairings from '@tongxin/contract/pairing/unit-pairings'
import { answer, type Route, route } from '../../http/route.ts'
import { addAssistant, endAssistant } from '../../workflows/assist-pairing.ts'
import { endOnePairing } from '../../workflows/change-pairings.ts'
import { pairUnits } from '../../workflows/pair-units.ts'
import { readAssistantChoices, readAssistants } from './assistants/queries.ts'
import { readAffected } from './changes/affected.ts'
import { handoverRoutes } from './handover/routes.ts'
import { listRoutes } from './lists/routes.ts'
import { listPairings } from './pairing-rows.ts'
import { readUnitPairingChoices } from './units/choices.ts'

export const pairingRoutes: readonly Route[] = [
  ...listRoutes,
  ...handoverRoutes,

  route(contract.listPairings, async (ask) => answer(await listPairings(ask, ask.query))),

  route(listAffected, async (ask) => answer(await readAffected(ask))),

  route(endPairing, async (ask) =>
    ask.repeated
      ? answer({ id: ask.newId })
      : endOnePairing(ask, { ...ask.body, id: ask.newId, pairingId: ask.params.id }),
  ),

  route(unitPairings.listUnitPairingChoices, async (ask) =>
    answer(await readUnitPairingChoices(ask, ask.query)),
  ),

  route(unitPairings.enterUnitPairing, async (ask) =>
    ask.repeated ? answer({ id: ask.newId }) : pairUnits(ask, { ...ask.body, id: ask.newId }),
  ),

  route(assistants.listAssistants, async (ask) => {
    const read = await readAssistants(ask, ask.params.id, ask.query.knownAt ?? null)
    return read.ok ? answer(read.value) : read
  }),

  route(assistants.listAssistantChoices, async (ask) => {
    const read = await readAssistantChoices(ask, ask.params.id, ask.query.on ?? ask.today)
    return read.ok ? answer(read.value) : read
  }),

  route(assistants.addAssistant, async (ask) =>
    ask.repeated
      ? answer({ id: ask.newId })
      : addAssistant(ask, { ...ask.body, id: ask.newId, pairingId: ask.params.id }),
  ),

  route(assistants.endAssistant, async (ask) =>
    ask.repeated
      ? answer({ id: ask.newId })
      : endAssistant(ask, {
          ...ask.body,
          id: ask.newId,
          pairingId: ask.params.id,
          assistantId: ask.params.assistantId,
        }),
  ),
]
