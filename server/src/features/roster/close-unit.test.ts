// 撤并: a unit merged into another or split up, with its people, its secretaries and its pairs.

import { compareList } from '@tongxin/contract/pairing/list-comparison'
import { beginList } from '@tongxin/contract/pairing/lists'
import { addLine, markStep, showList } from '@tongxin/contract/pairing/pairing'
import { listAffected } from '@tongxin/contract/pairing/pairing-changes'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { closeUnit, listClosedUnits, reopenUnit } from '@tongxin/contract/roster/close-unit'
import { changeHuman, changeUnit, listPersons, listUnits, showHuman } from '@tongxin/contract/roster/roster'
import { listUnsettled, settleUnit } from '@tongxin/contract/roster/settle-unit'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

const source = `
id: qingxi-2026
title: 清溪学院联谊交友办法
effective: 2026-03-01
extent: whole
roles: { unitOrg: 二级党组织 }
vocabulary: { events: [人员变动] }
tiers:
  - id: unit
    label: 二级单位
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    scope: ownUnit
    targets: [{ id: all-unit, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
    list: [{ act: decide, by: unitOrg }]
    adjust: [{ after: 人员变动, force: must, cite: { 第五条: 人员变动时，应及时调整 } }]
requirements: []
silent: [coverage]
`

