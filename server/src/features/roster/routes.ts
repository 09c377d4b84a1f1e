import { showEligible, showScope } from '@tongxin/contract/eligibility'
import * as contract from '@tongxin/contract/roster'
import { answer, type Route, route } from '../../http/route.ts'
import { enqueueRebuild } from '../../workflows/rebuild-duties.ts'
import { recordUnit } from './commands.ts'
import { listCadres, listPersons, listUnits, searchRoster } from './list-queries.ts'
import { readEligible } from './show-eligible.ts'
import { readScope } from './show-scope.ts'
import { revealFields, showSheet } from './show-sheet.ts'
import { writeSheet } from './write-sheet.ts'

export const rosterRoutes: readonly Route[] = [
  route(contract.listUnits, async (ask) => answer(await listUnits(ask, ask.query.on ?? ask.today))),

  route(contract.enterUnit, async (ask) => {
    if (ask.repeated) return answer({ id: ask.newId, version: 1 })
    const entered = await recordUnit(ask, { id: ask.newId, version: null, sent: ask.body })
    if (entered.ok) await enqueueRebuild(ask)
    return entered
  }),

  route(contract.changeUnit, async (ask) => {
    const changed = await recordUnit(ask, { id: ask.params.id, version: ask.version, sent: ask.body })
    if (changed.ok) await enqueueRebuild(ask)
    return changed.ok ? answer(changed.value, changed.value.version) : changed
  }),

  route(contract.listCadres, async (ask) => answer(await listCadres(ask, ask.query))),

  route(contract.listPersons, async (ask) => answer(await listPersons(ask, ask.query))),

  route(contract.searchRoster, async (ask) => answer(await searchRoster(ask, ask.query.q))),

  route(contract.enterHuman, async (ask) => {
    if (ask.repeated) return answer({ id: ask.newId, version: 1 })
    const entered = await writeSheet(ask, { id: ask.newId, version: null, sent: ask.body })
    if (entered.ok) await enqueueRebuild(ask)
    return entered
  }),

  route(contract.showHuman, async (ask) => {
    const shown = await showSheet(ask, ask.params.id)
    return shown.ok ? answer(shown.value, shown.value.version) : shown
  }),

  route(showScope, async (ask) => readScope(ask, { humanId: ask.params.id, on: ask.query.on ?? ask.today })),

  route(showEligible, async (ask) => {
    const { on = ask.today, page, size } = ask.query
    return readEligible(ask, { humanId: ask.params.id, on, page, size })
  }),

  route(contract.changeHuman, async (ask) => {
    const changed = await writeSheet(ask, { id: ask.params.id, version: ask.version, sent: ask.body })
    if (changed.ok) await enqueueRebuild(ask)
    return changed.ok ? answer(changed.value, changed.value.version) : changed
  }),

  route(contract.revealHuman, async (ask) => revealFields(ask, { ...ask.body, humanId: ask.params.id })),
]
