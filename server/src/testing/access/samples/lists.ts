import * as allocationTable from '@tongxin/contract/pairing/allocation-table'
import * as assistants from '@tongxin/contract/pairing/assistants'
import { compareList } from '@tongxin/contract/pairing/list-comparison'
import * as confirmation from '@tongxin/contract/pairing/list-confirmation'
import * as listFile from '@tongxin/contract/pairing/list-file'
import * as proposal from '@tongxin/contract/pairing/list-proposal'
import { stateUnchanged, withdrawStatement } from '@tongxin/contract/pairing/list-unchanged'
import * as lists from '@tongxin/contract/pairing/lists'
import { listBeside } from '@tongxin/contract/pairing/lists-beside'
import { listNamed } from '@tongxin/contract/pairing/lists-named'
import { changePairMarks } from '@tongxin/contract/pairing/pair-marks'
import * as pairing from '@tongxin/contract/pairing/pairing'
import * as pairingChanges from '@tongxin/contract/pairing/pairing-changes'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import * as unitPairings from '@tongxin/contract/pairing/unit-pairings'
import { any, at, one, type Sample } from './sample.ts'

const mark = {
  step: 0,
  outcome: 'done',
  role: 'unitOrg',
  on: '2026-11-20',
  body: '党委会',
  minutesNo: '1号',
  reason: '',
  lineId: null,
}

export const listsSamples: readonly Sample[] = [
  any(lists.listLists, () => ({}), { lists: ['list'] }),
  any(listBeside),
  any(listNamed, () => ({ query: { name: 'bai' } })),
  one(lists.beginList, 'unit', ({ id }) => ({
    body: { tier: 'unit', unitId: id, academicYear: '2026-2027' },
  })),
  one(pairing.showList, 'list'),
  one(listFile.exportList, 'list'),
  one(allocationTable.downloadAllocationTemplate, 'list', at),
  one(allocationTable.readAllocation, 'list', (target) => ({
    ...at(target),
    body: new File(['x'], '分配表.csv'),
  })),
  one(allocationTable.downloadAllocationProblems, 'list', (target) => ({
    ...at(target),
    body: new File(['x'], '分配表.csv'),
  })),
  one(allocationTable.addLines, 'list', (target, { school }) => ({
    ...at(target),
    body: { lines: [{ cadreId: school.cadres.bian, personId: school.persons.bai, reason: '' }] },
  })),
  one(allocationTable.removeLines, 'list', (target) => ({
    ...at(target),
    body: { lineIds: [target.with ?? target.id] },
  })),
  one(pairing.explainPair, 'list', (target, { school }) => ({
    ...at(target),
    query: { cadreId: school.cadres.bian, personId: school.persons.bai },
  })),
  one(pairing.addLine, 'list', (target, { school }) => ({
    ...at(target),
    body: { cadreId: school.cadres.bian, personId: school.persons.bai, reason: '' },
  })),
  one(proposal.showListNetwork, 'list'),
  one(proposal.adoptProposal, 'list', (target, { school }) => ({
    ...at(target),
    body: { pairs: [{ cadreId: school.cadres.bian, personId: school.persons.bai }], seen: [] },
    version: 1,
  })),
  one(changePairMarks, 'list', (target, { school }) => ({
    ...at(target),
    body: {
      marked: [
        { kind: 'lock', cadreId: school.cadres.bian, personId: school.persons.bai, reason: null } as const,
      ],
      lifted: [],
    },
  })),
  one(compareList, 'list'),
  one(pairing.removeLine, 'list', (target) => ({
    params: { id: target.id, lineId: target.with ?? target.id },
  })),
  one(pairing.markStep, 'list', (target) => ({ ...at(target), body: mark, version: 1 })),
  one(pairing.withdrawMark, 'list', (target) => ({
    params: { id: target.id, markId: target.with ?? target.id },
    body: { reason: '会议日期登记错误' },
    version: 1,
  })),
  any(confirmation.listAskedLines),
  one(confirmation.confirmLine, 'list', (target) => ({
    params: { id: target.id, lineId: target.with ?? target.id },
    body: { outcome: 'done', reason: '' },
  })),
  one(stateUnchanged, 'unit', ({ id }) => ({
    body: { tier: 'unit', unitId: id, academicYear: '2026-2027', on: '2026-11-20', body: '', minutesNo: '' },
  })),
  one(withdrawStatement, 'unit', ({ id }) => ({
    body: { tier: 'unit', unitId: id, academicYear: '2026-2027', reason: '单位选错' },
  })),
  any(pairingChanges.listAffected),
  any(pairing.listPairings, () => ({ query: { ended: true } }), { lists: ['pairing'] }),
  any(unitPairings.listUnitPairingChoices),
  any(unitPairings.enterUnitPairing, ({ school }) => ({
    body: {
      ...{ tier: 'unit', fromUnitId: school.units.literature, toUnitId: null },
      ...{ cadreId: school.cadres.teng, personId: school.persons.wenruyu, from: '2026-11-02', reason: '' },
    },
  })),
  one(assistants.listAssistants, 'pairing'),
  one(assistants.listAssistantChoices, 'pairing'),
  one(assistants.addAssistant, 'pairing', (target, { school }) => ({
    ...at(target),
    body: { humanId: school.cadres.teng, from: '2026-11-02', reason: '' },
  })),
  one(assistants.endAssistant, 'pairing', (target) => ({
    params: { id: target.id, assistantId: target.assistant ?? target.id },
    body: { on: '2026-11-20', reason: '工作调整' },
  })),
  one(endPairing, 'pairing', (target) => ({
    ...at(target),
    body: { on: '2026-11-20', reason: '人员变动' },
  })),
]
