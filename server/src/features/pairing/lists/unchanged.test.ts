import { showWorkbench } from '@tongxin/contract/duties/duties'
import { stateUnchanged } from '@tongxin/contract/pairing/list-unchanged'
import { beginList, listLists } from '@tongxin/contract/pairing/lists'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { changeUnit, listUnits } from '@tongxin/contract/roster/roster'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { mustAnswer } from '../../../testing/must.ts'
import { pairUp } from '../../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../../testing/test-app.ts'

// Invented: units may adjust their lists each academic year; of the school's list the document says nothing of the kind.
const source = `
id: qingxi-2026
title: 清溪学院联谊交友办法
effective: 2026-03-01
extent: whole
roles: { ufwd: 统战部, unitOrg: 二级党组织 }
tiers:
  - id: school
    label: 校级
    cadres: { body: 学校党委班子, party: CPC }
    targets: [{ id: all, is: { party: outside } }]
    list: [{ act: propose, by: ufwd }]
  - id: unit
    label: 二级单位
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    scope: ownUnit
    targets: [{ id: all-unit, is: { party: outside } }]
    list: [{ act: decide, by: unitOrg }, { act: file, by: unitOrg, to: ufwd }]
    adjust: [{ every: academic-year, force: may, by: unitOrg, cite: { 第五条: 每学年，可视情况调整 } }]
requirements: []
silent: [coverage]
`
const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
await office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' })
await pairUp(app, { cadreId: cadres.bian, personId: persons.bai, unitId: units.literature })
await pairUp(app, { cadreId: cadres.tang, personId: persons.lu, unitId: units.engineering })
await pairUp(app, { cadreId: cadres.wen, personId: persons.bai, tier: 'school' })

let keys = 0
const key = () => `key-${++keys}`
const state = (client: Client, more: object = {}) => {
  const plain = { tier: 'unit', unitId: units.literature, academicYear: '2026-2027', on: '2026-09-20' }
  return client.call(stateUnchanged, { body: { ...plain, body: '', minutesNo: '', ...more }, key: key() })
}
const lists = async (client: Client) => {
  const done = await client.call(listLists, {})
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}
const prompts = async (client: Client) => {
  const bench = await client.call(showWorkbench, {})
  if (!bench.ok) throw new Error(bench.refusal.code)
  return bench.value.todos.filter(({ kind }) => kind === 'year-unconsidered')
}

describe('本学年不调整', () => {
  test('is prompted for where the document adjusts yearly and nobody has considered it, by which clause', async () => {
    const prompt = { count: 2, dueOn: null, cite: { section: '第五条', phrase: '每学年，可视情况调整' } }
    expect(await prompts(office)).toMatchObject([
      { ...prompt, names: expect.arrayContaining(['文学院', '机电工程学院']) },
    ])
    expect(await prompts(secretary)).toMatchObject([{ count: 1, names: ['文学院'] }])
    expect((await lists(office)).statable.map(({ unitName, asked }) => [unitName, asked])).toEqual([
      [null, false],
      ['文学院', true],
      ['机电工程学院', true],
    ])
  })

  test.each([
    ['another unit’s', { unitId: units.engineering }, 'not-found'],
    ['the school’s', { tier: 'school', unitId: null }, 'not-found'],
    ['tomorrow’s', { on: '2026-11-21' }, 'day-in-future'],
    ['one of before the year', { on: '2026-08-31' }, 'day-too-early'],
    ['one for a year the calendar does not hold', { academicYear: '2030-2031' }, 'no-term-on-day'],
    ['one of a tier nobody knows', { tier: 'branch' }, 'tier-unknown'],
  ])('a secretary is refused %s, and nothing is stored', async (_, more, code) => {
    expect(await state(secretary, more)).toMatchObject({ refusal: { code } })
    expect((await lists(office)).unchanged).toEqual([])
  })

  test('is stated by the unit, signed and audited, and the prompt for it ends', async () => {
    expect(await state(secretary, { body: '文学院党委会', minutesNo: '7号' })).toMatchObject({ ok: true })
    expect((await lists(office)).unchanged).toMatchObject([
      {
        unitName: '文学院',
        academicYear: '2026-2027',
        statedOn: '2026-09-20',
        roleName: '二级党组织',
        onBehalf: false,
        body: '文学院党委会',
        minutesNo: '7号',
      },
    ])
    expect(await prompts(secretary)).toEqual([])
    expect(await prompts(office)).toMatchObject([{ count: 1, names: ['机电工程学院'] }])
    const events = await app.test.asOwner(
      "select count(*)::int as count from audit_event where act = 'list.stated-unchanged'",
    )
    expect(events).toEqual([{ count: 1 }])
    expect(await state(office)).toMatchObject({
      refusal: { code: 'unchanged-already-stated', on: '2026-09-20' },
    })
  })

  test('asks for no filing after it', async () => {
    const bench = await office.call(showWorkbench, {})
    expect(bench).toMatchObject({ ok: true })
    if (bench.ok) expect(bench.value.todos.filter(({ kind }) => kind === 'decided-not-filed')).toEqual([])
  })

  test('may be stated of the school’s list too, where the document has no cycle', async () => {
    expect(await state(office, { tier: 'school', unitId: null })).toMatchObject({ ok: true })
  })

  test('is refused while a list is being made, and such a list is enough to end the prompt', async () => {
    const body = { tier: 'unit', unitId: units.engineering, academicYear: '2026-2027' }
    expect(await office.call(beginList, { body, key: key() })).toMatchObject({ ok: true })
    expect(await state(office, { unitId: units.engineering })).toMatchObject({
      refusal: { code: 'list-already-open' },
    })
    expect(await prompts(office)).toEqual([])
  })

  test('nobody without the right to mark steps states it', async () => {
    const cadre = await app.signIn('cadre', { humanId: cadres.bian })
    expect(await state(cadre)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await state(app.visitor)).toMatchObject({ refusal: { code: 'unauthenticated' } })
  })

  test('and a list keep the name of their unit when it is no more', async () => {
    const named = async () => {
      const { rows, unchanged } = await lists(office)
      return [...rows, ...unchanged].map(({ unitName }) => unitName)
    }
    const before = await named()
    expect(before).toEqual(expect.arrayContaining(['文学院', '机电工程学院']))
    for (const row of (await mustAnswer(office.call(listUnits, {}))).rows) {
      const { id, version, name, shortName, kind, parentId, sortOrder, from } = row
      const body = { name, shortName, kind, parentId, sortOrder, from, to: day('2026-11-20') }
      await mustAnswer(office.call(changeUnit, { params: { id }, body, version }))
    }
    expect(await named()).toEqual(before)
  })
})
