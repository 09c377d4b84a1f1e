// The invented school with one of everything in each relation to the people who ask, and one asker for each role.
//
// Askers: the secretary and the handler hold 文学院; the cadre is 卞怀瑾 of 文学院, the delegate stands for him; the
// person is 柏予安. 卞怀瑾 is paired with 柏予安 and was paired with 商秋池.
import { readFile } from 'node:fs/promises'
import * as account from '@tongxin/contract/account'
import { logContact } from '@tongxin/contract/contacts'
import { grantExcuse } from '@tongxin/contract/excuses'
import { openHandover } from '@tongxin/contract/handover'
import { uploadImport } from '@tongxin/contract/imports'
import { beginList } from '@tongxin/contract/lists'
import { mergeHumans } from '@tongxin/contract/merging'
import * as pairing from '@tongxin/contract/pairing'
import { loadPolicy } from '@tongxin/contract/policy'
import { enterRecord } from '@tongxin/contract/records'
import { enterHuman } from '@tongxin/contract/roster'
import { submitSummary } from '@tongxin/contract/summaries'
import { keepTemplate } from '@tongxin/contract/templates'
import { listNotices, urge } from '@tongxin/contract/urging'
import { type Role, roles } from '@tongxin/core/account/role'
import { day } from '@tongxin/core/calendar/day'
import { writeExcelTable } from '../../documents/excel-table.ts'
import { recordHolidays } from '../../features/calendar/commands.ts'
import { starterTemplate } from '../../features/templates/starter.ts'
import { mustAnswer } from '../must.ts'
import { assist, pairUp } from '../sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../sample-school.ts'
import { type Client, createTestApp, type TestApp } from '../test-app.ts'
import type { Asker } from './oracle.ts'
import type { Kind, Noun, Target } from './target.ts'

export type World = {
  readonly app: TestApp
  readonly school: SampleSchool
  readonly askers: Readonly<Record<Role, Asker & { readonly client: Client }>>
  readonly targets: Readonly<Record<Noun, readonly Target[]>>
  readonly policySource: string
  readonly policyVersionId: string
  readonly loginCode: string
}

const policyFile = new URL('../../../../policies/zisu-2026.yaml', import.meta.url)

export async function createWorld(): Promise<World> {
  const app = await createTestApp()
  const school = await createSampleSchool(app)
  const years = [{ year: 2026, documentNo: null, holidays: [] }]
  await app.arrange((work) => recordHolidays(work, { version: 1, years }))
  const office = await app.signIn('office')
  const policySource = await readFile(policyFile, 'utf8')
  const { id: policyVersionId } = await mustAnswer(
    office.call(loadPolicy, { body: { source: policySource, effectiveOn: null }, key: 'policy' }),
  )
  const pairings = await excused(office, await enterPairings(app, school))
  const contacts = await enterContacts(office, school)
  const accounts = await enterAccounts(app)
  return {
    app,
    school,
    policySource,
    policyVersionId,
    askers: await signInAll(app, school),
    loginCode: accounts.loginCode,
    targets: {
      ...people(school),
      unit: units(school),
      list: await enterLists(office, school),
      pairing: pairings,
      handover: await enterHandovers(office, school, pairings),
      contact: contacts.contacts,
      record: await enterRecords(office, school),
      promise: contacts.promises,
      summary: await enterSummaries(app, school),
      notice: await enterNotices(office, app, school),
      account: [{ kind: 'school', id: accounts.accountId, facts: {} }],
      grant: [{ kind: 'school', id: accounts.grantId, facts: {} }],
      import: [{ kind: 'school', id: await enterImport(office), facts: {} }],
      template: [{ kind: 'school', id: await enterTemplate(office), facts: {} }],
      merge: [{ kind: 'school', id: await enterMerge(office, school), facts: {} }],
    },
  }
}

