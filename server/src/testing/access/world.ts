// The invented school with one of everything in each relation to the people who ask, and one asker for each role.
//
// Askers: the secretary and the handler hold 文学院; the cadre is 卞怀瑾 of 文学院, the delegate stands for him; the
// person is 柏予安. 卞怀瑾 is paired with 柏予安 and was paired with 商秋池.
import { readFile } from 'node:fs/promises'
import * as account from '@tongxin/contract/account/account'
import { logContact } from '@tongxin/contract/contacts/contacts'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { mergeHumans, tellApart } from '@tongxin/contract/roster/merging'
import { enterHuman } from '@tongxin/contract/roster/roster'
import { type Role, roles } from '@tongxin/core/account/role'
import { day } from '@tongxin/core/calendar/day'
import { recordHolidays } from '../../features/calendar/commands.ts'
import { mustAnswer } from '../must.ts'
import { createSampleSchool, type SampleSchool } from '../sample-school.ts'
import { type Client, createTestApp, type TestApp } from '../test-app.ts'
import type { Asker } from './oracle.ts'
import type { Kind, Noun, Target } from './target.ts'
import { enterHandovers, enterLists, enterPairings, excused } from './world-pairings.ts'
import {
  enterEvidence,
  enterImport,
  enterInquiries,
  enterNotices,
  enterRecords,
  enterSummaries,
  enterTemplate,
} from './world-papers.ts'

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
      evidence: await enterEvidence(office, app, contacts.contacts),
      record: await enterRecords(office, units(school)),
      promise: contacts.promises,
      summary: await enterSummaries(app, units(school)),
      inquiry: await enterInquiries(office, app, contacts.contacts),
      notice: await enterNotices(office, app, units(school)),
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

/** Somebody who stood twice on the roster, long ago; and two who were told apart. */
async function enterMerge(office: Client, { units: { library }, persons }: SampleSchool): Promise<string> {
  await mustAnswer(office.call(tellApart, { body: { firstId: persons.yuezheng, secondId: persons.jian } }))
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
