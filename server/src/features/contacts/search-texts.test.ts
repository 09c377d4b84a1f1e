import { randomUUID } from 'node:crypto'
import { amendContact, logContact, showContact } from '@tongxin/contract/contacts/contacts'
import { listContacts, showLedgerFilters } from '@tongxin/contract/contacts/ledger'
import { withdrawContact } from '@tongxin/contract/contacts/taking-back'
import { searchTexts } from '@tongxin/contract/contacts/text-search'
import type { BodyOf } from '@tongxin/contract/endpoint'
import { day } from '@tongxin/core/calendar/day'
import { beforeAll, describe, expect, it } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
let school: SampleSchool
let clients: Readonly<Record<string, Client>>
const as = (name: string) => clients[name] ?? app.visitor
const period = { from: day('2026-09-01'), to: day('2026-11-20') }

beforeAll(async () => {
  school = await createSampleSchool(app)
  await loadSamplePolicy(app)
  const { cadres, persons, units } = school
  await pairUp(app, { cadreId: cadres.bian, personId: persons.bai })
  await pairUp(app, { cadreId: cadres.bian, personId: persons.wenruyu })
  await pairUp(app, { cadreId: cadres.teng, personId: persons.yerlan })
  await pairUp(app, { cadreId: cadres.wen, personId: persons.bai, tier: 'school' })
  clients = {
    bian: await app.signIn('cadre', { humanId: cadres.bian }),
    teng: await app.signIn('cadre', { humanId: cadres.teng }),
    wen: await app.signIn('cadre', { humanId: cadres.wen }),
    office: await app.signIn('office'),
    secretary: await app.signIn('unit-secretary', { unitId: units.literature }),
    otherSecretary: await app.signIn('unit-secretary', { unitId: units.engineering }),
    leader: await app.signIn('leader'),
    delegate: await app.signIn('delegate', { cadreId: cadres.bian }),
  }
  for (const talk of talks()) await log(talk)
})

type Body = BodyOf<typeof logContact>
type Talk = Readonly<{
  by: 'bian' | 'teng' | 'wen'
  on: string
  parts: readonly Partial<Body['parts'][number]>[]
}>

/** What the words below stand in: each text, each cadre, one meeting with two persons, and letters that mean something to LIKE. */
function talks(): readonly Talk[] {
  const { bai, wenruyu, yerlan } = school.persons
  const raised = { kind: 'difficulty' as const, text: '希望报销 100% 到账' }
  const promise = { text: '月底前回复排课', dueOn: null }
  return [
    {
      by: 'bian',
      on: '2026-11-18',
      parts: [
        { personId: bai, brief: '谈了实验室排课' },
        { personId: wenruyu, brief: '谈了教室', promise },
      ],
    },
    { by: 'bian', on: '2026-11-17', parts: [{ personId: bai, brief: '谈了 100 元补贴', raised }] },
    {
      by: 'teng',
      on: '2026-11-16',
      parts: [{ personId: yerlan, brief: '实验室用 Lab_View', remark: '排课照旧' }],
    },
    { by: 'wen', on: '2026-11-16', parts: [{ personId: bai, brief: '校领导谈实验室 LabXView 与排课' }] },
    { by: 'wen', on: '2026-09-10', parts: [{ personId: bai, brief: '开学排课' }] },
  ]
}

const partOf = (said: Talk['parts'][number]) => ({
  ...{
    personId: school.persons.bai,
    initiatedBy: 'cadre' as const,
    brief: '',
    topics: [],
    acts: [],
    event: null,
  },
  ...{ raised: null, remark: '', spoke: null, talk: null, promise: null },
  ...said,
})

async function log({ by, on, parts }: Talk) {
  const cadreId = school.cadres[by]
  const body = {
    cadreId,
    heldOn: day(on),
    form: '个别谈心',
    place: '',
    series: null,
    parts: parts.map(partOf),
  }
  return mustAnswer(as(by).call(logContact, { body, key: randomUUID() }))
}

type More = Partial<BodyOf<typeof searchTexts>>

const search = (name: string, words: string, more: object = {}) =>
  as(name).call(searchTexts, { body: { words, ...period, ...more } })

/** Every line found, page by page of two. */
async function hits(name: string, words: string, more: More = {}) {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await mustAnswer(search(name, words, { size: 2, ...more, ...(after && { after }) }))
    found.push(...page.rows.map(({ partId }) => partId))
    after = page.next ?? undefined
    expect(page.total).toBeGreaterThanOrEqual(found.length)
    if (after === undefined) expect(page).toMatchObject({ total: found.length })
  } while (after !== undefined)
  return found
}

/** The same by hand: opening every record that may be opened, and reading what it shows. */
async function readByHand(name: string, words: readonly string[]) {
  const { rows } = await mustAnswer(as(name).call(listContacts, { query: { ...period, size: 200 } }))
  const found: string[] = []
  for (const row of rows.filter(({ can }) => can.read)) {
    const record = await mustAnswer(as(name).call(showContact, { params: { id: row.contactId } }))
    const texts = record.parts.find(({ partId }) => partId === row.partId)?.texts
    const said = [
      texts?.brief,
      texts?.raised?.text,
      texts?.remark,
      ...(texts?.promises ?? []).map(({ text }) => text),
    ]
    const holds = (word: string) => said.some((text) => text?.toLowerCase().includes(word.toLowerCase()))
    if (words.every(holds)) found.push(row.partId)
  }
  return found
}

