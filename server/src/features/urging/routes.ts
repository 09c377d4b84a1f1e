import * as contract from '@tongxin/contract/duties/urging'
import { answer, nothing, type Route, route } from '../../http/route.ts'
import { putAside, urgeUnits } from './commands.ts'
import { exportUrgings } from './export-urgings.ts'
import { readNotices, readUrgings } from './queries.ts'

export const urgingRoutes: readonly Route[] = [
  route(contract.listUrgings, async (ask) => answer(await readUrgings(ask, ask.query))),

  route(contract.urge, async (ask) => {
    const done = await urgeUnits(ask, ask.body)
    return done.ok ? answer(done.value) : done
  }),

  route(contract.exportUrgings, async (ask) => exportUrgings(ask, ask.query)),

  route(contract.listNotices, async (ask) => answer(await readNotices(ask))),

  route(contract.putNoticeAside, async (ask) => {
    const done = await putAside(ask, ask.params.id)
    return done.ok ? nothing() : done
  }),
]
