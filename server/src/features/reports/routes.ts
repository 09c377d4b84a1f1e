import * as contract from '@tongxin/contract/duties/summaries'
import { answer, nothing, type Route, route } from '../../http/route.ts'
import { answerSummary, handInSummary } from '../../workflows/hand-in-summary.ts'
import { exportSummaries } from './export-summaries.ts'
import { exportSummary } from './export-summary.ts'
import { readSummaries, readSummary } from './queries.ts'

export const reportRoutes: readonly Route[] = [
  route(contract.listSummaries, async (ask) => answer(await readSummaries(ask, ask.query.term))),

  route(contract.showSummary, async (ask) => {
    const { term, number } = ask.query
    const found = await readSummary(ask, { unitId: ask.params.id, term, number })
    return found.ok ? answer(found.value) : found
  }),

  route(contract.exportSummary, async (ask) => {
    const { term, number } = ask.query
    return exportSummary(ask, { unitId: ask.params.id, term, number })
  }),

  route(contract.exportSummaries, async (ask) => exportSummaries(ask, ask.query.term)),

  route(contract.submitSummary, async (ask) => {
    const { newId: id, repeated } = ask
    const done = await handInSummary(ask, { id, repeated, unitId: ask.params.id, term: ask.body.term })
    return done.ok ? answer(done.value) : done
  }),

  route(contract.returnSummary, async (ask) => {
    const done = await answerSummary(ask, { id: ask.params.id, act: 'return', reason: ask.body.reason })
    return done.ok ? nothing() : done
  }),

  route(contract.receiveSummary, async (ask) => {
    const done = await answerSummary(ask, { id: ask.params.id, act: 'receive', reason: null })
    return done.ok ? nothing() : done
  }),
]
