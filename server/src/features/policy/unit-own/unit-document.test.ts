import * as policies from '@tongxin/contract/policy/policy'
import * as contract from '@tongxin/contract/policy/unit-document'
import { day } from '@tongxin/core/calendar/day'
import { expect, test } from 'vitest'
import { createTestApp } from '../../../testing/test-app.ts'
import { recordUnit } from '../../roster/commands.ts'

const school = await createTestApp()
const office = await school.signIn('office')

const source = `
id: minghu-2026
title: 明湖大学联谊交友办法
effective: 2026-06-09
extent: whole
requirements:
  - { id: quota-unit, label: 二级数量, bearer: cadre, count: pairing, atLeast: { delegated: unitOrg, atMost: 5 }, atMost: { delegated: unitOrg }, force: must, cite: { 三: 结合实际研究确定 } }
  - { id: sum-up, bearer: unit, by: unitOrg, every: { delegated: unitOrg }, count: document, where: { kind: 汇总 }, atLeast: 1, force: must, cite: { 四: 定期汇总 } }
  - { id: inspect, bearer: school, by: ufwd, every: { delegated: ufwd }, count: inspection, atLeast: 1, force: must, cite: { 五: 定期督导 } }
roles: { unitOrg: 二级党组织, ufwd: 统战部 }
periods: { 重要节日: { festivals: { delegated: unitOrg } }, 重大节日: { festivals: { delegated: ufwd } } }
forms: [{ id: 座谈会, group: true, counts: { delegated: unitOrg } }]
silent: [coverage]
`
const loaded = await office.call(policies.loadPolicy, { body: { source, effectiveOn: null }, key: 'school' })
if (!loaded.ok) throw new Error(JSON.stringify(loaded))

const [languages, physics] = await Promise.all([enterUnit('外国语学院'), enterUnit('物理学院')])
const secretary = await school.signIn('unit-secretary', { unitId: languages })

function enterUnit(name: string, kind = '二级党组织'): Promise<string> {
  return school.arrange(async (work) => {
    const unit = { name, shortName: null, kind, parentId: null, sortOrder: 0 }
    const sent = { ...unit, from: null, to: null }
    const recorded = await recordUnit(work, { id: work.ids.next(), version: null, sent })
    if (!recorded.ok) throw new Error(JSON.stringify(recorded))
    return recorded.value.id
  })
}

const set = (requirement: string, field: string, value?: unknown) => ({
  place: ['requirements', requirement, field],
  ...(value !== undefined && { value }),
})

