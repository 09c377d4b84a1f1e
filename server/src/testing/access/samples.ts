// How each endpoint is asked, in one line each. The walk fails for an endpoint that has none.

import * as account from '@tongxin/contract/account'
import * as allocationTable from '@tongxin/contract/allocation-table'
import * as audit from '@tongxin/contract/audit'
import * as cadres from '@tongxin/contract/cadre-accounts'
import * as calendar from '@tongxin/contract/calendar'
import type { AnyInput } from '@tongxin/contract/call'
import * as contacts from '@tongxin/contract/contacts'
import * as duties from '@tongxin/contract/duties'
import * as eligibility from '@tongxin/contract/eligibility'
import type { Endpoint } from '@tongxin/contract/endpoint'
import * as excuses from '@tongxin/contract/excuses'
import * as friends from '@tongxin/contract/friends'
import { renderHandover } from '@tongxin/contract/handover'
import * as imports from '@tongxin/contract/imports'
import * as ledger from '@tongxin/contract/ledger'
import * as confirmation from '@tongxin/contract/list-confirmation'
import * as listFile from '@tongxin/contract/list-file'
import * as proposal from '@tongxin/contract/list-proposal'
import { stateUnchanged, withdrawStatement } from '@tongxin/contract/list-unchanged'
import * as lists from '@tongxin/contract/lists'
import * as pairing from '@tongxin/contract/pairing'
import * as pairingChanges from '@tongxin/contract/pairing-changes'
import * as policy from '@tongxin/contract/policy'
import * as policyEditing from '@tongxin/contract/policy-editing'
import * as policyText from '@tongxin/contract/policy-text'
import * as records from '@tongxin/contract/records'
import * as roster from '@tongxin/contract/roster'
import * as unitDocument from '@tongxin/contract/unit-document'
import * as whatIf from '@tongxin/contract/what-if'
import type { Noun, Target, World } from './world.ts'

export type Sample = {
  readonly endpoint: Endpoint
  /** The noun whose records the endpoint addresses one at a time; null: it addresses none. */
  readonly noun: Noun | null
  /** Of a noun, only the records this endpoint is about. */
  readonly only?: (target: Target) => boolean
  /** The nouns of which the answer lists just those within reach. */
  readonly lists?: readonly Noun[]
  /** A record out of reach is named in the body: refused as if it did not exist, with this status. */
  readonly refusedAs?: number
  /** What is uploaded, where it is no table. */
  readonly file?: string
  readonly ask: (target: Target, world: World) => AnyInput
}

const at = (target: Target) => ({ params: { id: target.id } })

const kindOf = ({ kind }: Target) => ({ params: { kind: kind === 'malformed' ? 'no-such-kind' : 'units' } })

/** What a unit sets for itself, as its file would write it. */
const ownDocumentOf = (unitId: string) =>
  JSON.stringify({
    id: `zisu-2026.${unitId}`,
    title: '本单位关于授权事项的规定',
    relation: { to: 'zisu-2026', as: 'fills', units: [unitId] },
    requirements: [{ id: 'quota.unit', bearer: 'cadre', count: 'pairing', atLeast: 1, force: 'must' }],
  })

/** The document's version: everybody reads the same one. */
const versionAt = ({ policyVersionId }: World, target: Target) => ({
  params: { id: target.kind === 'malformed' ? target.id : policyVersionId },
})

/** Addresses no record: the role alone decides. */
const any = (
  endpoint: Endpoint,
  ask: (world: World, target: Target) => AnyInput = () => ({}),
  more: Partial<Sample> = {},
): Sample => ({
  endpoint,
  noun: null,
  ask: (target, world) => ask(world, target),
  ...more,
})

/** Addresses one record of a noun. */
const one = (
  endpoint: Endpoint,
  noun: Noun,
  ask: Sample['ask'] = at,
  more: Partial<Sample> = {},
): Sample => ({ endpoint, noun, ask, ...more })

