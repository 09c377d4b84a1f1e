import { exportList as exportListFile } from '@tongxin/contract/list-file'
import * as contract from '@tongxin/contract/pairing'
import { refuse } from '@tongxin/core/decision/decision'
import { answer, type Result, type Route, route } from '../../http/route.ts'
import type { Work } from '../../platform/work.ts'
import { endOnePairing, markListStep } from '../../workflows/change-pairings.ts'
import { addLines, beginList, removeLine } from './commands.ts'
import { exportList } from './export-list.ts'
import { explainPair, listLists, listPairings, readList } from './queries.ts'

export const pairingRoutes: readonly Route[] = [
  route(contract.listLists, async (ask) => answer(await listLists(ask))),

  route(contract.beginList, async (ask) =>
    ask.repeated ? answer({ id: ask.newId }) : beginList(ask, { ...ask.body, id: ask.newId }),
  ),

  route(contract.showList, async (ask) => {
    const page = await readList(ask, ask.params.id)
    return page ? answer(page, page.head.version) : refuse({ code: 'not-found' })
  }),

  route(contract.explainPair, async (ask) => {
    const explained = await explainPair(ask, ask.params.id, ask.query)
    return explained ? answer(explained) : refuse({ code: 'not-found' })
  }),

  route(exportListFile, async (ask) => exportList(ask, ask.params.id)),

  route(contract.addLine, async (ask) => {
    const added = ask.repeated
      ? undefined
      : await addLines(ask, ask.params.id, [{ ...ask.body, id: ask.newId }])
    return added?.ok === false ? added : pageAfter(ask, ask.params.id, { id: ask.newId })
  }),

  route(contract.removeLine, async (ask) => {
    const removed = await removeLine(ask, ask.params.id, ask.params.lineId)
    return removed.ok ? pageAfter(ask, ask.params.id, {}) : removed
  }),

  route(contract.markStep, async (ask) => {
    const mark = { ...ask.body, id: ask.newId }
    const marked = ask.repeated
      ? undefined
      : await markListStep(ask, { listId: ask.params.id, version: ask.version, mark })
    return marked?.ok === false ? marked : pageAfter(ask, ask.params.id, { id: ask.newId })
  }),

  route(contract.listPairings, async (ask) => answer({ rows: await listPairings(ask, ask.query) })),

  route(contract.endPairing, async (ask) =>
    ask.repeated
      ? answer({ id: ask.newId })
      : endOnePairing(ask, { ...ask.body, id: ask.newId, pairingId: ask.params.id }),
  ),
]

/** A change answers with the page as it is now, so that its effect on coverage and quota shows at once. */
async function pageAfter<More extends object>(work: Work, id: string, more: More) {
  const page = await readList(work, id)
  const result: Result<More & { page: NonNullable<typeof page> }> = page
    ? answer({ ...more, page }, page.head.version)
    : refuse({ code: 'not-found' })
  return result
}
