import { readFileSync } from 'node:fs'
import * as contract from '@tongxin/contract/policy/policy'
import { expect, test } from 'vitest'
import { everyMistake } from '../../intake/policy-text/mistaken-policy.cases.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { recordUnit } from '../roster/commands.ts'

const school = await createTestApp()
const office = await school.signIn('office')

const source = `
id: minghu-2026
title: 明湖大学联谊交友办法
effective: 2026-06-09
extent: whole
requirements:
  - { id: quota-unit, bearer: cadre, count: pairing, atLeast: { delegated: unitOrg, atMost: 5 }, force: must, cite: { 三: 结合实际研究确定 } }
roles: { unitOrg: 二级党组织 }
silent: [coverage]
`

test('without a document there is none in force, and the page is told so', async () => {
  expect(await office.call(contract.showPolicy, {})).toMatchObject({
    refusal: { code: 'no-policy-in-force' },
  })
})

test('a file with mistakes is refused whole, every mistake with its line', async () => {
  const broken = `${source}colour: red\nsize: 3\n`
  const refused = await office.call(contract.loadPolicy, {
    body: { source: broken, effectiveOn: null },
    key: 'broken',
  })
  expect(refused).toMatchObject({
    refusal: { code: 'policy-has-mistakes', count: 2, mistakes: [{ line: 10 }, { line: 11 }] },
  })
  expect(await office.call(contract.showPolicy, {})).toMatchObject({
    refusal: { code: 'no-policy-in-force' },
  })
})

test('a check over the wire names every one of some ninety mistakes with line, path, reason and suggestion', async () => {
  const mistaken = readFileSync(
    new URL('../../intake/policy-text/mistaken-policy.fixture.txt', import.meta.url),
    'utf8',
  )
  const answer = await office.call(contract.checkPolicy, { body: { source: mistaken } })
  if (!answer.ok) throw new Error('refused')
  const told = answer.value.mistakes.map(({ line, path, code }) => `${line} ${path} ${code}`)
  expect(told.toSorted()).toEqual(
    everyMistake.map(([line, path, code]) => `${line} ${path} ${code}`).toSorted(),
  )
  for (const [line, path, , says, write] of everyMistake) {
    const here = answer.value.mistakes.filter((one) => one.line === line && one.path === path)
    expect(here.some(({ reason, suggestion }) => reason.includes(says) && suggestion.includes(write))).toBe(
      true,
    )
  }
})

test('a loaded document is in force from its own day on, and not a day before', async () => {
  const loaded = await office.call(contract.loadPolicy, { body: { source, effectiveOn: null }, key: 'load' })
  expect(loaded.ok).toBe(true)
  expect(await office.call(contract.showPolicy, { query: { on: '2026-06-08' } })).toMatchObject({ ok: false })
  expect(await office.call(contract.showPolicy, { query: { on: '2026-06-09' } })).toMatchObject({
    ok: true,
    value: { version: { title: '明湖大学联谊交友办法', effectiveOn: '2026-06-09' } },
  })
})

test('a document beside another is checked against it, and refused whole when it goes beyond', async () => {
  const beside = (atMost: number) => `
id: chemistry-2026
title: 化学系联谊交友办法
effective: 2026-07-01
relation: { to: minghu-2026, as: fills }
requirements:
  - { id: quota-unit, bearer: cadre, count: pairing, atLeast: ${atMost}, force: must, cite: { 二: 名 } }
`
  const checked = await office.call(contract.checkPolicy, { body: { source: beside(6) } })
  expect(checked).toMatchObject({
    value: { mistakes: [{ line: 7, path: 'requirements[0].atLeast', code: 'beyond-delegated-bounds' }] },
  })
  const load = (source: string) =>
    office.call(contract.loadPolicy, { body: { source, effectiveOn: null }, key: crypto.randomUUID() })
  expect(await load(beside(6))).toMatchObject({ refusal: { code: 'policy-has-mistakes', count: 1 } })
  expect(await load(beside(5).replace('minghu-2026', 'minghu-2025'))).toMatchObject({
    refusal: { mistakes: [{ line: 5, code: 'unknown-document' }] },
  })
  expect(await load(beside(5))).toMatchObject({ ok: true })
})

test('a cadre reads the document and cannot load one', async () => {
  const cadre = await school.signIn('cadre')
  expect(await cadre.call(contract.showPolicy, {})).toMatchObject({ ok: true })
  expect(
    await cadre.call(contract.loadPolicy, { body: { source, effectiveOn: null }, key: 'x' }),
  ).toMatchObject({
    refusal: { code: 'forbidden' },
  })
})

test('a document of a unit names it as people do, and is refused at the line of a name nobody bears', async () => {
  const unitId = await school.arrange(async (work) => {
    const unit = { name: '外国语学院', shortName: null, kind: '二级党组织', parentId: null, sortOrder: 0 }
    const recorded = await recordUnit(work, {
      id: work.ids.next(),
      version: null,
      sent: { ...unit, from: null, to: null },
    })
    if (!recorded.ok) throw new Error(JSON.stringify(recorded))
    return recorded.value.id
  })
  const beside = (name: string, most: number) => `
id: languages-2026
title: 外国语学院联谊交友数量
effective: 2026-09-01
relation: { to: minghu-2026, as: fills, units: [${name}] }
requirements:
  - { id: quota-unit, bearer: cadre, count: pairing, atLeast: ${most}, force: must, cite: { 一: 研究确定 } }
`
  const load = (text: string, key: string) =>
    office.call(contract.loadPolicy, { body: { source: text, effectiveOn: null }, key })
  expect(await load(beside('外语学院', 3), 'unit-1')).toMatchObject({
    refusal: { code: 'policy-has-mistakes', mistakes: [{ line: 5, path: 'relation.units[0]' }] },
  })
  expect(await load(beside('外国语学院', 9), 'unit-2')).toMatchObject({
    refusal: { code: 'policy-has-mistakes', mistakes: [{ line: 7, path: 'requirements[0].atLeast' }] },
  })
  const loaded = await load(beside('外国语学院', 3), 'unit-3')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded))
  const shown = await office.call(contract.showPolicyVersion, { params: { id: loaded.value.id } })
  expect(shown.ok && shown.value.document.relation?.units).toEqual([unitId])
})
