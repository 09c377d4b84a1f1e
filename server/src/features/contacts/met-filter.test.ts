import { randomUUID } from 'node:crypto'
import { amendContact, logContact } from '@tongxin/contract/contacts/contacts'
import { showWhatCounted } from '@tongxin/contract/contacts/counted'
import {
  countContacts,
  exportContacts,
  type LedgerRow,
  listContacts,
  showLedgerFilters,
} from '@tongxin/contract/contacts/ledger'
import { withdrawContact } from '@tongxin/contract/contacts/taking-back'
import { searchTexts } from '@tongxin/contract/contacts/text-search'
import { enterRecord } from '@tongxin/contract/duties/records'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { type Day, day } from '@tongxin/core/calendar/day'
import { metNothing } from '@tongxin/core/contacts/clause-filter'
import { beforeAll, describe, expect, it } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool, enterPerson, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

// What contacts counted for, as a filter and a column: the same as every record says that is opened by hand.

const more = `
  - { id: group, label: 参加座谈, bearer: cadre, every: semester, count: contact, where: { form: 座谈 }, atLeast: 1, force: should, cite: { 第三条（三）: 参加座谈 } }
  - { id: visit, label: 困难看望, bearer: pairing, after: 生活困难, within: 5 days, count: contact, where: { form: 走访 }, atLeast: 1, force: must, cite: { 第六条: 五日内看望 } }
  - { id: written, label: 记入台账, bearer: pairing, after: contact, count: record, atLeast: 1, force: must, cite: { 第五条: 及时记入 } }
vocabulary: { events: [{ id: 生活困难, restricted: true }] }
record:`

const app = await createTestApp()
let school: SampleSchool
let clients: Readonly<Record<string, Client>>
const as = (name: string) => clients[name] ?? app.visitor
const term = { from: day('2026-09-01'), to: day('2026-11-20') }

beforeAll(async () => {
  school = await createSampleSchool(app)
  const { cadres, persons, units } = school
  clients = {
    bian: await app.signIn('cadre', { humanId: cadres.bian }),
    teng: await app.signIn('cadre', { humanId: cadres.teng }),
    wen: await app.signIn('cadre', { humanId: cadres.wen }),
    office: await app.signIn('office'),
    secretary: await app.signIn('unit-secretary', { unitId: units.literature }),
    leader: await app.signIn('leader'),
    delegate: await app.signIn('delegate', { cadreId: cadres.bian }),
  }
  const body = { source: samplePolicy.replace('\nrecord:', more), effectiveOn: null }
  await mustAnswer(as('office').call(loadPolicy, { body, key: randomUUID() }))
  for (const personId of [persons.bai, persons.wenruyu])
    await pairUp(app, { cadreId: cadres.bian, personId, from: '2026-09-01' })
  await pairUp(app, { cadreId: cadres.teng, personId: persons.yerlan, from: '2026-11-01' })
  await pairUp(app, { cadreId: cadres.wen, personId: persons.bai, tier: 'school' })
  const hardship = {
    form: 'event:生活困难',
    word: '生活困难',
    humanId: persons.bai,
    heldOn: day('2026-11-02'),
  }
  await mustAnswer(as('office').call(enterRecord, { body: hardship, key: randomUUID() }))
  await log('bian', '2026-11-04', '走访', [{ personId: persons.bai }])
  await log('bian', '2026-11-10', '座谈', [
    { personId: persons.bai, spoke: true },
    { personId: persons.wenruyu, spoke: false },
  ])
  await log('teng', '2026-11-12', '电话', [{ personId: persons.yerlan }])
  await log('wen', '2026-11-16', '电话', [{ personId: persons.bai }])
})

type Said = { readonly personId: string; readonly spoke?: boolean }

async function log(by: 'bian' | 'teng' | 'wen', on: string, form: string, said: readonly Said[]) {
  const cadreId = school.cadres[by]
  const body = { cadreId, heldOn: day(on), form, place: '', series: null, parts: said.map(partOf) }
  return mustAnswer(as(by).call(logContact, { body, key: randomUUID() }))
}