async function signInAll(app: TestApp, { units: unit, cadres, persons }: SampleSchool) {
  const literature = { unitIds: [unit.literature], self: null }
  const who: Record<Role, Omit<Asker, 'role'>> = {
    office: { unitIds: [], self: null },
    'unit-secretary': literature,
    cadre: { unitIds: [], self: cadres.bian },
    delegate: { unitIds: [], self: cadres.bian },
    leader: { unitIds: [], self: null },
    handler: literature,
    person: { unitIds: [], self: persons.bai },
    'system-admin': { unitIds: [], self: null },
    'security-admin': { unitIds: [], self: null },
    'audit-admin': { unitIds: [], self: null },
  }
  const askers = roles.map(async (role) => {
    const { unitIds, self } = who[role]
    const scope = {
      ...(unitIds[0] ? { unitId: unitIds[0] } : {}),
      ...(role === 'delegate' && self ? { cadreId: self } : {}),
      ...(role !== 'delegate' && self ? { humanId: self } : {}),
    }
    return [role, { role, unitIds, self, client: await app.signIn(role, scope) }] as const
  })
  return Object.fromEntries(await Promise.all(askers)) as World['askers']
}

function people({ cadres, persons, units: unit }: SampleSchool) {
  const human = (kind: Kind, id: string, unitId: string, pairedWith: readonly string[] = []): Target => ({
    kind,
    id,
    facts: { ownerIds: [id], unitId, pairedWith },
  })
  const { literature, engineering, leaders } = unit
  return {
    person: [
      human('pair', persons.bai, literature, [cadres.bian, cadres.wen]),
      human('same-unit', persons.wenruyu, literature),
      human('ended', persons.shang, literature),
      human('other-unit', persons.lu, engineering, [cadres.tang]),
    ],
    cadre: [
      human('own', cadres.bian, literature),
      human('same-unit', cadres.teng, literature),
      human('other-unit', cadres.tang, engineering),
      human('leaders', cadres.wen, leaders),
    ],
    'entry-cadre': [
      { kind: 'own' as const, id: cadres.bian, facts: { ownerIds: [cadres.bian] }, with: persons.bai },
      { kind: 'other-unit' as const, id: cadres.tang, facts: { ownerIds: [cadres.tang] }, with: persons.lu },
      { kind: 'leaders' as const, id: cadres.wen, facts: { ownerIds: [cadres.wen] }, with: persons.bai },
    ],
  }
}

function units({ units: unit }: SampleSchool): readonly Target[] {
  return [
    { kind: 'same-unit', id: unit.literature, facts: { unitId: unit.literature } },
    { kind: 'other-unit', id: unit.engineering, facts: { unitId: unit.engineering } },
  ]
}

async function enterPairings(app: TestApp, { cadres, persons, units: unit }: SampleSchool) {
  const { literature, engineering } = unit
  const { bian, teng, tang, wen } = cadres
  const enter = async (
    kind: Kind,
    cadreId: string,
    personId: string,
    more: Parameters<typeof pairUp>[1] | object,
  ) => {
    const id = await pairUp(app, { cadreId, personId, ...more })
    const { unitId = null } = more as { unitId?: string }
    const assistant = await assist(app, id, cadreId === wen ? tang : wen)
    const facts = { ownerIds: [cadreId], unitId }
    return { kind, id, facts, cadreId, with: personId, assistant } satisfies Target
  }
  return [
    await enter('own', bian, persons.bai, { unitId: literature }),
    await enter('same-unit', teng, persons.yerlan, { unitId: literature }),
    await enter('other-unit', tang, persons.lu, { unitId: engineering }),
    await enter('ended', bian, persons.shang, { unitId: literature, endedOn: '2026-10-15' }),
    await enter('leaders', wen, persons.bai, { tier: 'school' }),
  ]
}

/** Each pair but the leader's own passes to a colleague; 滕望舒's to somebody of another unit. */
async function enterHandovers(office: Client, { cadres }: SampleSchool, pairings: readonly Target[]) {
  const { teng, tang } = cadres
  const successors: Partial<Record<Target['kind'], string>> = {
    'same-unit': tang,
    'other-unit': teng,
    ended: teng,
    leaders: tang,
  }
  const opened = pairings.map(async ({ kind, id, facts, cadreId }): Promise<readonly Target[]> => {
    const successorId = successors[kind]
    if (successorId === undefined || facts === 'nowhere' || cadreId === undefined) return []
    const done = await mustAnswer(
      office.call(openHandover, { params: { id }, body: { successorId }, key: `handover-${kind}` }),
    )
    return [{ kind, id: done.id, facts: { ...facts, ownerIds: [cadreId, successorId] } }]
  })
  return (await Promise.all(opened)).flat()
}

