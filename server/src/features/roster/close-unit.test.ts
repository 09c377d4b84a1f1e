// 撤并: a unit merged into another or split up, with its people, its secretaries and its pairs.

import { closeUnit } from '@tongxin/contract/close-unit'
import { listAffected } from '@tongxin/contract/pairing-changes'
import { loadPolicy } from '@tongxin/contract/policy'
import { changeUnit, listPersons, listUnits, showHuman } from '@tongxin/contract/roster'
import { day } from '@tongxin/core/calendar/day'
import { expect, test } from 'vitest'
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
