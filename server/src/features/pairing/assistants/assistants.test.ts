import { addressOf } from '@tongxin/contract/call'
import { listEntryCadres, logContact } from '@tongxin/contract/contacts/contacts'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { showPairDuties } from '@tongxin/contract/duties/duties'
import * as contract from '@tongxin/contract/pairing/assistants'
import { exportList } from '@tongxin/contract/pairing/list-file'
import { beginList } from '@tongxin/contract/pairing/lists'
import { showList } from '@tongxin/contract/pairing/pairing'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { readWordTables } from '../../../intake/word/read-word-tables.ts'
import { mustAnswer } from '../../../testing/must.ts'
import { pairUp } from '../../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../../testing/test-app.ts'
import { rebuildDuties } from '../../../workflows/recount.ts'

// Invented: a vice secretary may assist the cadres of a unit; what a leader's assistant does is the leader's own to repeat.
const source = `
id: yanhu-2026
title: 雁湖学院联谊交友办法
effective: 2026-03-01
extent: whole
roles: { ufwd: 统战部, unitOrg: 二级党组织 }
tiers:
  - id: unit
    label: 二级单位
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    scope: ownUnit
    targets: [{ id: all-unit, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
    list: [{ act: decide, by: unitOrg }]
    assistants: { is: { party: CPC, post: 党委副书记 }, atMost: 1 }
    whoseContactCounts: either
    cite: { 第三条: 可由一名副书记协助联系 }
  - id: school
    label: 校级
    cadres: { body: 学校党委班子, party: CPC }
    targets: [{ id: all, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
    list: [{ act: decide, by: ufwd }]
    assistants: {}
    whoseContactCounts: lead
  - id: alone
    label: 专项
    list: [{ act: decide, by: ufwd }]
requirements:
  - { id: talk, label: 谈心, bearer: pairing, every: semester, count: contact, atLeast: 1, force: must, cite: { 第四条: 每学期不少于一次 } }
forms: [{ id: 个别谈心, cite: { 第四条: 个别谈心 } }]
silent: [coverage]
`
const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const otherSecretary = await app.signIn('unit-secretary', { unitId: units.engineering })
const bian = await app.signIn('cadre', { humanId: cadres.bian })
const teng = await app.signIn('cadre', { humanId: cadres.teng })
await mustAnswer(office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' }))

const ofBian = await pairUp(app, {
  cadreId: cadres.bian,
  personId: persons.bai,
  unitId: units.literature,
})
const ofWen = await pairUp(app, { cadreId: cadres.wen, personId: persons.lu, tier: 'school' })
await app.arrange(rebuildDuties)

let keys = 0
const key = () => `key-${++keys}`
const add = (
  client: Client,
  pairingId: string,
  humanId: string,
  more: { from?: string; reason?: string } = {},
) =>
  client.call(contract.addAssistant, {
    params: { id: pairingId },
    body: { humanId, from: day(more.from ?? '2026-11-02'), reason: more.reason ?? '' },
    key: key(),
  })
const end = (client: Client, pairingId: string, assistantId: string, on: string) =>
  client.call(contract.endAssistant, {
    params: { id: pairingId, assistantId },
    body: { on: day(on), reason: '工作调整' },
    key: key(),
  })
const list = (client: Client, id: string, query: { readonly knownAt?: string } = {}) =>
  client.call(contract.listAssistants, { params: { id }, query })
const rowsOf = async (id: string) => (await mustAnswer(list(office, id))).rows
const log = (client: Client, cadreId: string, personId: string, heldOn: string) => {
  const said = { initiatedBy: 'cadre' as const, brief: '谈了课程建设', topics: [], raised: null, remark: '' }
  const parts = [{ personId, ...said, spoke: null, promise: null }]
  const body = { cadreId, heldOn: day(heldOn), form: '个别谈心', place: '', parts }
  return client.call(logContact, { body, key: key() })
}
const talkOf = async (id: string) =>
  (await mustAnswer(office.call(showPairDuties, { params: { id } }))).findings
    .filter(({ requirement, turn }) => requirement === 'talk' && turn?.id === '2026-2027-1')
    .map(({ state, count }) => [state, count.lo])
const keptCounts = async () =>
  app.test.asOwner(`select counted from duty_count where bearer_id = '${ofBian}' and period = '2026-2027-1'`)

let assistant = ''

describe('an assistant of a pairing', () => {
  test('is chosen among those the document means', async () => {
    const { rows } = await mustAnswer(
      office.call(contract.listAssistantChoices, { params: { id: ofBian }, query: {} }),
    )
    expect(rows).toEqual([{ id: cadres.teng, name: '滕望舒', unitName: '文学院', unclear: false }])
  })

  test('is refused with the reason, and nothing is written', async () => {
    const alone = await pairUp(app, { cadreId: cadres.tang, personId: persons.jian, tier: 'unit' })
    const refusals = [
      [await add(office, ofBian, cadres.tang), 'assistant-not-eligible'],
      [await add(office, ofBian, cadres.bian), 'assistant-is-a-side'],
      [await add(office, ofBian, cadres.teng, { from: '2026-08-31' }), 'day-too-early'],
      [await add(office, ofBian, cadres.teng, { from: '2026-11-21' }), 'day-in-future'],
      [await add(office, ofBian, units.literature), 'not-found'],
      [await add(otherSecretary, ofBian, cadres.teng), 'not-found'],
      [await add(bian, ofBian, cadres.teng), 'forbidden'],
      [await add(app.visitor, ofBian, cadres.teng), 'unauthenticated'],
    ] as const
    for (const [answer, code] of refusals) expect(answer).toMatchObject({ refusal: { code } })
    expect(await rowsOf(ofBian)).toEqual([])
    expect(await rowsOf(alone)).toEqual([])
  })

  test('has no place in a tier of which the document says nothing of the kind', async () => {
    const special = await pairUp(app, {
      cadreId: cadres.tang,
      personId: persons.ning,
      tier: 'alone' as 'unit',
    })
    expect(await add(office, special, cadres.teng)).toMatchObject({
      refusal: { code: 'tier-without-assistants' },
    })
    expect(
      await office.call(contract.listAssistantChoices, { params: { id: special }, query: {} }),
    ).toMatchObject({ refusal: { code: 'tier-without-assistants' } })
    expect(await mustAnswer(list(office, special))).toMatchObject({
      whoseContactCounts: null,
      can: { add: false },
    })
  })

  test('may log nothing before, and from the day of assisting on counts for the pairing', async () => {
    expect(await log(teng, cadres.teng, persons.bai, '2026-11-10')).toMatchObject({
      refusal: { code: 'not-paired-on-day' },
    })
    assistant = (await mustAnswer(add(secretary, ofBian, cadres.teng))).id
    expect(await add(office, ofBian, cadres.teng)).toMatchObject({ refusal: { code: 'assistant-already' } })
    expect(await talkOf(ofBian)).toEqual([['due', 0]])
    const logged = await mustAnswer(log(teng, cadres.teng, persons.bai, '2026-11-10'))
    expect(logged.parts).toMatchObject([
      { personName: '柏予安', duties: [{ requirement: 'talk', state: 'met', counted: 1 }] },
    ])
    expect(await talkOf(ofBian)).toEqual([['met', 1]])
    expect(await keptCounts()).toEqual([{ counted: 1 }])
    expect(await log(teng, cadres.teng, persons.bai, '2026-11-01')).toMatchObject({
      refusal: { code: 'not-paired-on-day' },
    })
  })

  test('sees the person among the friends with who leads, and is offered the entry', async () => {
    const { rows } = await mustAnswer(teng.call(listFriends, { query: {} }))
    expect(rows).toMatchObject([
      {
        personId: persons.bai,
        leadName: '卞怀瑾',
        mayLog: true,
        last: { heldOn: '2026-11-10' },
        duties: [{ requirement: 'talk', state: 'met' }],
      },
    ])
    expect((await mustAnswer(bian.call(listFriends, { query: {} }))).rows).toMatchObject([
      { personId: persons.bai, leadName: null, mayLog: true, last: null },
    ])
    const entry = await mustAnswer(teng.call(listEntryCadres, { query: {} }))
    expect(entry.rows).toMatchObject([{ id: cadres.teng, people: [{ name: '柏予安' }] }])
    expect((await mustAnswer(list(teng, ofBian))).rows).toMatchObject([
      { name: '滕望舒', can: { end: false } },
    ])
  })

  test('whose talks the document does not count sees the person and logs none', async () => {
    await mustAnswer(add(office, ofWen, cadres.teng))
    const { rows } = await mustAnswer(teng.call(listFriends, { query: {} }))
    expect(rows.find(({ personId }) => personId === persons.lu)).toMatchObject({
      leadName: '闻远山',
      mayLog: false,
      duties: [],
    })
    expect(await log(teng, cadres.teng, persons.lu, '2026-11-12')).toMatchObject({
      refusal: { code: 'not-paired-on-day' },
    })
  })

  test('ends for a reason; what was done before still counts, what comes after does not', async () => {
    expect(await end(office, ofBian, assistant, '2026-11-01')).toMatchObject({
      refusal: { code: 'day-too-early' },
    })
    expect(await end(otherSecretary, ofBian, assistant, '2026-11-15')).toMatchObject({
      refusal: { code: 'not-found' },
    })
    const ended = await mustAnswer(end(secretary, ofBian, assistant, '2026-11-15'))
    expect(await end(office, ofBian, ended.id, '2026-11-16')).toMatchObject({
      refusal: { code: 'assistant-ended' },
    })
    expect(await rowsOf(ofBian)).toMatchObject([
      { name: '滕望舒', from: '2026-11-02', to: '2026-11-15', endReason: '工作调整' },
    ])
    expect(await talkOf(ofBian)).toEqual([['met', 1]])
    expect(await log(teng, cadres.teng, persons.bai, '2026-11-16')).toMatchObject({
      refusal: { code: 'not-paired-on-day' },
    })
  })

  test('ended on the first day never assisted', async () => {
    const [row] = await rowsOf(ofBian)
    const again = await mustAnswer(add(office, ofBian, cadres.teng, { from: row?.to ?? '' }))
    await mustAnswer(end(office, ofBian, again.id, row?.to ?? ''))
    expect(await talkOf(ofBian)).toEqual([['met', 1]])
  })

  test('assists no more once the pairing has ended', async () => {
    const body = { on: day('2026-11-20'), reason: '人员变动', blankKnown: false }
    await mustAnswer(office.call(endPairing, { params: { id: ofWen }, body, key: key() }))
    const { rows } = await mustAnswer(teng.call(listFriends, { query: {} }))
    expect(rows).toEqual([])
    expect(await add(office, ofWen, cadres.bian)).toMatchObject({ refusal: { code: 'pairing-ended' } })
  })

  test('leaves who did what in the audit chain', async () => {
    const rows = await app.test.asOwner(
      `select act, count(*)::int from audit_event where act like 'pairing.assistant%' group by act order by act`,
    )
    expect(rows).toEqual([
      { act: 'pairing.assistant-added', count: 3 },
      { act: 'pairing.assistant-ended', count: 2 },
    ])
  })
  test('is known of as of a day by what was entered by then', async () => {
    app.clock.set('2026-11-24T10:00:00+08:00')
    const clerk = await app.signIn('office')
    await mustAnswer(add(clerk, ofBian, cadres.teng, { from: '2026-11-21' }))
    const namedBy = async (knownAt: string | null) =>
      (await mustAnswer(list(clerk, ofBian, knownAt === null ? {} : { knownAt }))).rows.map(
        ({ from }) => from,
      )
    expect(await namedBy(null)).toEqual(['2026-11-21', '2026-11-15', '2026-11-02'])
    expect(await namedBy('2026-11-23')).toEqual(['2026-11-15', '2026-11-02'])
    expect(await namedBy('2026-11-19')).toEqual([])
  })

  test('is named in the list of those pairs, on the page and in the papers made of it', async () => {
    const clerk = await app.signIn('office')
    const body = { tier: 'unit', unitId: units.literature, academicYear: '2026-2027' }
    const { id } = await mustAnswer(clerk.call(beginList, { body, key: key() }))
    const page = await mustAnswer(clerk.call(showList, { params: { id } }))
    expect(page.lines.map(({ personName, assistants }) => [personName, assistants])).toEqual([
      ['柏予安', ['滕望舒']],
    ])
    const query = { form: 'allocation', as: 'docx' } as const
    const word = await readWordTables(
      (await clerk.download(addressOf(exportList, { params: { id }, query }))).bytes,
    )
    const rows = word.ok ? (word.tables[0]?.rows ?? []) : []
    expect(rows.map((row) => row.map(({ paragraphs }) => paragraphs.join('')))).toEqual([
      ['序号', '领导姓名', '职务', '联谊对象姓名', '所在单位', '对象职务', '协助人'],
      ['1', '卞怀瑾', '党委书记', '柏予安', '文学院', '教授', '滕望舒'],
    ])
  })
})
