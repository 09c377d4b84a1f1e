import { listEntryCadres, logContact } from '@tongxin/contract/contacts/contacts'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { showBoard, showPairDuties } from '@tongxin/contract/duties/duties'
import { openHandover } from '@tongxin/contract/pairing/handover'
import { listPairings } from '@tongxin/contract/pairing/pairing'
import { listAffected } from '@tongxin/contract/pairing/pairing-changes'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import * as contract from '@tongxin/contract/pairing/unit-pairings'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { changeHuman, changeUnit, enterUnit, listUnits, showHuman } from '@tongxin/contract/roster/roster'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { mustAnswer } from '../../../testing/must.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../../testing/test-app.ts'
import { findStanding } from '../pairing-store.ts'

// Invented: each Party organisation keeps contact with a branch of a democratic party, and visits somebody on leave or not.
const source = `
id: beigang-2026
title: 北港学院联系制度
effective: 2026-03-01
extent: whole
roles: { ufwd: 统战部 }
tiers:
  - id: organisations
    label: 组织联系
    from: unit
    to: unit
    cadres: { unit: 二级党组织 }
    targets: [{ id: parties, is: { unit: 民主党派支部 }, cite: { 第二条: 民主党派支部 } }]
    cite: { 第二条: 各党组织 }
  - id: visits
    label: 走访
    from: unit
    cadres: { unit: 二级党组织 }
    targets: [{ id: outside, is: { party: outside }, soft: { employment: active }, cite: { 第三条: 一般为在职的党外代表人士 } }]
    cite: { 第三条: 走访 }
  - id: unit
    label: 个人联系
    cadres: { body: 二级学院（部）党组织班子 }
    list: [{ act: decide, by: ufwd }]
requirements:
  - { id: talk, label: 联系, bearer: pairing, every: semester, count: contact, atLeast: 1, force: must, cite: { 第四条: 每学期不少于一次 } }
forms: [{ id: 个别谈心, cite: { 第四条: 个别谈心 } }]
silent: [coverage]
`
const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
await mustAnswer(office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' }))

let keys = 0
const key = () => `key-${++keys}`

const branchOf = async (name: string) => {
  const body = { name, shortName: null, kind: '民主党派支部', parentId: null, sortOrder: 0 }
  return (await mustAnswer(office.call(enterUnit, { body: { ...body, from: null, to: null }, key: key() })))
    .id
}
const holdsPost = async (humanId: string, unitId: string, title: string) => {
  const { facts, version } = await mustAnswer(office.call(showHuman, { params: { id: humanId } }))
  const post = { unitId, title, body: null, rank: null, isMain: false, from: null, to: null }
  const posts = [...(facts.posts ?? []), post]
  await mustAnswer(
    office.call(changeHuman, { params: { id: humanId }, body: { detail: {}, facts: { posts } }, version }),
  )
}
const branch = await branchOf('民盟北港支部')
await holdsPost(persons.bai, branch, '主委')
await holdsPost(persons.lu, branch, '副主委')

const between = {
  ...{
    tier: 'organisations',
    fromUnitId: units.literature as string | null,
    toUnitId: branch as string | null,
  },
  ...{ cadreId: cadres.bian, personId: persons.bai, from: day('2026-09-01'), reason: '' },
}
const enter = (client: Client, change: Partial<typeof between> = {}) =>
  client.call(contract.enterUnitPairing, { body: { ...between, ...change }, key: key() })
const log = (client: Client, cadreId: string, personId: string, heldOn: string) => {
  const said = { initiatedBy: 'cadre' as const, brief: '谈了支部建设', topics: [], raised: null, remark: '' }
  const parts = [{ personId, ...said, spoke: null, promise: null }]
  return client.call(logContact, {
    body: { cadreId, heldOn: day(heldOn), form: '个别谈心', place: '', parts },
    key: key(),
  })
}
const rows = async (ended = false) => (await mustAnswer(office.call(listPairings, { query: { ended } }))).rows
const findingsOf = async (id: string) =>
  (await mustAnswer(office.call(showPairDuties, { params: { id }, query: {} }))).findings.map(
    ({ requirement, state, count }) => [requirement, state, count.lo],
  )

let pairing = ''

describe('a pairing between units', () => {
  test('is refused with the reason, and nothing is written', async () => {
    const later = await branchOf('九三北港支社')
    const [unit] = (await mustAnswer(office.call(listUnits, { query: {} }))).rows.filter(
      ({ id }) => id === later,
    )
    const { name, shortName, kind, parentId, sortOrder, version } = unit ?? expect.fail('no such unit')
    const body = { name, shortName, kind, parentId, sortOrder, from: null, to: day('2026-09-01') }
    await mustAnswer(office.call(changeUnit, { params: { id: later }, body, version }))
    const visit = { tier: 'visits', toUnitId: null, personId: persons.yuezheng }
    const refusals = [
      [await enter(office, { from: day('2026-11-21') }), { code: 'day-in-future' }],
      [await enter(office, { from: day('2026-02-28') }), { code: 'no-policy-in-force' }],
      [await enter(office, { tier: 'none' }), { code: 'tier-unknown' }],
      [await enter(office, { tier: 'unit' }), { code: 'tier-pairs-humans' }],
      [await enter(office, { fromUnitId: null }), { code: 'unit-side-missing', side: 'cadre' }],
      [await enter(office, { toUnitId: null }), { code: 'unit-side-missing', side: 'person' }],
      [await enter(office, { ...visit, toUnitId: branch }), { code: 'unit-side-not-asked', side: 'person' }],
      [await enter(office, { toUnitId: persons.bai }), { code: 'not-found' }],
      [await enter(office, { cadreId: branch }), { code: 'not-found' }],
      [await enter(office, { personId: cadres.bian }), { code: 'pair-of-oneself' }],
      [await enter(office, { toUnitId: later }), { code: 'unit-not-standing', side: 'person' }],
      [await enter(office, { fromUnitId: units.library }), { code: 'sides-not-eligible', sides: ['cadre'] }],
      [await enter(office, { toUnitId: units.library }), { code: 'sides-not-eligible', sides: ['person'] }],
      [await enter(office, { cadreId: cadres.tang }), { code: 'not-of-unit', side: 'cadre' }],
      [await enter(office, { personId: persons.wenruyu }), { code: 'not-of-unit', side: 'person' }],
      [await enter(office, visit), { code: 'step-needs', needs: ['reason'] }],
      [await enter(secretary), { code: 'forbidden' }],
      [await enter(app.visitor), { code: 'unauthenticated' }],
    ] as const
    for (const [answer, refusal] of refusals) expect(answer).toMatchObject({ refusal })
    expect(await rows()).toEqual([])
  })

  test('is entered by the office once, also where it is sent twice', async () => {
    const sent = { body: between, key: 'once' }
    pairing = (await mustAnswer(office.call(contract.enterUnitPairing, sent))).id
    expect((await mustAnswer(office.call(contract.enterUnitPairing, sent))).id).toBe(pairing)
    expect(await enter(office, { cadreId: cadres.teng, personId: persons.lu })).toMatchObject({
      refusal: { code: 'units-paired-already' },
    })
    expect(await rows()).toMatchObject([
      { id: pairing, tierName: '组织联系', urged: { id: between.fromUnitId }, can: { beginHandover: false } },
    ])
    expect((await mustAnswer(secretary.call(listPairings, { query: {} }))).rows).toHaveLength(1)
    expect(
      await app.test.asOwner("select count(*)::int from audit_event where act = 'pairing.entered'"),
    ).toEqual([{ count: 1 }])
  })

  test('is judged as core judges it, on the card and on the board', async () => {
    expect(await findingsOf(pairing)).toEqual([
      ['talk', 'due', 0],
      ['eligible.organisations', 'met', 1],
    ])
    await mustAnswer(log(office, cadres.bian, persons.bai, '2026-10-12'))
    expect(await findingsOf(pairing)).toEqual([
      ['talk', 'met', 1],
      ['eligible.organisations', 'met', 1],
    ])
    expect(
      await app.test.asOwner(`select counted, unit_id from duty_count where bearer_id = '${pairing}'`),
    ).toEqual([{ counted: 1, unit_id: units.literature }])
    const board = await mustAnswer(office.call(showBoard, { query: {} }))
    expect(board.rows.map(({ unitName, counts }) => [unitName, counts.met])).toEqual([['文学院', 1]])
  })

  test('counts what others of the two units do, who may log it and are offered each other', async () => {
    const teng = await app.signIn('cadre', { humanId: cadres.teng })
    const tang = await app.signIn('cadre', { humanId: cadres.tang })
    const offered = async (client: Client) =>
      (await mustAnswer(client.call(listEntryCadres, { query: {} }))).rows.map(({ name, people }) => [
        name,
        ...people.map((person) => person.name).sort(),
      ])
    expect(await offered(teng)).toEqual([['滕望舒', '柏予安', '陆知行']])
    expect(await offered(tang)).toEqual([])
    // 柏予安 and others of 文学院 are on the roster as persons to be contacted: they contact nobody.
    expect(await offered(office)).toEqual([
      ['卞怀瑾', '柏予安', '陆知行'],
      ['滕望舒', '柏予安', '陆知行'],
    ])
    await mustAnswer(log(teng, cadres.teng, persons.lu, '2026-11-10'))
    expect(await findingsOf(pairing)).toContainEqual(['talk', 'met', 2])
    for (const [client, cadreId, personId, heldOn] of [
      [teng, cadres.teng, persons.wenruyu, '2026-11-10'],
      [teng, cadres.teng, persons.lu, '2026-08-31'],
      [tang, cadres.tang, persons.lu, '2026-11-10'],
    ] as const)
      expect(await log(client, cadreId, personId, heldOn)).toMatchObject({
        refusal: { code: 'not-paired-on-day' },
      })
  })

  test('names the unit before who stands for it', async () => {
    expect(await rows()).toMatchObject([{ cadreUnit: '文学院', personUnit: '民盟北港支部' }])
    const bian = await app.signIn('cadre', { humanId: cadres.bian })
    expect((await mustAnswer(bian.call(listFriends, { query: {} }))).rows).toMatchObject([
      // Not talked with by 卞怀瑾 yet.
      { name: '陆知行', cadreUnit: '文学院', personUnit: '民盟北港支部', leadName: null, mayLog: true },
      { name: '柏予安', cadreUnit: '文学院', personUnit: '民盟北港支部', leadName: null, mayLog: true },
    ])
    const teng = await app.signIn('cadre', { humanId: cadres.teng })
    expect((await mustAnswer(teng.call(listFriends, { query: {} }))).rows).toMatchObject([
      { name: '柏予安', leadName: null, mayLog: true },
      { name: '陆知行', leadName: null, mayLog: true },
    ])
    const card = await mustAnswer(office.call(showPairDuties, { params: { id: pairing }, query: {} }))
    expect(card.pairing).toMatchObject({ cadreUnit: '文学院', personUnit: '民盟北港支部' })
  })

  test('is chosen among the units the document means and their people', async () => {
    const asked = { tier: 'organisations', fromUnitId: units.literature, toUnitId: branch }
    const { tiers, cadre, person } = await mustAnswer(
      office.call(contract.listUnitPairingChoices, { query: asked }),
    )
    expect(tiers).toEqual([
      { id: 'organisations', name: '组织联系', from: 'unit', to: 'unit' },
      { id: 'visits', name: '走访', from: 'unit', to: 'person' },
    ])
    const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name).sort()
    expect(names(cadre.units)).toEqual(['文学院', '机电工程学院'])
    expect(names(person.units)).toEqual(['民盟北港支部'])
    expect(names(person.people)).toEqual(['柏予安', '陆知行'])
    expect(names(cadre.people)).toContain('滕望舒')
    expect(await secretary.call(contract.listUnitPairingChoices, { query: {} })).toMatchObject({
      refusal: { code: 'forbidden' },
    })
    expect((await mustAnswer(office.call(listPairings, { query: {} }))).can).toEqual({ enterUnits: true })
    expect((await mustAnswer(secretary.call(listPairings, { query: {} }))).can).toEqual({ enterUnits: false })
  })

  test('asks for a reason outside 一般, and keeps it', async () => {
    const visit = { tier: 'visits', toUnitId: null, personId: persons.yuezheng, reason: '长期支持学院工作' }
    const { id } = await mustAnswer(enter(office, visit))
    const { pairing: shown } = await mustAnswer(office.call(showPairDuties, { params: { id }, query: {} }))
    expect(shown.reason).toBe('长期支持学院工作')
  })

  test('is none a list of the tier would replace', async () => {
    expect(await app.arrange((work) => findStanding(work, { on: day('2026-11-20') }))).toEqual([])
  })

  test('is passed on by no handover, which is from one cadre to another', async () => {
    expect(
      await office.call(openHandover, {
        params: { id: pairing },
        body: { successorId: cadres.teng },
        key: key(),
      }),
    ).toMatchObject({ refusal: { code: 'units-not-handed-over' } })
  })

  test('waits among 变动 once its unit is no more, and not for who stands for it', async () => {
    await holdsPost(persons.bai, units.library, '顾问')
    app.clock.set('2026-11-24T10:00:00+08:00')
    const clerk = await app.signIn('office')
    const affected = async () => (await mustAnswer(clerk.call(listAffected, {}))).rows
    expect((await affected()).map(({ pairingId }) => pairingId)).not.toContain(pairing)
    const all = (await mustAnswer(clerk.call(listUnits, { query: {} }))).rows
    const { name, shortName, kind, parentId, sortOrder, version } =
      all.find(({ id }) => id === branch) ?? expect.fail('no such unit')
    const body = { name, shortName, kind, parentId, sortOrder, from: null, to: day('2026-11-23') }
    await mustAnswer(clerk.call(changeUnit, { params: { id: branch }, body, version }))
    expect((await affected()).filter(({ pairingId }) => pairingId === pairing)).toMatchObject([
      {
        changes: ['柏予安 2026年11月23日所在单位撤销或并入其他单位：民盟北港支部'],
        footing: 'lapsed',
        remedies: ['这一对已不符合结对条件，请写明原因结束；由别的单位接着联系的，另行登记单位结对'],
        can: { end: true, beginHandover: false },
      },
    ])
    const end = { on: day('2026-11-23'), reason: '支部合并', blankKnown: false }
    await mustAnswer(clerk.call(endPairing, { params: { id: pairing }, body: end, key: key() }))
    expect((await affected()).map(({ pairingId }) => pairingId)).not.toContain(pairing)
  })
})