describe('words looked for in what was said', () => {
  it.each(['bian', 'teng', 'wen', 'office', 'secretary', 'otherSecretary'])(
    'are found by %s in what they could read line by line, and nowhere else',
    async (name) => {
      for (const words of ['排课', '实验室', '实验室 排课', '100%', 'lab_v', '回复', '没有的词'])
        expect([words, await hits(name, words)]).toEqual([words, await readByHand(name, words.split(' '))])
    },
  )

  it('are read as they stand, whatever they mean to a pattern', async () => {
    expect(await hits('office', '100%')).toHaveLength(1)
    expect(await hits('office', 'LAB_VIEW')).toHaveLength(1)
    expect(await hits('office', 'labxview')).toHaveLength(1)
    expect(await hits('office', '\\排')).toEqual([])
    expect(await hits('office', '%%')).toEqual([])
  })

  it('are looked for within the days and the filters, in either order', async () => {
    const all = await hits('office', '排课')
    expect(await hits('office', '排课', { order: 'oldest' })).toEqual(all.toReversed())
    expect(await hits('office', '排课', { to: day('2026-09-30') })).toHaveLength(1)
    expect(await hits('office', '排课', { unitId: school.units.leaders })).toHaveLength(2)
    expect(await hits('office', '排课', { cadreId: school.cadres.teng })).toHaveLength(1)
  })

  it('tell a secretary the same whatever stands in texts they may not read', async () => {
    const answers = () => Promise.all(['实验室', '排课', '100%'].map((words) => search('secretary', words)))
    const before = await answers()
    await app.test.asOwner(
      `update contact_part set brief = 'x', raised = case when raised is null then null else 'x' end, remark = 'x'
      where cadre_id = $1`,
      [school.cadres.wen],
    )
    expect(await answers()).toEqual(before)
  })

  it('are found in what stands, not in what it replaced or in what was taken back', async () => {
    const { id } = await log({
      by: 'teng',
      on: '2026-11-19',
      parts: [{ personId: school.persons.yerlan, brief: '旧词旧事' }],
    })
    expect(await hits('teng', '旧词')).toHaveLength(1)
    const { promise: _promise, ...part } = partOf({ personId: school.persons.yerlan, brief: '新词新事' })
    const amended = {
      heldOn: day('2026-11-19'),
      form: '个别谈心',
      place: '',
      reason: '写错了',
      parts: [part],
    }
    await mustAnswer(as('teng').call(amendContact, { params: { id }, body: amended, version: 1 }))
    expect([await hits('teng', '旧词'), (await hits('teng', '新词')).length]).toEqual([[], 1])
    await mustAnswer(
      as('teng').call(withdrawContact, { params: { id }, body: { reason: '记错了' }, version: 2 }),
    )
    expect(await hits('office', '新词')).toEqual([])
  })

  it('are not written down: the audit holds who looked, over which days, by what narrowed, and what was found', async () => {
    const { rows } = await mustAnswer(search('secretary', '实验室', { form: '个别谈心' }))
    const [event] = await app.test.asOwner(
      `select subject_kind, subject_ids, fields, purpose from audit_event
      where act = 'contact.searched' and actor_id = $1 order by at desc, id desc limit 1`,
      [clients['secretary']?.accountId],
    )
    expect(event).toEqual({
      subject_kind: 'contact-part',
      subject_ids: rows.map(({ partId }) => partId),
      fields: ['texts', '2026-09-01/2026-11-20', 'form'],
      purpose: null,
    })
  })
})

describe('looking for words is refused', () => {
  it.each(['leader', 'delegate'])('to a %s, who reads no texts', async (name) => {
    expect(await search(name, '排课')).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await mustAnswer(as(name).call(showLedgerFilters, {}))).toMatchObject({ can: { search: false } })
  })

  it('to a visitor', async () => {
    expect(await search('visitor', '排课')).toMatchObject({ refusal: { code: 'unauthenticated' } })
  })

  it.each([
    ['without a word', '', {}, { code: 'invalid', fields: [{ path: 'words', message: '请填写要查找的词' }] }],
    ['for blanks', '　 ', {}, { code: 'invalid', fields: [{ path: 'words', message: '请填写要查找的词' }] }],
    ['without days', '排课', { from: undefined }, { code: 'invalid', fields: [{ message: '请填写日期' }] }],
    ['for one character', '课', {}, { code: 'search-word-too-short', word: '课', atLeast: 2 }],
    ['for a sign of patterns alone', '%', {}, { code: 'search-word-too-short', word: '%', atLeast: 2 }],
    ['over more than a year', '排课', { from: '2025-11-19' }, { code: 'search-period-too-long', days: 366 }],
    ['over days reversed', '排课', { from: '2026-11-21' }, { code: 'dates-reversed', field: 'to' }],
    ['as of an earlier day', '排课', { knownAt: '2026-11-01' }, { code: 'invalid' }],
  ])('%s, and nothing is written down', async (_, words, more, refusal) => {
    const count = () =>
      app.test.asOwner(`select count(*) from audit_event where act = 'contact.searched'`, [])
    const before = await count()
    expect(await search('office', words, more)).toMatchObject({ refusal })
    expect(await count()).toEqual(before)
  })
})