const nothingElseTried = { versionId: null, numbers: [], terms: null }
const password = '同心同德-2026-明湖'
const sheetOf = (unitId: string) => ({
  detail: { name: '宿雨清' },
  facts: { roles: [{ role: 'person', unitId, sortOrder: 0, from: null, to: null }] },
})
const unitSheet = {
  name: '外国语学院',
  shortName: null,
  kind: '二级党组织',
  parentId: null,
  sortOrder: 0,
  from: null,
  to: null,
}
const part = (personId: string) => ({
  personId,
  initiatedBy: 'cadre',
  brief: '谈了排课',
  topics: [],
  acts: [],
  raised: null,
  remark: '',
  spoke: null,
})
const occasion = { heldOn: '2026-11-19', form: '个别谈心', place: '' }
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

const decided = { by: '统战部', since: '2026-11-20', body: '', minutesNo: '' }

export const samples: readonly Sample[] = [
  any(account.showSignInMethods),
  any(account.signIn, () => ({ body: { name: 'nobody', password } })),
  any(account.redeemCode, ({ loginCode }) => ({ body: { code: loginCode } })),
  any(account.showMe),
  any(account.signOut),
  any(account.signOutEverywhere),
  any(account.setPassword, () => ({ body: { current: null, next: password } })),
  any(account.listAccounts),
  any(account.openAccount, () => ({ body: { signInName: 'new', displayName: '宿雨清', staffNo: null } })),
  one(account.issueCode, 'account'),
  one(account.giveGrant, 'account', (target) => ({
    ...at(target),
    body: { role: 'office', unitId: null, cadreId: null, from: '2026-11-20', to: null },
  })),
  one(account.endGrant, 'grant'),
  one(account.suspendAccount, 'account', (target) => ({
    ...at(target),
    body: { suspended: true },
    version: 1,
  })),

  any(cadres.showGrantScopes),
  any(cadres.openCadreAccounts),
  any(cadres.giveCadreGrants),

  any(audit.listAuditEvents),
  any(audit.showAuditChain),
  any(audit.verifyAuditChain),

  any(calendar.showCalendar),
  any(calendar.recordTerms, () => ({
    body: { terms: [{ id: '2026-2027-1', from: '2026-09-01', to: '2027-02-21' }] },
    version: 2,
  })),
  any(calendar.recordHolidays, () => ({
    body: {
      years: [
        {
          year: 2027,
          documentNo: null,
          holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-02', makeUpDays: [] }],
        },
      ],
    },
    version: 2,
  })),
  any(calendar.withdrawHolidays, (_, { kind }) => ({
    params: { year: kind === 'malformed' ? 'no-such-year' : 2026 },
    version: 2,
  })),
  any(calendar.recordFestivals, () => ({
    body: { festivals: [{ name: '元旦', from: '2026-12-25', to: '2027-01-02' }] },
    version: 2,
  })),

  any(calendar.listCalendarGaps),
  any(calendar.listFestivalDays, () => ({ query: { year: 2027 } })),
  any(calendar.readHolidayFile, () => ({ body: 'file' })),
  any(calendar.downloadHolidayTemplate),

  any(policy.showPolicy),
  any(policy.listPolicyVersions),
  any(policy.checkPolicy, ({ policySource }) => ({ body: { source: policySource } })),
  any(policy.loadPolicy, ({ policySource }) => ({ body: { source: policySource, effectiveOn: null } })),
  any(policyText.showPolicyText, versionAt),
  any(policyText.uploadPolicyText, (world, target) => ({ ...versionAt(world, target), body: 'file' }), {
    file: '一、总则\n每学期不少于 1 次。',
  }),
  any(policy.showPolicyVersion, versionAt),
  any(policy.listPolicyDecisions),
  any(policyEditing.draftPolicy, ({ policyVersionId: id }) => ({
    params: { id },
    body: { source: null, edits: [{ place: ['title'], value: '联谊交友工作意见' }] },
  })),
  any(policyEditing.savePolicyVersion, ({ policyVersionId: id, policySource }) => ({
    params: { id },
    body: {
      source: `${policySource}\n# 修订`,
      effectiveOn: '2027-03-01',
      docNo: '',
      transition: { requirements: {}, pairings: 'keep' },
    },
    version: 1,
  })),
  any(policyEditing.adoptReading, ({ policyVersionId: id }) => ({
    params: { id },
    body: { place: ['requirements', 'quota.school', 'atMost'], reading: 1, ...decided },
    version: 1,
  })),
  any(policyEditing.fillDelegated, ({ policyVersionId: id }) => ({
    params: { id },
    body: { place: ['requirements', 'submit', 'every'], value: 'semester', ...decided },
    version: 1,
  })),
  any(unitDocument.listUnitValues),
  one(unitDocument.showUnitDocument, 'unit', at),
  one(unitDocument.draftUnitDocument, 'unit', (target) => ({
    ...at(target),
    body: { source: null, edits: [{ place: ['requirements', 'quota.unit', 'atLeast'], value: 1 }] },
  })),
  one(unitDocument.saveUnitDocument, 'unit', (target) => ({
    ...at(target),
    body: {
      source: ownDocumentOf(target.id),
      effectiveOn: '2026-11-20',
      adoptedBy: '党组织会议',
      adoptedOn: '2026-11-19',
      docNo: '',
    },
    version: 0,
  })),

  any(whatIf.tryPolicy, ({ policySource }) => ({ body: { ...nothingElseTried, source: policySource } })),
  any(whatIf.listTriedResults, ({ policySource }) => {
    const source = policySource.replace('id: coverage.unit', 'id: coverage.all')
    const line = { requirement: 'coverage.all', kind: 'appears', from: null, to: 'short' }
    return { body: { ...nothingElseTried, source, ...line } }
  }),

  any(roster.listUnits, () => ({}), { lists: ['unit'] }),
  any(roster.enterUnit, () => ({ body: unitSheet })),
  one(roster.changeUnit, 'unit', (target) => ({ ...at(target), body: unitSheet, version: 1 })),
  any(roster.listCadres, () => ({}), { lists: ['cadre'] }),
  any(roster.listPersons, () => ({}), { lists: ['person'] }),
  any(roster.searchRoster, () => ({ query: { q: '文' } })),
  one(roster.enterHuman, 'unit', ({ id }) => ({ body: sheetOf(id) }), { refusedAs: 422 }),
  one(roster.showHuman, 'person'),
  one(eligibility.showScope, 'person'),
  one(eligibility.showEligible, 'cadre'),
  one(roster.changeHuman, 'person', (target) => ({
    ...at(target),
    body: { detail: { gender: '男' }, facts: {} },
    version: 1,
  })),
  one(roster.revealHuman, 'person', (target) => ({
    ...at(target),
    body: { fields: ['phone'], purpose: '通知开会' },
  })),

  any(lists.listLists, () => ({}), { lists: ['list'] }),
  one(lists.beginList, 'unit', ({ id }) => ({
    body: { tier: 'unit', unitId: id, academicYear: '2026-2027' },
  })),
  one(pairing.showList, 'list'),
  one(listFile.exportList, 'list'),
  one(allocationTable.readAllocation, 'list', (target) => ({
    ...at(target),
    body: new File(['x'], '分配表.csv'),
  })),
  one(allocationTable.addLines, 'list', (target, { school }) => ({
    ...at(target),
    body: { lines: [{ cadreId: school.cadres.bian, personId: school.persons.bai, reason: '' }] },
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
  one(pairing.endPairing, 'pairing', (target) => ({
    ...at(target),
    body: { on: '2026-11-20', reason: '人员变动' },
  })),

  any(contacts.showEntryChoices),
  any(contacts.listEntryCadres, () => ({}), { lists: ['entry-cadre'] }),
  one(contacts.logContact, 'entry-cadre', ({ id, with: personId }) => ({
    body: { cadreId: id, ...occasion, parts: [{ ...part(personId ?? id), promise: null }] },
  })),
  one(contacts.amendContact, 'contact', (target) => ({
    ...at(target),
    body: { ...occasion, heldOn: '2026-10-08', reason: '补充', parts: [part(target.with ?? target.id)] },
    version: 1,
  })),
  one(contacts.withdrawContact, 'contact', (target) => ({
    ...at(target),
    body: { reason: '记错了' },
    version: 1,
  })),
  one(contacts.confirmContact, 'contact'),
  one(contacts.showContact, 'contact'),
  any(ledger.listContacts, () => ({}), { lists: ['contact'] }),
  any(ledger.countContacts),
  any(ledger.showLedgerFilters),
  any(ledger.exportContacts, () => ({ query: { texts: 'yes', purpose: '年度工作梳理' } }), {
    lists: ['contact'],
  }),
  one(ledger.renderForm, 'contact'),
  one(renderHandover, 'pairing'),
  one(ledger.renderPairForm, 'contact', (target) => ({
    query: {
      cadreId: target.cadreId ?? target.id,
      personId: target.with ?? target.id,
      from: '2026-09-01',
      to: '2026-11-20',
    },
  })),

  any(records.listRecordForms),
  any(records.listRecordDuties),
  any(records.listRecords, () => ({}), { lists: ['record'] }),
  one(records.enterRecord, 'unit', ({ id: unitId }) => ({
    body: { form: 'document:submit', word: '登记表汇总', heldOn: '2026-11-18', unitId },
  })),
  one(records.withdrawRecord, 'record', (target) => ({ ...at(target), body: { reason: '报错了' } })),
  one(
    records.explainShortfall,
    'pairing',
    ({ id: bearerId }) => ({
      body: { requirement: 'contact.semester', bearerId, period: '2026-2027-1' },
    }),
    { only: ({ kind }) => kind !== 'ended' },
  ),

  any(duties.showBoard, () => ({}), { lists: ['unit'] }),
  any(duties.showWorkbench, () => ({}), { lists: ['unit'] }),
  any(duties.listBoardPersons),
  one(duties.showPairDuties, 'pairing'),
  one(
    excuses.grantExcuse,
    'pairing',
    (target) => ({
      ...at(target),
      body: {
        whom: 'pairing',
        from: '2026-10-20',
        lastDay: '2027-07-09',
        heading: null,
        role: 'ufwd',
        approver: '祝以宁',
      },
    }),
    { only: ({ kind }) => kind !== 'ended' },
  ),
  one(
    excuses.withdrawExcuse,
    'pairing',
    (target) => ({
      params: { id: target.id, excuseId: target.excuse ?? target.id },
    }),
    { only: ({ kind }) => kind !== 'ended' },
  ),

  one(friends.listFriends, 'entry-cadre', ({ id }) => ({ query: { cadreId: id } })),
  one(friends.keepPromise, 'promise', (target) => ({ ...at(target), version: 1 })),
  one(friends.changePromise, 'promise', (target) => ({
    ...at(target),
    body: { text: '问清后回话', dueOn: null },
    version: 1,
  })),

  any(imports.downloadTemplate, (_, target) => kindOf(target)),
  any(imports.uploadImport, (_, target) => ({ ...kindOf(target), body: 'file' })),
  one(imports.showImport, 'import'),
  one(imports.adjustImport, 'import', (target) => ({
    ...at(target),
    body: { columns: {}, edits: [] },
    version: 1,
  })),
  one(imports.commitImport, 'import', (target) => ({
    ...at(target),
    body: { plan: '', withoutProblemRows: false },
    version: 1,
  })),
  one(imports.abandonImport, 'import'),
  one(imports.downloadProblems, 'import'),
  any(imports.listImports, () => ({})),
  one(imports.showUndo, 'import'),
  one(imports.undoImport, 'import'),
]