/** Some days of last year are left out of judgement in each pairing that stands. */
async function excused(office: Client, pairings: readonly Target[]): Promise<readonly Target[]> {
  return Promise.all(
    pairings.map(async (target) => {
      if (target.kind === 'ended') return target
      const days = { from: day('2026-09-01'), lastDay: day('2026-09-30'), heading: null }
      const body = { whom: 'pairing' as const, ...days, role: 'ufwd', approver: '祝以宁' }
      const { id } = await mustAnswer(
        office.call(grantExcuse, { params: { id: target.id }, body, key: `excuse-${target.id}` }),
      )
      return { ...target, excuse: id }
    }),
  )
}

async function enterContacts(office: Client, { cadres, persons, units: unit }: SampleSchool) {
  const contacts: Target[] = []
  const promises: Target[] = []
  const talks = [
    ['own', cadres.bian, persons.bai, unit.literature, '2026-11-10', '珊瑚色的一次谈话'],
    ['same-unit', cadres.teng, persons.yerlan, unit.literature, '2026-11-11', '琥珀色的一次谈话'],
    ['other-unit', cadres.tang, persons.lu, unit.engineering, '2026-11-12', '翡翠色的一次谈话'],
    ['ended', cadres.bian, persons.shang, unit.literature, '2026-10-10', '玛瑙色的一次谈话'],
    ['leaders', cadres.wen, persons.bai, unit.leaders, '2026-11-13', '水晶色的一次谈话'],
  ] as const
  for (const [kind, cadreId, personId, unitId, heldOn, canary] of talks) {
    const part = {
      personId,
      initiatedBy: 'cadre' as const,
      brief: canary,
      topics: [],
      acts: [],
      raised: { kind: 'suggestion' as const, text: `${canary}：意见` },
      remark: `${canary}：备注`,
      spoke: null,
      talk: null,
      promise: { text: `${canary}：承诺`, dueOn: null },
    }
    const body = { cadreId, heldOn: day(heldOn), form: '个别谈心', place: '', parts: [part] }
    const logged = await mustAnswer(office.call(logContact, { body, key: heldOn }))
    const facts = { ownerIds: [cadreId], unitId }
    contacts.push({ kind, id: logged.id, facts, with: personId, cadreId, heldOn, canary })
    const promise = logged.parts[0]?.promise
    if (promise) promises.push({ kind, id: promise.id, facts: { ownerIds: [cadreId] }, canary })
  }
  return { contacts, promises }
}

/** The papers two units have handed in. */
async function enterRecords(office: Client, world: SampleSchool): Promise<readonly Target[]> {
  return Promise.all(
    units(world).map(async ({ kind, id: unitId, facts }) => {
      const body = { form: 'document:submit', word: '登记表汇总', heldOn: day('2026-11-16'), unitId }
      const { id } = await mustAnswer(office.call(enterRecord, { body, key: `record-${kind}` }))
      return { kind, id, facts }
    }),
  )
}

/** What two units handed in for the term before. */
async function enterSummaries(app: TestApp, world: SampleSchool): Promise<readonly Target[]> {
  return Promise.all(
    units(world).map(async ({ kind, id: unitId, facts }) => {
      const secretary = await app.signIn('unit-secretary', { unitId })
      const body = { term: '2025-2026-2' }
      const { id } = await mustAnswer(
        secretary.call(submitSummary, { params: { id: unitId }, body, key: `summary-${kind}` }),
      )
      return { kind, id, facts }
    }),
  )
}

