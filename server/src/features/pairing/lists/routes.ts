import * as allocation from '@tongxin/contract/pairing/allocation-table'
import { compareList as compareListEndpoint } from '@tongxin/contract/pairing/list-comparison'
import * as confirmation from '@tongxin/contract/pairing/list-confirmation'
import { exportList as exportListFile } from '@tongxin/contract/pairing/list-file'
import * as proposal from '@tongxin/contract/pairing/list-proposal'
import {
  stateUnchanged as stateUnchangedEndpoint,
  withdrawStatement as withdrawStatementEndpoint,
} from '@tongxin/contract/pairing/list-unchanged'
import * as lists from '@tongxin/contract/pairing/lists'
import { listBeside } from '@tongxin/contract/pairing/lists-beside'
import { listNamed } from '@tongxin/contract/pairing/lists-named'
import { changePairMarks as changePairMarksEndpoint } from '@tongxin/contract/pairing/pair-marks'
import * as contract from '@tongxin/contract/pairing/pairing'
import { refuse } from '@tongxin/core/decision/decision'
import { answer, type Result, type Route, route } from '../../../http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { confirmListLine, markListStep, withdrawListMark } from '../../../workflows/change-pairings.ts'
import { allocationProblemFile, readAllocationTable } from '../../../workflows/read-allocation-table.ts'
import { readAskedLines } from '../asked-lines.ts'
import { addLine, addLines, beginList, removeLine, removeLines } from '../commands.ts'
import { findNamed } from '../named.ts'
import { explainPair, findTouched, readList } from '../queries.ts'
import { adoptProposal } from './adopt-proposal.ts'
import { allocationTemplate } from './allocation-template.ts'
import { pageWithAssistants } from './assisted-lines.ts'
import { changePairMarks } from './change-pair-marks.ts'
import { compareList } from './compare-list.ts'
import { exportList } from './export-list.ts'
import { listEditOf } from './list-edit.ts'
import { wirePairMark } from './list-page.ts'
import type { ListSubject } from './list-subject.ts'
import { readListsBeside } from './lists-beside.ts'
import { readLists } from './lists-overview.ts'
import { readNetwork } from './read-network.ts'
import { stateUnchanged } from './state-unchanged.ts'
import { withdrawStatement } from './withdraw-statement.ts'

export const listRoutes: readonly Route[] = [
  route(lists.listLists, async (ask) => answer(await readLists(ask))),

  route(listBeside, async (ask) => answer(await readListsBeside(ask, ask.query))),

  route(listNamed, async (ask) => answer({ ids: await findNamed(ask, ask.query.name) })),

  route(lists.beginList, async (ask) =>
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

  route(exportListFile, async (ask) => exportList(ask, ask.params.id, ask.query)),

  route(contract.addLine, async (ask) => {
    const { id } = ask.params
    const line = { ...ask.body, id: ask.newId }
    const added = ask.repeated ? await findTouched(ask, id, line) : await addLine(ask, id, line)
    if (!added.ok) return added
    return answer({ id: line.id, edit: listEditOf(ask, added.value, { added: line.id, removed: null }) })
  }),

  route(allocation.readAllocation, async (ask) => {
    const { params, query, body } = ask
    const read = await readAllocationTable(ask, { listId: params.id, file: body, columns: query.columns })
    return read.ok ? answer(read.value) : read
  }),

  route(allocation.downloadAllocationProblems, async (ask) => {
    const { params, query, body } = ask
    return allocationProblemFile(ask, { listId: params.id, file: body, columns: query.columns })
  }),

  route(allocation.downloadAllocationTemplate, async (ask) => allocationTemplate(ask, ask.params.id)),

  route(allocation.addLines, async (ask) => {
    const { id } = ask.params
    if (ask.repeated) return pageAfter(ask, id, { id: ask.newId })
    const lines = ask.body.lines.map((line) => ({ ...line, id: ask.ids.next() }))
    const added = await addLines(ask, id, lines)
    return added.ok ? pageOf(ask, added.value, { id: ask.newId }) : added
  }),

  route(allocation.removeLines, async (ask) => {
    const removed = await removeLines(ask, ask.params.id, ask.body.lineIds)
    return removed.ok ? pageOf(ask, removed.value, {}) : removed
  }),

  route(contract.removeLine, async (ask) => {
    const { id, lineId } = ask.params
    const removed = await removeLine(ask, id, lineId)
    if (!removed.ok) return removed
    return answer({ edit: listEditOf(ask, removed.value, { added: null, removed: lineId }) })
  }),

  route(proposal.showListNetwork, async (ask) => {
    const network = await readNetwork(ask, ask.params.id)
    return network ? answer(network) : refuse({ code: 'not-found' })
  }),

  route(proposal.adoptProposal, async (ask) => {
    const adopted = await adoptProposal(ask, ask.params.id, { ...ask.body, version: ask.version })
    return adopted.ok ? pageOf(ask, adopted.value, {}) : adopted
  }),

  route(changePairMarksEndpoint, async (ask) => {
    const changed = await changePairMarks(ask, ask.params.id, ask.body)
    return changed.ok ? answer({ pairMarks: changed.value.map(wirePairMark) }) : changed
  }),

  route(compareListEndpoint, async (ask) => {
    const compared = await compareList(ask, ask.params.id, ask.query)
    return compared ? answer(compared) : refuse({ code: 'not-found' })
  }),

  route(contract.markStep, async (ask) => {
    const mark = { ...ask.body, id: ask.newId }
    const marked = ask.repeated
      ? undefined
      : await markListStep(ask, { listId: ask.params.id, version: ask.version, mark })
    return marked?.ok === false ? marked : pageAfter(ask, ask.params.id, { id: ask.newId })
  }),

  route(contract.withdrawMark, async (ask) => {
    const { id: listId, markId } = ask.params
    const asked = { listId, markId, version: ask.version, reason: ask.body.reason }
    const withdrawn = await withdrawListMark(ask, asked)
    return withdrawn.ok ? pageAfter(ask, listId, {}) : withdrawn
  }),

  route(confirmation.listAskedLines, async (ask) => answer({ rows: await readAskedLines(ask) })),

  route(confirmation.confirmLine, async (ask) => {
    const word = { ...ask.body, id: ask.newId, listId: ask.params.id, lineId: ask.params.lineId }
    const given = ask.repeated ? undefined : await confirmListLine(ask, word)
    return given?.ok === false ? given : answer({ id: ask.newId })
  }),

  route(stateUnchangedEndpoint, async (ask) =>
    ask.repeated ? answer({ id: ask.newId }) : stateUnchanged(ask, { ...ask.body, id: ask.newId }),
  ),

  route(withdrawStatementEndpoint, async (ask) => withdrawStatement(ask, ask.body)),
]

/** Of a list already at hand; that it was read is told with the change. */
async function pageOf<More extends object>(work: Work, subject: ListSubject, more: More) {
  const page = await pageWithAssistants(work, subject)
  return answer({ ...more, page }, page.head.version)
}

/** A change answers with the page as it is now, so that its effect on coverage and quota shows at once. */
async function pageAfter<More extends object>(work: Work, id: string, more: More) {
  const page = await readList(work, id)
  const result: Result<More & { page: NonNullable<typeof page> }> = page
    ? answer({ ...more, page }, page.head.version)
    : refuse({ code: 'not-found' })
  return result
}
