import * as contract from '@tongxin/contract/roster/roster'
import { orderPeople } from '@tongxin/contract/roster/roster-order'
import { describe, expect, test } from 'vitest'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { loadRosterFacts } from './facts.ts'

const app = await createTestApp()
const school = await createSampleSchool(app)
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })
const always = { from: null, to: null }

// Strokes of the surnames: 万 3, 卞 4, 汤 6, 单 8, 闻 9, 滕 15; 𠮷 is in no table.
async function enter(name: string, sortOrder = 0, detail: Record<string, string> = {}) {
  const role = { role: 'person' as const, unitId: school.units.engineering, sortOrder, ...always }
  const posts = [
    { unitId: school.units.engineering, title: '教授', body: null, rank: null, isMain: true, ...always },
  ]
  const body = { detail: { name, ...detail }, facts: { roles: [role], posts } }
  const entered = await office.call(contract.enterHuman, { body, key: crypto.randomUUID() })
  if (!entered.ok) throw new Error(JSON.stringify(entered.refusal))
  return entered.value.id
}

async function names(query: { readonly search?: string; readonly order?: 'manual' | 'strokes' | 'sound' }) {
  const found = await office.call(contract.listPersons, {
    query: { unit: school.units.engineering, ...query },
  })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value.rows.map(({ name }) => name)
}

async function change(id: string, detail: Record<string, string | null>) {
  const shown = await office.call(contract.showHuman, { params: { id } })
  if (!shown.ok) throw new Error(shown.refusal.code)
  return office.call(contract.changeHuman, {
    params: { id },
    body: { detail, facts: {} },
    version: shown.value.version,
  })
}

const wan = await enter('万俟安宁')
const shan = await enter('单安宁')
const rare = await enter('𠮷安𬭎')
const first = await enter('滕安宁', 2)

describe('the order of a list', () => {
  test('is 手工顺序 first, then 姓氏笔画, characters without strokes last and told', async () => {
    const ours = (all: readonly string[]) => all.filter((name) => /安/.test(name))
    expect(ours(await names({}))).toEqual(['滕安宁', '万俟安宁', '单安宁', '𠮷安𬭎'])
    expect(ours(await names({ order: 'strokes' }))).toEqual(['万俟安宁', '单安宁', '滕安宁', '𠮷安𬭎'])
    expect(ours(await names({ order: 'sound' }))).toEqual(['万俟安宁', '单安宁', '滕安宁', '𠮷安𬭎'])
    const found = await office.call(contract.listPersons, { query: { search: '𠮷' } })
    expect(found).toMatchObject({ value: { withoutStrokes: ['𠮷'], rows: [{ name: '𠮷安𬭎' }] } })
  })

  test('is changed by numbers, all or nothing, with one event', async () => {
    const places = [
      { id: shan, number: 1 },
      { id: first, number: 0 },
    ]
    expect(await office.call(orderPeople, { body: { role: 'person', places } })).toEqual(
      expect.objectContaining({ value: { changed: 2 } }),
    )
    expect((await names({}))[0]).toBe('单安宁')
    const again = await office.call(orderPeople, { body: { role: 'person', places } })
    expect(again).toMatchObject({ value: { changed: 0 } })
    const beyond = await secretary.call(orderPeople, { body: { role: 'person', places } })
    expect(beyond).toMatchObject({ refusal: { code: 'not-found' } })
  })
})

describe('the order of cadres', () => {
  const lead = async (name: string, unitId: string, sortOrder: number) => {
    const roles = [{ role: 'cadre' as const, unitId, sortOrder, ...always }]
    const body = { detail: { name }, facts: { roles } }
    const entered = await office.call(contract.enterHuman, { body, key: crypto.randomUUID() })
    if (!entered.ok) throw new Error(JSON.stringify(entered.refusal))
  }
  const ours = async () => {
    const found = await office.call(contract.listCadres, { query: { search: '序', order: 'manual' } })
    if (!found.ok) throw new Error(found.refusal.code)
    const facts = await app.arrange((work) => loadRosterFacts(work))
    const loaded = facts.humans.flatMap(({ name }) => (name?.includes('序') ? [name] : []))
    const listed = found.value.rows.map(({ name }) => name)
    expect(loaded).toEqual(listed)
    return listed
  }
  const place = async (unitId: string, sortOrder: number) => {
    const listed = await office.call(contract.listUnits, {})
    const unit = listed.ok ? listed.value.rows.find(({ id }) => id === unitId) : undefined
    if (!unit) throw new Error('no such unit')
    const { name, shortName, kind, parentId, from, to } = unit
    const changed = await office.call(contract.changeUnit, {
      params: { id: unitId },
      version: unit.version,
      body: { name, shortName, kind, parentId, sortOrder, from, to },
    })
    expect(changed.ok).toBe(true)
  }

  test('is unit by unit where units have an order, each unit by its own numbers', async () => {
    await lead('卞序一', school.units.engineering, 1)
    await lead('滕序一', school.units.literature, 1)
    await lead('卞序二', school.units.literature, 2)
    expect(await ours()).toEqual(['卞序一', '滕序一', '卞序二'])
    await place(school.units.literature, 1)
    await place(school.units.engineering, 2)
    expect(await ours()).toEqual(['滕序一', '卞序二', '卞序一'])
  })
})

describe('how a name is read', () => {
  test('is computed, corrected by hand, and computed anew under another name', async () => {
    const shown = async () => {
      const sheet = await office.call(contract.showHuman, { params: { id: wan } })
      return sheet.ok && [sheet.value.detail.pinyin, sheet.value.spelled]
    }
    expect(await shown()).toEqual([null, 'Mòqí Ānníng'])
    await change(wan, { pinyin: 'Wàn Sì Ān Níng' })
    expect(await shown()).toEqual(['wan4 si4 an1 ning2', 'Wànsì Ānníng'])
    expect(await names({ search: 'wansi' })).toEqual(['万俟安宁'])
    expect(await names({ search: 'moqi' })).toEqual([])
    await change(wan, { name: '万俟安' })
    expect(await shown()).toEqual([null, 'Mòqí Ān'])
  })

  test('that does not fit the name is refused with what to type', async () => {
    expect(await change(shan, { pinyin: 'shan' })).toMatchObject({
      refusal: {
        code: 'invalid',
        fields: [{ path: 'detail.pinyin', message: expect.stringContaining('空一格') }],
      },
    })
  })
})

test('the dot of a name is kept in one form, and any writing of it finds the name', async () => {
  await enter('阿不都・热合曼')
  for (const search of ['阿不都·热', '阿不都•热合曼', '阿不都 热合曼', '都热', 'abdrhm', 'rehe'])
    expect(await names({ search }), search).toEqual(search === 'rehe' ? [] : ['阿不都·热合曼'])
})

test('characters beyond the basic plane survive being stored and are found', async () => {
  expect(await names({ search: '𬭎' })).toEqual(['𠮷安𬭎'])
  const sheet = await office.call(contract.showHuman, { params: { id: rare } })
  expect(sheet).toMatchObject({ value: { detail: { name: '𠮷安𬭎' } } })
})

test('the search of the header tells equal names apart by unit and post', async () => {
  await enter('单安宁', 0, { staffNo: '9001' })
  const found = await office.call(contract.searchRoster, { query: { q: '单安宁' } })
  expect(found).toMatchObject({ value: { humans: [{ post: '教授' }, { post: '教授' }] } })
})
