import * as contract from '@tongxin/contract/roster'
import { answer, type Route, route } from '../../http/route.ts'
import { recordUnit } from './commands.ts'
import { listCadres, listPersons, listUnits, searchRoster } from './list-queries.ts'
import { revealFields, showSheet } from './show-sheet.ts'
import { writeSheet } from './write-sheet.ts'

export const rosterRoutes: readonly Route[] = [
  route(contract.listUnits, async (ask) => answer(await listUnits(ask, ask.query.on ?? ask.today))),

  route(contract.enterUnit, async (ask) =>
    ask.repeated
      ? answer({ id: ask.newId, version: 1 })
      : recordUnit(ask, { id: ask.newId, version: null, sent: ask.body }),
  ),

  route(contract.changeUnit, async (ask) => {
    const changed = await recordUnit(ask, { id: ask.params.id, version: ask.version, sent: ask.body })
    return changed.ok ? answer(changed.value, changed.value.version) : changed
  }),

  route(contract.listCadres, async (ask) => answer(await listCadres(ask, ask.query))),

  route(contract.listPersons, async (ask) => answer(await listPersons(ask, ask.query))),

  route(contract.searchRoster, async (ask) => answer(await searchRoster(ask, ask.query.q))),

  route(contract.enterHuman, async (ask) =>
    ask.repeated
      ? answer({ id: ask.newId, version: 1 })
      : writeSheet(ask, { id: ask.newId, version: null, sent: ask.body }),
  ),

  route(contract.showHuman, async (ask) => {
    const shown = await showSheet(ask, ask.params.id)
    return shown.ok ? answer(shown.value, shown.value.version) : shown
  }),

  route(contract.changeHuman, async (ask) => {
    const changed = await writeSheet(ask, { id: ask.params.id, version: ask.version, sent: ask.body })
    return changed.ok ? answer(changed.value, changed.value.version) : changed
  }),

  route(contract.revealHuman, async (ask) => revealFields(ask, { ...ask.body, humanId: ask.params.id })),
]
