import { enterRecord, listRecordDuties } from '@tongxin/contract/duties/records'
import * as contract from '@tongxin/contract/duties/urging'
import {
  confirmHandover,
  listHandovers,
  openHandover,
  showHandover,
} from '@tongxin/contract/pairing/handover'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import type { UrgingKind } from '@tongxin/core/urging/urging'
import { expect, it } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'
import { rebuildDuties } from '../../workflows/recount.ts'

// Invented: units hand in a paper, pairs visit when there is something to congratulate on, or something only the office knows of.
const source = `
id: qingxi-2026
title: 清溪学院联谊交友办法
effective: 2026-09-01
extent: whole
term: 联谊交友
roles: { ufwd: 统战部, unitOrg: 二级党组织 }
vocabulary:
  events: [人员变动, 取得成绩, { id: 遇到困难, restricted: true }]
  acts: [祝贺, 慰问]
tiers:
  - id: unit
    label: 二级单位
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    scope: ownUnit
    targets: [{ id: all-unit, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
    list: [{ act: decide, by: unitOrg }]
requirements:
  - { id: paper, label: 工作小结, bearer: unit, of: { unit: 二级党组织 }, by: unitOrg, every: semester, count: document, where: { kind: 工作小结, to: ufwd }, atLeast: 1, force: must, cite: { 第六条: 每学期报送小结 } }
  - { id: congratulate, label: 祝贺, bearer: pairing, after: 取得成绩, within: 20 days, count: contact, where: { act: 祝贺 }, atLeast: 1, force: must, cite: { 第四条: 及时表示祝贺 } }
  - { id: comfort, label: 慰问, bearer: pairing, after: 遇到困难, count: contact, where: { act: 慰问 }, atLeast: 1, restricted: true, force: must, cite: { 第四条: 看望慰问 } }
  - { id: handover, label: 做好交接, bearer: pairing, after: 人员变动, within: 30 days, count: handover, atLeast: 1, force: must, cite: { 第五条: 做好交接 } }
forms: [{ id: 个别谈心, cite: { 第四条: 个别谈心 } }]
silent: [coverage]
`
const term = '2026-2027-1'
const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const bian = await app.signIn('cadre', { humanId: cadres.bian })
const teng = await app.signIn('cadre', { humanId: cadres.teng })
await mustAnswer(office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' }))
const inLiterature = { unitId: units.literature }
const withBai = await pairUp(app, { cadreId: cadres.bian, personId: persons.bai, ...inLiterature })
await pairUp(app, { cadreId: cadres.teng, personId: persons.yerlan, ...inLiterature })
await app.arrange(rebuildDuties)

const urge = (client: Client, kind: UrgingKind) =>
  client.call(contract.urge, { body: { kind, term, unitId: null } })
const messages = async (client: Client, kind: UrgingKind) =>
  (await mustAnswer(urge(client, kind))).rows.map(({ message }) => message)
const notices = async (client: Client) =>
  (await mustAnswer(client.call(contract.listNotices, {}))).rows.map(({ kind, text }) => [kind, text])
const urgedIn = async (client: Client) =>
  (await mustAnswer(client.call(listRecordDuties, {}))).rows.map(({ requirement, bearerName, urged }) => [
    requirement,
    bearerName,
    urged && [urged.kind, urged.unit.name],
  ])

it('a unit is asked for the papers 登记事项 lists, by the office; the unit has nobody to ask for them', async () => {
  expect(await urgedIn(office)).toContainEqual(['paper', '文学院', ['record', '文学院']])
  expect(await urgedIn(secretary)).toEqual([['paper', '文学院', null]])
  expect(await urge(secretary, 'record')).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await messages(office, 'record')).toContain(
    '【催办】文学院：截至2026年11月20日，联谊交友工作尚有 1 项登记事项未办。' +
      '依据第六条“每学期报送小结”，请于2027年2月20日前办理并登记。',
  )
  expect(await notices(secretary)).toEqual([
    [
      'record',
      '联谊交友工作尚有 1 项登记事项未办。依据第六条“每学期报送小结”，请于2027年2月20日前办理并登记。',
    ],
  ])
})

it('cadres are asked for what an event calls for, also by their unit; of what only the office knows nobody is told', async () => {
  const enter = (word: string, humanId: string, heldOn: string) =>
    mustAnswer(
      office.call(enterRecord, {
        body: { form: `event:${word}`, heldOn: day(heldOn), word, humanId },
        key: `${heldOn} ${humanId}`,
      }),
    )
  await enter('遇到困难', persons.bai, '2026-11-12')
  expect(await urge(office, 'event')).toMatchObject({ refusal: { code: 'nothing-to-urge' } })
  await enter('取得成绩', persons.bai, '2026-10-20')
  await enter('取得成绩', persons.yerlan, '2026-11-12')
  expect((await urgedIn(secretary)).filter(([id]) => id === 'congratulate')).toEqual([
    ['congratulate', '卞怀瑾 · 柏予安', ['event', '文学院']],
    ['congratulate', expect.stringContaining('滕望舒'), ['event', '文学院']],
  ])
  expect(await messages(secretary, 'event')).toEqual([
    '【催办】文学院：截至2026年11月20日，按已登记的情形，尚有 2 项走访慰问未办，涉及 2 位干部。' +
      '期限最早的一项，依据第四条“及时表示祝贺”，应于2026年11月9日前办理并登记，已过期限，请尽快办理。',
  ])
  expect(await notices(bian)).toEqual([
    ['event', '按已登记的情形，您还有 1 项走访慰问未办，请在“待办”中查看期限，及时办理并登记。'],
  ])
})

it('cadres whose word a handover waits for are asked, until they have given it', async () => {
  expect(await urge(secretary, 'handover')).toMatchObject({ refusal: { code: 'nothing-to-urge' } })
  const body = { successorId: cadres.teng }
  const { id } = await mustAnswer(
    secretary.call(openHandover, { params: { id: withBai }, body, key: 'open' }),
  )
  const urgedRows = async () =>
    (await mustAnswer(secretary.call(listHandovers, {}))).rows.map(({ urged }) => urged?.name)
  expect(await urgedRows()).toEqual(['文学院'])
  const page = await mustAnswer(secretary.call(showHandover, { params: { id } }))
  expect(page.handover.urged?.name).toBe('文学院')
  expect(await messages(secretary, 'handover')).toEqual([
    '【催办】文学院：截至2026年11月20日，尚有 1 份联系对象交接待确认，涉及 2 位干部。依据第五条“做好交接”，请及时确认。',
  ])
  const ofHandover = async (client: Client) =>
    (await notices(client)).filter(([kind]) => kind === 'handover').map(([, text]) => text)
  expect(await ofHandover(teng)).toEqual(['有 1 份联系对象交接等您确认，请在“待办”中查看期限，及时确认。'])
  const confirm = (client: Client) =>
    mustAnswer(client.call(confirmHandover, { params: { id }, body: { shares: [] } }))
  await confirm(bian)
  expect([await ofHandover(bian), (await ofHandover(teng)).length]).toEqual([[], 1])
  expect(await urge(secretary, 'handover')).toMatchObject({
    refusal: { code: 'urged-today', units: ['文学院'] },
  })
  await confirm(teng)
  expect([await ofHandover(teng), await urgedRows()]).toEqual([[], [undefined]])
})
