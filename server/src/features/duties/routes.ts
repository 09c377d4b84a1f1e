import * as contract from '@tongxin/contract/duties'
import * as excuses from '@tongxin/contract/excuses'
import { listTriedResults, tryPolicy } from '@tongxin/contract/what-if'
import { answer, nothing, type Route, route } from '../../http/route.ts'
import { grantExcuse, withdrawExcuse } from '../../workflows/excuse-pairing.ts'
import { readBoard } from './board-queries.ts'
import { loadBoardSetting } from './board-setting.ts'
import { readPairDuties } from './pair-duties.ts'
import { listBoardPersons } from './person-queries.ts'
import { loadTrial, summariseTrial } from './what-if.ts'
import { listTrialResults } from './what-if-results.ts'
import { readWorkbench } from './workbench-queries.ts'

export const dutyRoutes: readonly Route[] = [
  route(contract.showBoard, async (ask) =>
    answer(await readBoard(ask, await loadBoardSetting(ask, ask.query.term))),
  ),

  route(contract.listBoardPersons, async (ask) => answer(await listBoardPersons(ask, ask.query))),

  route(contract.showPairDuties, async (ask) => {
    const found = await readPairDuties(ask, ask.params.id, ask.query)
    return found.ok ? answer(found.value) : found
  }),

  route(excuses.grantExcuse, async (ask) =>
    ask.repeated
      ? answer({ id: ask.newId })
      : grantExcuse(ask, { ...ask.body, id: ask.newId, pairingId: ask.params.id }),
  ),

  route(excuses.withdrawExcuse, async (ask) => {
    const done = await withdrawExcuse(ask, ask.params.id, ask.params.excuseId)
    return done.ok ? nothing() : done
  }),

  route(contract.showWorkbench, async (ask) => answer(await readWorkbench(ask, ask.query.term))),

  route(tryPolicy, async (ask) => {
    const trial = await loadTrial(ask, ask.body)
    return trial.ok ? answer(await summariseTrial(ask, trial.value)) : trial
  }),

  route(listTriedResults, async (ask) => {
    const trial = await loadTrial(ask, ask.body, ask.body.requirement)
    return trial.ok ? answer(await listTrialResults(ask, trial.value, ask.body)) : trial
  }),
]
