import { showEligible, showScope } from '@tongxin/contract/pairing/eligibility'
import * as closing from '@tongxin/contract/roster/close-unit'
import { showHumanHistory, showUnitHistory } from '@tongxin/contract/roster/history'
import * as merging from '@tongxin/contract/roster/merging'
import * as contract from '@tongxin/contract/roster/roster'
import * as order from '@tongxin/contract/roster/roster-order'
import * as settling from '@tongxin/contract/roster/settle-unit'
import { answer, type Route, route } from '../../http/route.ts'
import { mergeHumans } from '../../workflows/merge-humans.ts'
import { previewMerge, undoMergeOutlook } from '../../workflows/merge-preview.ts'
import { enqueueRebuild } from '../../workflows/rebuild-duties.ts'
import { reopenUnit } from '../../workflows/reopen-unit.ts'
import { undoMerge } from '../../workflows/undo-merge.ts'
import { closeUnit } from './close-unit.ts'
import { listClosedUnits } from './closed-units.ts'
import { recordUnit } from './commands.ts'
import { listCadres, listPersons, listUnits, searchRoster } from './list-queries.ts'
import { listDuplicates, takeBackApart, tellApart } from './merging/duplicates.ts'
import { orderPeople } from './order-people.ts'
import { readUnsettled, settleUnit } from './settle-unit.ts'
import { readEligible } from './show-eligible.ts'
import { readHumanHistory, readUnitHistory } from './show-history.ts'
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

  route(closing.closeUnit, async (ask) => {
    const closed = await closeUnit(ask, { id: ask.params.id, version: ask.version, ...ask.body })
    if (closed.ok) await enqueueRebuild(ask)
    return closed.ok ? answer(closed.value, closed.value.version) : closed
  }),

  route(closing.listClosedUnits, async (ask) => answer(await listClosedUnits(ask))),

  route(closing.reopenUnit, async (ask) => {
    const opened = await reopenUnit(ask, { id: ask.params.id, version: ask.version })
    if (opened.ok) await enqueueRebuild(ask)
    return opened.ok ? answer(opened.value, opened.value.version) : opened
  }),

  route(settling.listUnsettled, async (ask) => {
    const left = await readUnsettled(ask, ask.params.id)
    return left.ok ? answer(left.value) : left
  }),

  route(settling.settleUnit, async (ask) => {
    const settled = await settleUnit(ask, ask.params.id, ask.body.people)
    if (settled.ok) await enqueueRebuild(ask)
    return settled
  }),

  route(contract.listCadres, async (ask) => answer(await listCadres(ask, ask.query))),

  route(contract.listPersons, async (ask) => answer(await listPersons(ask, ask.query))),

  route(order.orderPeople, async (ask) => orderPeople(ask, ask.body)),

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

  route(showHumanHistory, async (ask) => readHumanHistory(ask, ask.params.id)),

  route(showUnitHistory, async (ask) => readUnitHistory(ask, ask.params.id)),

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

  route(merging.listDuplicates, async (ask) => {
    const found = await listDuplicates(ask, ask.query)
    return answer({ ...found, apart: [...found.apart], merges: [...found.merges] })
  }),

  route(merging.tellApart, async (ask) => tellApart(ask, ask.body)),

  route(merging.takeBackApart, async (ask) => takeBackApart(ask, ask.body)),

  route(merging.previewMerge, async (ask) => previewMerge(ask, ask.params)),

  alone(
    route(merging.mergeHumans, async (ask) => {
      const { choices, mergedVersion } = ask.body
      const versions = { surviving: ask.version, merged: mergedVersion }
      return mergeHumans(ask, { survivingId: ask.params.id, mergedId: ask.params.otherId, versions, choices })
    }),
  ),

  route(merging.showMergeUndo, async (ask) => undoMergeOutlook(ask, ask.params.id)),

  alone(route(merging.undoMerge, async (ask) => undoMerge(ask, ask.params.id))),
]

/** Merging waits until those who write are done, and they wait for it (`platform/who-is-one`). */
function alone(merging: Route): Route {
  return { ...merging, holdsWhoIsOne: true }
}