async function school() {
  const app = await createTestApp()
  const { units, cadres, persons } = await createSampleSchool(app)
  const before = await app.signIn('office')
  await mustAnswer(before.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' }))
  const pairing = await pairUp(app, { cadreId: cadres.tang, personId: persons.lu, unitId: units.engineering })
  app.clock.set('2026-11-21T09:40:00+08:00')
  const office = await app.signIn('office')
  const ofLiterature = await app.signIn('unit-secretary', { unitId: units.literature })
  const version = async (id: string) =>
    (await mustAnswer(office.call(listUnits, {}))).rows.find((unit) => unit.id === id)?.version ?? 0
  const close = async (id: string, body: { into: string[]; movePeople: boolean; on?: string }) =>
    office.call(closeUnit, {
      params: { id },
      body: { ...body, on: day(body.on ?? '2026-11-21') },
      version: await version(id),
    })
  return { app, office, ofLiterature, units, cadres, persons, pairing, close, version }
}

const changesFor = async (client: Client, pairing: string) =>
  (await mustAnswer(client.call(listAffected, {}))).rows.find(({ pairingId }) => pairingId === pairing)

test('a unit merged into another moves its people along, and its pairs are the other one’s to see to', async () => {
  const { office, ofLiterature, units, persons, pairing, close } = await school()
  expect(await changesFor(ofLiterature, pairing)).toBeUndefined()
  const closed = await mustAnswer(close(units.engineering, { into: [units.literature], movePeople: true }))
  expect(closed.moved).toBeGreaterThan(2)

  const { facts } = await mustAnswer(office.call(showHuman, { params: { id: persons.lu } }))
  expect(facts.roles).toMatchObject([
    { unitId: units.literature, from: '2026-11-21', to: null },
    { unitId: units.engineering, to: '2026-11-21' },
  ])
  const { rows } = await mustAnswer(ofLiterature.call(listPersons, { query: { unit: units.literature } }))
  expect(rows.map(({ name }) => name)).toContain('陆知行')

  for (const client of [office, ofLiterature]) {
    const row = await changesFor(client, pairing)
    expect(row?.changes).toEqual([
      '汤若谷 2026年11月21日所在单位机电工程学院并入文学院',
      '陆知行 2026年11月21日所在单位机电工程学院并入文学院',
    ])
    expect(row?.remedies.at(-1)).toContain('由文学院在自己的名单中接着安排')
  }
})

test('a list the other unit begins keeps the pairs of the merged one, and one begun before leaves them alone', async () => {
  const { app, office, ofLiterature, units, cadres, persons, pairing, close } = await school()
  const place = {
    tier: 'unit',
    unitId: units.literature,
    academicYear: '2026-2027',
    adjusts: null,
    occasion: '',
  }
  const begin = async (key: string) => {
    const { id } = await mustAnswer(ofLiterature.call(beginList, { body: place, key }))
    return id
  }
  const pageOf = (id: string) => mustAnswer(ofLiterature.call(showList, { params: { id } }))
  const decide = async (id: string, key: string) => {
    const { head } = await pageOf(id)
    const said = {
      outcome: 'done' as const,
      role: 'unitOrg',
      on: day('2026-11-21'),
      body: '党委会',
      minutesNo: '9号',
    }
    const body = { ...said, step: 0, reason: '', lineId: null, until: null }
    const marked = ofLiterature.call(markStep, { params: { id }, body, version: head.version, key })
    return mustAnswer(marked)
  }
  const before = await begin('before')
  const line = { cadreId: cadres.bian, personId: persons.bai, reason: '' }
  await mustAnswer(ofLiterature.call(addLine, { params: { id: before }, body: line, key: 'line' }))
  app.clock.set('2026-11-21T10:20:00+08:00')
  await mustAnswer(close(units.engineering, { into: [units.literature], movePeople: true }))
  expect((await pageOf(before)).lines.map(({ personName }) => personName)).not.toContain('陆知行')
  await decide(before, 'decide-before')
  expect(await changesFor(ofLiterature, pairing)).toBeDefined()

  const after = await begin('after')
  const page = await pageOf(after)
  const lineOf = ({ lines }: typeof page) => lines.find(({ personId }) => personId === persons.lu)
  expect(lineOf(page)).toMatchObject({ cadreId: cadres.tang, continues: true, since: '2026-09-01' })
  expect([page.outside, lineOf(page)?.lapsed]).toEqual([[], undefined])

  const query = { with: before }
  const compared = await mustAnswer(ofLiterature.call(compareList, { params: { id: after }, query }))
  expect(compared.rows.find(({ personId }) => personId === persons.lu)).toMatchObject({
    ...{ kind: 'new', mergedFrom: ['机电工程学院'] },
  })

  // Out of the leading group he is no cadre of the list: his line is seen, and can be dealt with.
  const params = { id: cadres.tang }
  const { version, facts } = await mustAnswer(office.call(showHuman, { params }))
  const posts = facts.posts.map((post) => ({ ...post, to: day('2026-11-21') }))
  await mustAnswer(office.call(changeHuman, { params, body: { detail: {}, facts: { posts } }, version }))
  const left = await pageOf(after)
  expect(left.outside).toMatchObject([{ id: cadres.tang, name: '汤若谷' }])
  expect(left.cadres.map(({ id }) => id)).not.toContain(cadres.tang)
  expect(lineOf(left)).toMatchObject({ cadreId: cadres.tang, lapsed: true })
  await decide(after, 'decide-after')
  expect(await changesFor(office, pairing)).toBeUndefined()
})

test('of a unit split up nobody moves by itself, and the pairs are for the office until they are settled', async () => {
  const { office, ofLiterature, units, persons, pairing, close } = await school()
  const into = [units.literature, units.library]
  expect(await mustAnswer(close(units.engineering, { into, movePeople: false }))).toMatchObject({ moved: 0 })
  const row = await changesFor(office, pairing)
  expect(row?.changes[0]).toContain('所在单位机电工程学院分为文学院、图书馆')
  expect(await changesFor(ofLiterature, pairing)).toBeUndefined()
  const { facts } = await mustAnswer(office.call(showHuman, { params: { id: persons.lu } }))
  expect(facts.roles).toMatchObject([{ unitId: units.engineering, to: null }])
})

describe('settling the people of a unit that ended', () => {
  test('splits them among its parts by one press, and their pair fits again', async () => {
    const { app, office, ofLiterature, units, cadres, persons, pairing, close } = await school()
    await mustAnswer(close(units.engineering, { into: [units.literature, units.library], movePeople: false }))
    const params = { id: units.engineering }
    const before = await changesFor(office, pairing)
    expect(before).toMatchObject({ footing: 'unclear', failing: [], unsettled: true, can: { settle: true } })
    const left = await mustAnswer(office.call(listUnsettled, { params }))
    expect(left.into.map(({ name }) => name).sort()).toEqual(['图书馆', '文学院'])
    expect((await mustAnswer(office.call(listClosedUnits, {}))).rows).toMatchObject([
      { unsettled: left.rows.length },
    ])
    const people = left.rows.map(({ humanId, version, posts }) => ({
      humanId,
      version,
      unitId: units.literature,
      posts: posts.map(({ id, title }) => ({ id, title })),
    }))
    const [first, ...others] = people
    if (!first) throw new Error('nobody is left')
    const stale = [{ ...first, version: first.version + 1 }, ...others]
    const audits = () => app.test.asOwner('select id from audit_event')
    const written = (await audits()).length
    expect(await office.call(settleUnit, { params, body: { people: stale } })).toMatchObject({
      refusal: { code: 'sheets-changed' },
    })
    expect((await mustAnswer(office.call(listUnsettled, { params }))).rows).toEqual(left.rows)
    expect(await ofLiterature.call(settleUnit, { params, body: { people } })).toMatchObject({
      refusal: { code: 'forbidden' },
    })
    expect(await mustAnswer(office.call(settleUnit, { params, body: { people } }))).toEqual({
      settled: people.length,
    })
    expect((await audits()).length).toBeGreaterThan(written)
    expect((await mustAnswer(office.call(listUnsettled, { params }))).rows).toEqual([])
    expect(await changesFor(office, pairing)).toMatchObject({ footing: 'stands', unsettled: false })
    const sheet = await mustAnswer(office.call(showHuman, { params: { id: cadres.tang } }))
    expect(sheet.facts.posts).toContainEqual(
      expect.objectContaining({ unitId: units.literature, from: '2026-11-21', to: null }),
    )
    const ofPerson = await mustAnswer(office.call(showHuman, { params: { id: persons.lu } }))
    expect(ofPerson.facts.roles[0]).toMatchObject({ unitId: units.literature, to: null })
  })

  test('is refused while the unit stands', async () => {
    const { office, units } = await school()
    const asked = await office.call(listUnsettled, { params: { id: units.engineering } })
    expect(asked).toMatchObject({ refusal: { code: 'unit-stands' } })
  })
})

describe('the end of a unit taken back', () => {
  const reopened = async ({ office }: Awaited<ReturnType<typeof school>>, unitId: string) => {
    const { rows } = await mustAnswer(office.call(listClosedUnits, {}))
    const version = rows.find(({ id }) => id === unitId)?.version ?? 0
    return office.call(reopenUnit, { params: { id: unitId }, version })
  }

  test('puts the unit and those who moved along back, and is told in the list until then', async () => {
    const world = await school()
    const { office, units, persons, cadres, close } = world
    const sheetOf = (id: string) => mustAnswer(office.call(showHuman, { params: { id } }))
    const before = [await sheetOf(persons.lu), await sheetOf(cadres.tang)]
    await mustAnswer(close(units.engineering, { into: [units.literature], movePeople: true }))
    expect((await mustAnswer(office.call(listClosedUnits, {}))).rows).toMatchObject([
      { name: '机电工程学院', on: '2026-11-21', into: ['文学院'] },
    ])
    const opened = await mustAnswer(reopened(world, units.engineering))
    expect(opened.moved).toBeGreaterThan(2)
    expect((await mustAnswer(office.call(listClosedUnits, {}))).rows).toEqual([])
    const shown = (await mustAnswer(office.call(listUnits, {}))).rows.find(
      ({ id }) => id === units.engineering,
    )
    expect(shown).toMatchObject({ name: '机电工程学院', to: null, version: opened.version })
    const after = [await sheetOf(persons.lu), await sheetOf(cadres.tang)]
    expect(after.map(({ facts }) => facts)).toEqual(before.map(({ facts }) => facts))
    expect(await reopened(world, units.engineering)).toMatchObject({ refusal: { code: 'unit-stands' } })
  })

  test('is refused over a sheet changed since, or a list that carries its pairs, each named', async () => {
    const world = await school()
    const { app, office, ofLiterature, units, persons, close } = world
    await mustAnswer(close(units.engineering, { into: [units.literature], movePeople: true }))
    app.clock.set('2026-11-21T10:20:00+08:00')
    const params = { id: persons.lu }
    const { version } = await mustAnswer(office.call(showHuman, { params }))
    await mustAnswer(
      office.call(changeHuman, { params, body: { detail: { born: '1979' }, facts: {} }, version }),
    )
    const place = { tier: 'unit', unitId: units.literature, academicYear: '2026-2027' }
    await mustAnswer(
      ofLiterature.call(beginList, { body: { ...place, adjusts: null, occasion: '' }, key: 'l' }),
    )
    expect(await reopened(world, units.engineering)).toMatchObject({
      refusal: {
        code: 'unit-built-on',
        people: ['陆知行'],
        lists: [{ unitName: '文学院', academicYear: '2026-2027' }],
      },
    })
    expect((await mustAnswer(office.call(listClosedUnits, {}))).rows).toHaveLength(1)
  })

  test('of one renamed before brings its last name back, and none of another unit', async () => {
    const world = await school()
    const { office, units, close, version } = world
    const known = (await mustAnswer(office.call(listUnits, {}))).rows.find(
      ({ id }) => id === units.engineering,
    )
    if (!known) throw new Error('no unit')
    const { shortName, kind, parentId, sortOrder } = known
    const renamed = {
      shortName,
      kind,
      parentId,
      sortOrder,
      name: '机械学院',
      from: day('2026-10-01'),
      to: null,
    }
    const params = { id: units.engineering }
    await mustAnswer(
      office.call(changeUnit, { params, body: renamed, version: await version(units.engineering) }),
    )
    await mustAnswer(close(units.engineering, { into: [], movePeople: false }))
    const names = async () =>
      (await mustAnswer(office.call(listClosedUnits, {}))).rows.map(({ name }) => name)
    expect(await names()).toEqual(['机械学院'])
    await mustAnswer(reopened(world, units.engineering))
    const shown = (await mustAnswer(office.call(listUnits, {}))).rows.find(
      ({ id }) => id === units.engineering,
    )
    expect(shown).toMatchObject({ name: '机械学院', from: '2026-10-01', to: null })
  })
})

test('what cannot be is told, and changes nothing', async () => {
  const { office, units, close, version } = await school()
  const at = await version(units.engineering)
  const refused = async (into: string[]) => {
    const done = await close(units.engineering, { into, movePeople: true })
    return done.ok ? null : done.refusal
  }
  expect(await refused([units.engineering])).toEqual({ code: 'unit-into-itself' })
  expect(await refused(['0197a000-0000-7000-8000-00000000ffff'])).toMatchObject({ code: 'unit-unknown' })
  const library = (await mustAnswer(office.call(listUnits, {}))).rows.find(({ id }) => id === units.library)
  if (!library) throw new Error('no library')
  const { name, shortName, kind, sortOrder, from, to } = library
  const below = { name, shortName, kind, sortOrder, from, to, parentId: units.engineering }
  await mustAnswer(
    office.call(changeUnit, { params: { id: units.library }, body: below, version: library.version }),
  )
  expect(await refused([units.literature])).toEqual({ code: 'unit-has-below', names: [library.name] })
  expect(await version(units.engineering)).toBe(at)
})