async function drafted(edits: ReturnType<typeof set>[], text: string | null = null) {
  const answer = await secretary.call(contract.draftUnitDocument, {
    params: { id: languages },
    body: { source: text, edits },
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

const minutes = {
  adoptedBy: '外国语学院党总支委员会',
  adoptedOn: day('2026-11-18'),
  docNo: '党总支纪要〔2026〕7号',
}

function save(text: string, effectiveOn: string, seen: number, unit = languages) {
  return secretary.call(contract.saveUnitDocument, {
    params: { id: unit },
    body: { source: text, effectiveOn: day(effectiveOn), ...minutes },
    version: seen,
    key: crypto.randomUUID(),
  })
}

test('a unit’s secretary sets a number and a cycle left to the unit, by whom and from when', async () => {
  const draft = await drafted([
    set('quota-unit', 'atLeast', 1),
    set('quota-unit', 'atMost', 3),
    set('sum-up', 'every', 'semester'),
  ])
  expect(draft.mistakes).toEqual([])
  expect(draft.differences.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['requirements.quota-unit', 'requirements.sum-up']),
  )
  expect(await save(draft.source, '2026-11-20', 0)).toMatchObject({ ok: true })
  const shown = await secretary.call(contract.showUnitDocument, { params: { id: languages } })
  expect(shown).toMatchObject({
    version: 1,
    value: { unitName: '外国语学院', notBefore: '2026-11-20', versions: [{ ...minutes }] },
  })
  const values = await office.call(contract.listUnitValues, {})
  expect(values).toMatchObject({
    value: {
      rows: [
        {
          unitName: '外国语学院',
          effectiveOn: '2026-11-20',
          ...minutes,
          values: [
            { path: 'requirements.quota-unit', label: '二级数量', words: '1–3 人' },
            { path: 'requirements.sum-up', words: '每学期至少 1 份' },
          ],
        },
      ],
    },
  })
})

test('what goes beyond the delegation is refused at its line, with the field and the limit', async () => {
  const beyond = await drafted([set('quota-unit', 'atLeast', 9), set('quota-unit', 'atMost', 9)])
  expect(beyond.mistakes).toMatchObject([
    {
      path: 'requirements[0].atLeast',
      code: 'beyond-delegated-bounds',
      reason: '“atLeast”定为 9，超出了文件授权的范围（不多于 5）。',
    },
  ])
  const line = beyond.source.split('\n').findIndex((text) => text.includes('atLeast: 9')) + 1
  expect(beyond.mistakes[0]?.line).toBe(line)
  expect(await save(beyond.source, '2026-11-20', 1)).toMatchObject({
    refusal: { code: 'policy-has-mistakes', count: 1 },
  })
})

test('a form of contact and a window left to the unit are set where they stand, and nothing beside them', async () => {
  const place = (...keys: string[]) => ({ place: keys })
  const draft = await drafted([
    { ...place('forms', '座谈会', 'counts'), value: 'spoke' },
    { ...place('periods', '重要节日', 'festivals'), value: ['元旦', '春节'] },
  ])
  expect(draft.mistakes).toEqual([])
  expect(draft.document?.forms).toMatchObject([{ id: '座谈会', counts: { value: 'spoke' } }])
  const more = draft.source.replace('重要节日:', '重大节日:')
  const refused = await drafted([], more)
  const line = more.split('\n').findIndex((text) => text.includes('重大节日')) + 1
  expect(refused.mistakes).toMatchObject([
    { line, path: 'periods.重大节日.festivals', code: 'not-left-open' },
  ])
  const withActs = await drafted(
    [],
    draft.source.replace('    counts: spoke', '    acts: [走访]\n    counts: spoke'),
  )
  expect(withActs.mistakes.map(({ path, code }) => [path, code])).toEqual([
    ['forms[0].acts', 'not-left-open'],
  ])
})

test('neither another unit nor what is left to the office can be set in it', async () => {
  const { source: own } = await drafted([])
  const forAnother = await drafted([], own.replace('- 外国语学院', '- 物理学院'))
  expect(forAnother.mistakes).toMatchObject([{ path: 'relation.units', code: 'must-stay' }])
  const office = `${own}\n`.replace(
    'requirements:',
    'requirements:\n  - { id: inspect, bearer: school, every: semester, count: inspection, atLeast: 1, force: must }',
  )
  expect((await drafted([], office)).mistakes).toMatchObject([{ code: 'not-left-open' }])
  expect(await save(own, '2026-11-20', 0, physics)).toMatchObject({ refusal: { code: 'not-found' } })
})

test('the school, under which its leaders stand, and branches of parties set nothing of their own', async () => {
  const leaders = await enterUnit('校领导', '学校')
  const params = { id: leaders }
  const refused = { refusal: { code: 'unit-spoken-for', unit: '校领导' } }
  const { source: own } = await drafted([])
  const text = own.replaceAll('外国语学院', '校领导').replaceAll(languages, leaders)
  expect(await office.call(contract.showUnitDocument, { params })).toMatchObject(refused)
  const body = { source: text, edits: [] }
  expect(await office.call(contract.draftUnitDocument, { params, body })).toMatchObject(refused)
  const frame = { source: text, effectiveOn: day('2026-11-20'), ...minutes }
  const saved = office.call(contract.saveUnitDocument, { params, body: frame, version: 0, key: 'leaders' })
  expect(await saved).toMatchObject(refused)
  const file = { source: text, effectiveOn: null }
  expect(await office.call(policies.loadPolicy, { body: file, key: 'file' })).toMatchObject({
    refusal: {
      code: 'policy-has-mistakes',
      mistakes: [{ path: 'relation.units[0]', code: 'unit-spoken-for' }],
    },
  })
})

test('the second of two who change it is told, and what was stored stays', async () => {
  const { source: text } = await drafted([set('quota-unit', 'atLeast', 2)])
  expect(await save(text, '2026-11-20', 0)).toMatchObject({ refusal: { code: 'stale-version', current: 1 } })
  expect(await save(text, '2026-11-19', 1)).toMatchObject({
    refusal: { code: 'version-too-early', from: '2026-11-20' },
  })
})

test('what the office loaded for one unit is that unit’s own document, which its secretary goes on with', async () => {
  const beside = `
id: physics-2026
title: 物理学院联谊交友数量
effective: 2026-09-01
relation: { to: minghu-2026, as: fills, units: [物理学院] }
requirements:
  - { id: quota-unit, bearer: cadre, count: pairing, atLeast: 2, force: must, cite: { 一: 研究确定 } }
`
  const done = await office.call(policies.loadPolicy, {
    body: { source: beside, effectiveOn: null },
    key: 'b',
  })
  expect(done.ok).toBe(true)
  const own = await school.signIn('unit-secretary', { unitId: physics })
  const draft = await own.call(contract.draftUnitDocument, {
    params: { id: physics },
    body: { source: null, edits: [set('quota-unit', 'atLeast')] },
  })
  expect(draft.ok && draft.value.source).toContain('id: physics-2026')
  expect(draft.ok && draft.value.document?.requirements).toEqual([])
})