const partOf = (said: Said) => ({
  ...{ initiatedBy: 'cadre' as const, brief: '谈了排课', topics: [], acts: [], event: null, raised: null },
  ...{ remark: '', spoke: null, talk: null, promise: null },
  ...said,
})

type Query = {
  readonly met?: string
  readonly name?: string
  readonly personId?: string
  readonly shows?: undefined
  readonly from?: Day
  readonly to?: Day
  readonly knownAt?: Day
}

async function lines(name: string, query: Query = {}) {
  const found = await mustAnswer(
    as(name).call(listContacts, { query: { ...term, shows: 'met', size: 200, ...query } }),
  )
  return found.rows
}

/** 2026-11-10 卞怀瑾 温如玉, and the requirements. */
const told = (rows: readonly LedgerRow[]) =>
  rows.map(({ heldOn, cadre, person, met }) =>
    [heldOn, cadre.name, person.name, ...(met?.map(({ requirement }) => requirement) ?? ['?'])].join(' '),
  )

/** The same of one line by hand: what its opened record says counted it, but its being written down. */
async function readByHand(name: string, { contactId, person }: LedgerRow) {
  const { parts, whole } = await mustAnswer(as(name).call(showWhatCounted, { params: { id: contactId } }))
  const own = parts.find(({ personId }) => personId === person.id)?.lines ?? []
  return [...own, ...whole]
    .filter((line) => !line.ofWriting && (line.as === 'counted' || line.as === 'late'))
    .map(({ requirement }) => requirement)
}

