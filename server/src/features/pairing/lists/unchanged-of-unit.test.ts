import { showWorkbench } from '@tongxin/contract/duties/duties'
import { stateUnchanged } from '@tongxin/contract/pairing/list-unchanged'
import { listLists } from '@tongxin/contract/pairing/lists'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { expect, test } from 'vitest'
import { pairUp } from '../../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { createTestApp } from '../../../testing/test-app.ts'

// Invented: how often a unit looks at its list again is left to the unit; one of two has said so.
const source = `
id: qingxi-2026
title: 清溪学院联谊交友办法
effective: 2026-03-01
roles: { ufwd: 统战部, unitOrg: 二级党组织 }
tiers:
  - id: unit
    label: 二级单位
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    scope: ownUnit
    targets: [{ id: all-unit, is: { party: outside } }]
    list: [{ act: decide, by: unitOrg }]
    adjust: [{ every: { delegated: unitOrg }, force: may, by: unitOrg, cite: { 第五条: 由二级党组织确定 } }]
`
const own = `
id: literature-2026
title: 文学院联谊交友规定
extent: partial
effective: 2026-09-01
relation: { to: qingxi-2026, as: fills, units: [文学院] }
tiers: [{ id: unit, adjust: { every: academic-year, force: may, by: unitOrg } }]
`
const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
await pairUp(app, { cadreId: cadres.bian, personId: persons.bai, unitId: units.literature })
await pairUp(app, { cadreId: cadres.tang, personId: persons.lu, unitId: units.engineering })

const load = (text: string, key: string) =>
  office.call(loadPolicy, { body: { source: text, effectiveOn: null }, key })
const prompts = async () => {
  const bench = await office.call(showWorkbench, {})
  if (!bench.ok) throw new Error(bench.refusal.code)
  return bench.value.todos.filter(({ kind }) => kind === 'year-unconsidered')
}
const asked = async () => {
  const lists = await office.call(listLists, {})
  if (!lists.ok) throw new Error(lists.refusal.code)
  return lists.value.statable.map(({ unitName, asked: isAsked }) => [unitName, isAsked])
}

test('a unit that has set a yearly cycle is asked to consider its list each year, one that has not is not', async () => {
  expect(await load(source, 'school')).toMatchObject({ ok: true })
  expect(await prompts()).toEqual([])
  expect(await load(own, 'unit')).toMatchObject({ ok: true })
  expect(await prompts()).toMatchObject([
    { count: 1, names: ['文学院'], cite: { section: '第五条', phrase: '由二级党组织确定' } },
  ])
  expect(await asked()).toEqual([
    ['文学院', true],
    ['机电工程学院', false],
  ])
  const place = {
    tier: 'unit',
    unitId: units.literature,
    academicYear: '2026-2027',
    on: '2026-09-20',
  } as const
  const stated = await office.call(stateUnchanged, {
    body: { ...place, body: '', minutesNo: '' },
    key: 'state',
  })
  expect(stated).toMatchObject({ ok: true })
  expect(await prompts()).toEqual([])
})