/** Two units are asked for the 汇总表 of the running term. */
async function enterNotices(office: Client, app: TestApp, world: SampleSchool): Promise<readonly Target[]> {
  await mustAnswer(office.call(urge, { body: { kind: 'summary', term: '2026-2027-1', unitId: null } }))
  return Promise.all(
    units(world).map(async ({ kind, id: unitId, facts }) => {
      const secretary = await app.signIn('unit-secretary', { unitId })
      const [notice] = (await mustAnswer(secretary.call(listNotices, {}))).rows
      if (!notice) throw new Error('the unit was asked for nothing')
      return { kind, id: notice.id, facts }
    }),
  )
}

async function enterLists(office: Client, { cadres, persons, units: unit }: SampleSchool) {
  const lists: Target[] = []
  const wanted = [
    ['school', 'school', null, cadres.wen, persons.lu],
    ['same-unit', 'unit', unit.literature, cadres.bian, persons.wenruyu],
    ['other-unit', 'unit', unit.engineering, cadres.tang, persons.jian],
  ] as const
  for (const [kind, tier, unitId, cadreId, personId] of wanted) {
    const body = { tier, unitId, academicYear: '2026-2027' }
    const { id } = await mustAnswer(office.call(beginList, { body, key: `list-${kind}` }))
    const line = { cadreId, personId, reason: '工作需要' }
    const added = await mustAnswer(
      office.call(pairing.addLine, { params: { id }, body: line, key: `line-${kind}` }),
    )
    lists.push({ kind, id, facts: { unitId, ownerIds: [cadreId] }, with: added.id, cadreId })
  }
  return lists
}

async function enterAccounts(app: TestApp) {
  const admin = await app.signIn('system-admin')
  const security = await app.signIn('security-admin')
  const body = { signInName: 'wenzhiqiu', displayName: '闻知秋', staffNo: null }
  const { id: accountId } = await mustAnswer(admin.call(account.openAccount, { body, key: 'account' }))
  // A cadre of the roster who may enter and has no role yet.
  const cadre = { signInName: '1003', displayName: '滕望舒', staffNo: '1003' }
  await mustAnswer(admin.call(account.openAccount, { body: cadre, key: 'cadre' }))
  const { code } = await mustAnswer(admin.call(account.issueCode, { params: { id: accountId } }))
  const grant = { role: 'leader' as const, unitId: null, cadreId: null, from: day('2026-09-01'), to: null }
  const params = { id: accountId }
  const { id: grantId } = await mustAnswer(
    security.call(account.giveGrant, { params, body: grant, key: 'grant' }),
  )
  return { accountId, grantId, loginCode: code }
}

async function enterImport(office: Client): Promise<string> {
  const bytes = await sampleTable()
  const body = new File([bytes], '单位.xlsx')
  const { id } = await mustAnswer(
    office.call(uploadImport, { params: { kind: 'units' }, body, key: 'import' }),
  )
  return id
}

async function enterTemplate(office: Client): Promise<string> {
  const bytes = new Uint8Array(await starterTemplate('allocation', 'xlsx'))
  const body = new File([bytes], '分配表.xlsx')
  const { id } = await mustAnswer(
    office.call(keepTemplate, { params: { kind: 'allocation' }, body, key: 'template' }),
  )
  return id
}

/** A table of one new unit, as the office would fill it in. */
export async function sampleTable(): Promise<Uint8Array<ArrayBuffer>> {
  const columns = ['单位名称', '类别'].map((header) => ({ header, width: 12, type: 'text' as const }))
  return new Uint8Array(
    await writeExcelTable({ title: '单位', columns, rows: [['外国语学院', '二级党组织']] }),
  )
}

/** Somebody who stood twice on the roster, long ago. */
async function enterMerge(office: Client, { units: { library } }: SampleSchool): Promise<string> {
  const roles = [
    { role: 'person' as const, unitId: library, sortOrder: 0, from: null, to: day('2020-01-01') },
  ]
  const body = { detail: { name: '濮阳秋' }, facts: { roles } }
  const one = await mustAnswer(office.call(enterHuman, { body, key: 'twice-1' }))
  const other = await mustAnswer(office.call(enterHuman, { body, key: 'twice-2' }))
  const merged = office.call(mergeHumans, {
    params: { id: one.id, otherId: other.id },
    body: { choices: {}, mergedVersion: other.version },
    version: one.version,
  })
  return (await mustAnswer(merged)).id
}