describe('what lines of the ledger counted for', () => {
  it('is told line by line, each as its own person took part', async () => {
    expect(told(await lines('office'))).toEqual([
      '2026-11-16 闻远山 柏予安 contact.semester',
      // A new pair is not judged in the term it began in.
      '2026-11-12 滕望舒 阿勒腾·叶尔兰',
      '2026-11-10 卞怀瑾 柏予安 contact.semester group',
      '2026-11-10 卞怀瑾 温如玉 group',
      '2026-11-04 卞怀瑾 柏予安 contact.semester visit',
    ])
    expect((await lines('office', { shows: undefined })).every(({ met }) => met === null)).toBe(true)
  })

  it.each(['bian', 'teng', 'wen', 'office', 'secretary'])(
    'is what %s reads in every opened record, and the filter finds the same lines',
    async (name) => {
      const all = await lines(name)
      expect(all.length).toBeGreaterThan(0)
      const byHand = await Promise.all(all.map((row) => readByHand(name, row)))
      expect(all.map(({ met }) => met?.map(({ requirement }) => requirement).toSorted())).toEqual(
        byHand.map((one) => one.toSorted()),
      )
      for (const requirement of ['contact.semester', 'group', 'visit', metNothing]) {
        const isMet = (met: readonly string[]) =>
          requirement === metNothing ? met.length === 0 : met.includes(requirement)
        const expected = all.filter((_, at) => isMet(byHand[at] ?? [])).map(({ partId }) => partId)
        const found = (await lines(name, { met: requirement })).map(({ partId }) => partId)
        expect([requirement, found]).toEqual([requirement, expected])
        const query = { ...term, met: requirement }
        expect(await mustAnswer(as(name).call(countContacts, { query }))).toMatchObject({
          total: found.length,
        })
        const body = { ...term, met: requirement, words: '排课' }
        const said = await mustAnswer(as(name).call(searchTexts, { body }))
        expect([requirement, said.rows.map(({ partId }) => partId)]).toEqual([requirement, expected])
      }
    },
  )

  it('keeps from a secretary what only those who act on it may know', async () => {
    const [visit] = (await lines('office', { met: 'visit' })).map(({ partId }) => partId)
    expect(visit).toBeDefined()
    expect(await lines('secretary', { met: 'visit' })).toEqual([])
    expect((await lines('secretary')).find(({ partId }) => partId === visit)?.met).toHaveLength(1)
    const offered = await Promise.all(
      ['office', 'bian', 'secretary', 'leader', 'delegate'].map(async (name) => {
        const { clauses } = await mustAnswer(as(name).call(showLedgerFilters, {}))
        return clauses.map(({ title, section }) => `${title} ${section}`)
      }),
    )
    const plain = ['每学期联系 第三条（二）', '参加座谈 第三条（三）']
    const all = [...plain, '困难看望 第六条']
    expect(offered).toEqual([all, all, plain, [], []])
  })

  it('is told to nobody who reads no record, whatever he or she asks', async () => {
    for (const name of ['leader', 'delegate']) {
      expect((await lines(name)).map(({ met }) => met)).toEqual((await lines(name)).map(() => null))
      for (const met of ['contact.semester', metNothing]) expect(await lines(name, { met })).toEqual([])
    }
  })

  it('tells two of one name in one meeting apart by who they are', async () => {
    const { cadres, persons, units } = school
    const namesake = await app.arrange((work) =>
      enterPerson(work, ['2009', '柏予安', units.engineering, '05'], {}),
    )
    await pairUp(app, { cadreId: cadres.bian, personId: namesake, from: '2026-09-01' })
    await log('bian', '2026-09-20', '座谈', [
      { personId: persons.bai, spoke: false },
      { personId: namesake, spoke: true },
    ])
    const days = { from: day('2026-09-20'), to: day('2026-09-20') }
    const tell = (rows: readonly LedgerRow[]) =>
      rows
        .map(({ person, personUnitName, met }) => [
          person.id,
          personUnitName,
          ...(met ?? []).map(({ requirement }) => requirement),
        ])
        .toSorted()
    const both = [
      [persons.bai, '文学院', 'group'],
      [namesake, '机电工程学院', 'contact.semester', 'group'],
    ]
    expect(tell(await lines('office', { ...days, name: '柏予安' }))).toEqual(both.toSorted())
    expect(tell(await lines('office', { personId: namesake }))).toEqual([both[1]])
    expect(tell(await lines('office', { ...days, met: 'contact.semester' }))).toEqual([both[1]])
  })

  it('is asked over a year at most', async () => {
    const refused = { ok: false, refusal: { code: 'clause-needs-days', days: 366 } }
    for (const days of [{}, { from: term.from }, { from: day('2025-11-19'), to: term.to }]) {
      const query = { met: metNothing, ...days }
      expect(await as('office').call(listContacts, { query })).toMatchObject(refused)
      expect(await as('office').call(countContacts, { query })).toMatchObject(refused)
      expect(await as('office').call(exportContacts, { query })).toMatchObject(refused)
    }
  })

  it('follows an amendment and a withdrawal at once, and looks back to what was known', async () => {
    const saved = await log('bian', '2026-11-18', '个别谈心', [{ personId: school.persons.wenruyu }])
    const found = async (query: Query = {}) =>
      (
        await lines('office', {
          met: 'contact.semester',
          from: day('2026-11-18'),
          to: day('2026-11-19'),
          ...query,
        })
      ).length
    expect(await found()).toBe(1)
    app.clock.set('2026-11-21T09:00:00+08:00')
    clients = {
      ...clients,
      office: await app.signIn('office'),
      bian: await app.signIn('cadre', { humanId: school.cadres.bian }),
    }
    const { promise: _promise, ...part } = partOf({ personId: school.persons.wenruyu, spoke: false })
    const amended = {
      heldOn: day('2026-11-18'),
      form: '座谈',
      place: '',
      reason: '其实是座谈',
      parts: [part],
    }
    await mustAnswer(as('bian').call(amendContact, { params: { id: saved.id }, body: amended, version: 1 }))
    expect(await found()).toBe(0)
    expect(await found({ met: metNothing })).toBe(1)
    expect(await found({ knownAt: day('2026-11-20') })).toBe(1)
    const body = { reason: '记错了' }
    await mustAnswer(as('bian').call(withdrawContact, { params: { id: saved.id }, body, version: 2 }))
    expect(await found({ met: metNothing })).toBe(0)
  })
})
