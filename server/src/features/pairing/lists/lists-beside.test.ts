import { readFile } from 'node:fs/promises'
import { beginList } from '@tongxin/contract/pairing/lists'
import { listBeside } from '@tongxin/contract/pairing/lists-beside'
import { listNamed } from '@tongxin/contract/pairing/lists-named'
import { addLine, removeLine, showList } from '@tongxin/contract/pairing/pairing'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { describe, expect, test } from 'vitest'
import { pairUp } from '../../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../../testing/test-app.ts'

const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
const source = await readFile(new URL('../../../../../policies/zisu-2026.yaml', import.meta.url), 'utf8')
await office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' })
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const { literature, engineering } = units
await pairUp(app, { cadreId: cadres.wen, personId: persons.bai, tier: 'school' })
await pairUp(app, { cadreId: cadres.bian, personId: persons.bai, unitId: literature })
await pairUp(app, { cadreId: cadres.bian, personId: persons.shang, unitId: literature })
await pairUp(app, { cadreId: cadres.tang, personId: persons.lu, unitId: engineering })
await pairUp(app, {
  cadreId: cadres.teng,
  personId: persons.yerlan,
  endedOn: '2026-10-15',
  unitId: literature,
})

const beside = async (client: Client, query: Parameters<typeof ask>[1] = {}) => {
  const done = await ask(client, query)
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}
const ask = (client: Client, query: { search?: string; show?: 'all' | 'several' | 'changing' }) =>
  client.call(listBeside, { query })
const said = (rows: Awaited<ReturnType<typeof beside>>['rows']) =>
  rows.map(({ personName, pairs }) => [
    personName,
    ...pairs.map(({ tier, cadreName, state }) => `${tier} ${cadreName} ${state}`),
  ])

describe('the lists of all tiers side by side', () => {
  test('name each person with the cadres of every tier; who ended is not there', async () => {
    const all = await beside(office)
    expect(all.tiers.map(({ id }) => id)).toEqual(['school', 'unit'])
    expect(said(all.rows)).toEqual([
      ['柏予安', 'school 闻远山 stands', 'unit 卞怀瑾 stands'],
      ['商秋池', 'unit 卞怀瑾 stands'],
      ['陆知行', 'unit 汤若谷 stands'],
    ])
    expect(all.counts).toEqual({ all: 3, several: 1, changing: 0 })
    expect(said((await beside(office, { show: 'several' })).rows).map(([name]) => name)).toEqual(['柏予安'])
    expect(said((await beside(office, { search: '汤若' })).rows).map(([name]) => name)).toEqual(['陆知行'])
    expect(said((await beside(office, { search: 'tangrg' })).rows)).toEqual([])
    expect(said((await beside(office, { search: 'trg' })).rows).map(([name]) => name)).toEqual(['陆知行'])
  })

  test('show what a list being made would change, and leave the other lists as they stand', async () => {
    const body = { tier: 'unit', unitId: literature, academicYear: '2026-2027' }
    const begun = await secretary.call(beginList, { body, key: 'begin' })
    if (!begun.ok) throw new Error(begun.refusal.code)
    const params = { id: begun.value.id }
    const page = await secretary.call(showList, { params })
    const line = page.ok ? page.value.lines.find(({ personId }) => personId === persons.shang) : undefined
    await secretary.call(removeLine, { params: { ...params, lineId: line?.id ?? '' } })
    const added = { cadreId: cadres.teng, personId: persons.shang, reason: '' }
    expect(await secretary.call(addLine, { params, body: added, key: 'add' })).toMatchObject({ ok: true })
    const changing = await beside(office, { show: 'changing' })
    expect(said(changing.rows)).toEqual([['商秋池', 'unit 卞怀瑾 leaving', 'unit 滕望舒 proposed']])
    expect(changing.counts).toEqual({ all: 3, several: 1, changing: 1 })
    expect(changing.rows[0]?.pairs[1]?.listId).toBe(begun.value.id)
  })

  test('hold for a unit’s secretary the unit’s own lists and not the school’s; the reading is audited', async () => {
    expect(said((await beside(secretary)).rows)).toEqual([
      ['柏予安', 'unit 卞怀瑾 stands'],
      ['商秋池', 'unit 卞怀瑾 leaving', 'unit 滕望舒 proposed'],
    ])
    const [last] = await app.test.asOwner(
      'select act, subject_kind from audit_event order by id desc limit 1',
    )
    expect(last).toEqual({ act: 'list.read', subject_kind: 'human' })
    const cadre = await app.signIn('cadre', { humanId: cadres.bian })
    expect(await ask(cadre, {})).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await ask(app.visitor, {})).toMatchObject({ refusal: { code: 'unauthenticated' } })
  })
})

describe('who is named so in the lists', () => {
  const named = async (client: Client, name: string) => {
    const done = await client.call(listNamed, { query: { name } })
    return done.ok ? done.value.ids : done.refusal
  }

  test.each([
    ['luzhixing', [persons.lu]],
    ['lzx', [persons.lu]],
    ['wenyuan', [cadres.wen]],
    ['zhixingx', []],
  ])('is told by pinyin and initials, persons and cadres alike: %s', async (typed, expected) => {
    expect(await named(office, typed)).toEqual(expected)
  })

  test('is told as far as one reads lists: a unit’s secretary of the unit, a cadre of none', async () => {
    expect(await named(secretary, 'lzx')).toEqual([])
    expect(await named(secretary, 'sqc')).toEqual([persons.shang])
    expect(await named(secretary, 'bianhj')).toEqual([])
    expect(await named(secretary, 'bhj')).toEqual([cadres.bian])
    const cadre = await app.signIn('cadre', { humanId: cadres.bian })
    expect(await named(cadre, 'sqc')).toMatchObject({ code: 'forbidden' })
  })
})
