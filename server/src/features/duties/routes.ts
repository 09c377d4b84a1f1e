import * as contract from '@tongxin/contract/duties/duties'
import * as excuses from '@tongxin/contract/duties/excuses'
import * as records from '@tongxin/contract/duties/records'
import { listFits } from '@tongxin/contract/fits'
import { listTriedResults, tryPolicy } from '@tongxin/contract/policy/what-if'
import { answer, nothing, type Route, route } from '../../http/route.ts'
import { grantExcuse, withdrawExcuse } from '../../workflows/excuse-pairing.ts'
import { keepRecord, recordExplanation, takeBackRecord } from '../../workflows/keep-record.ts'
import { readAsOf } from './as-of.ts'
import { readBoard } from './board-queries.ts'
import { loadBoardSetting } from './board-setting.ts'
import { readFits } from './fits/queries.ts'
import { readPairDuties } from './pair-duties.ts'
import { listBoardPersons } from './person-queries.ts'
import { listRecordDuties } from './records/duties.ts'
import { listForms } from './records/forms.ts'
import { listRecords } from './records/queries.ts'
import { loadTrial, summariseTrial } from './what-if.ts'
import { listTrialResults } from './what-if-results.ts'
import { readWorkbench } from './workbench-queries.ts'

export const dutyRoutes: readonly Route[] = [
  route(contract.showBoard, async (ask) => {
    const asOf = readAsOf(ask, ask.query)
    if (!asOf.ok) return asOf
    return answer(await readBoard(ask, await loadBoardSetting(ask, ask.query.term, asOf.value)))
  }),

  route(contract.listBoardPersons, async (ask) => {
    const found = await listBoardPersons(ask, ask.query)
    return found.ok ? answer(found.value) : found
  }),

  route(listFits, async (ask) => {
    const found = await readFits(ask, ask.query)
    return found.ok ? answer(found.value) : found
  }),

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

  route(contract.showWorkbench, async (ask) => {
    const found = await readWorkbench(ask, ask.query)
    return found.ok ? answer(found.value) : found
  }),

  route(tryPolicy, async (ask) => {
    const trial = await loadTrial(ask, ask.body)
    return trial.ok ? answer(await summariseTrial(ask, trial.value)) : trial
  }),

  route(listTriedResults, async (ask) => {
    const trial = await loadTrial(ask, ask.body, ask.body.requirement)
    return trial.ok ? answer(await listTrialResults(ask, trial.value, ask.body)) : trial
  }),

  route(records.listRecordForms, async (ask) => {
    const found = await listForms(ask, ask.query.on ?? ask.today)
    return found.ok ? answer(found.value) : found
  }),

  route(records.enterRecord, async (ask) => {
    if (ask.repeated) return answer({ id: ask.newId })
    const { form: offer, ...body } = ask.body
    return keepRecord(ask, { ...body, offer, id: ask.newId })
  }),

  route(records.withdrawRecord, async (ask) => {
    const done = await takeBackRecord(ask, ask.params.id, { reason: ask.body.reason, byReturn: false })
    return done.ok ? nothing() : done
  }),

  route(records.listRecords, async (ask) => answer(await listRecords(ask, ask.query))),

  route(records.listRecordDuties, async (ask) => answer({ rows: [...(await listRecordDuties(ask))] })),

  route(records.explainShortfall, async (ask) =>
    ask.repeated ? answer({ id: ask.newId }) : recordExplanation(ask, { ...ask.body, id: ask.newId }),
  ),
]
