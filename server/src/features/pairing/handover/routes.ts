import * as handovers from '@tongxin/contract/pairing/handover'
import { answer, type Route, route } from '../../../http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { confirmHandoverSide, recordHandoverPaper, stateHandoverOf } from '../../../workflows/hand-over.ts'
import { policyInForce } from '../../policy/queries.ts'
import { openHandover, takeBackHandover } from './commands.ts'
import { readHandover, readHandovers, shownHandover } from './queries.ts'

export const handoverRoutes: readonly Route[] = [
  route(handovers.listHandovers, async (ask) => answer(await readHandovers(ask))),

  route(handovers.showHandover, async (ask) => readHandover(ask, ask.params.id)),

  route(handovers.openHandover, async (ask) =>
    ask.repeated
      ? answer({ id: ask.newId })
      : openHandover(ask, { ...ask.body, id: ask.newId, pairingId: ask.params.id }),
  ),

  route(handovers.confirmHandover, async (ask) => {
    const done = await confirmHandoverSide(ask, ask.params.id, ask.body.shares)
    return done.ok ? handoverOf(ask, done.value) : done
  }),

  route(handovers.recordHandoverPaper, async (ask) => {
    const done = await recordHandoverPaper(ask, ask.params.id, ask.body)
    return done.ok ? handoverOf(ask, done.value) : done
  }),

  route(handovers.stateHandover, async (ask) => {
    const done = await stateHandoverOf(ask, ask.params.id, ask.body.reason)
    return done.ok ? handoverOf(ask, done.value) : done
  }),

  route(handovers.withdrawHandover, async (ask) => takeBackHandover(ask, ask.params.id, ask.body.reason)),
]

async function handoverOf(work: Work, row: Parameters<typeof shownHandover>[1]) {
  const policy = (await policyInForce(work, work.today))?.policy
  return answer({ handover: shownHandover(work, row, policy) })
}
