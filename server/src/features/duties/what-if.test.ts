import { logContact } from '@tongxin/contract/contacts/contacts'
import { listPolicyVersions } from '@tongxin/contract/policy/policy'
import * as contract from '@tongxin/contract/policy/what-if'
import { describe, expect, it } from 'vitest'
import { loadSamplePolicy, pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
const school = await createSampleSchool(app)
const { bian, teng } = school.cadres
const { bai, wenruyu, shang } = school.persons
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })

const nothing = { source: null, versionId: null, numbers: [], terms: null }
const empty = await office.call(contract.tryPolicy, { body: nothing })

await loadSamplePolicy(app)
await pairUp(app, { cadreId: bian, personId: bai })
await pairUp(app, { cadreId: teng, personId: wenruyu })
await talk('2026-10-12')

async function talk(heldOn: string) {
  const part = { personId: bai, initiatedBy: 'cadre' as const, brief: '谈了课程', topics: [], raised: null }
  const parts = [{ ...part, remark: '', spoke: null, promise: null }]
  const body = { cadreId: bian, heldOn, form: '个别谈心', place: '', parts }
  const done = await office.call(logContact, { body, key: heldOn })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}

const twice = samplePolicy.replace(
  'atLeast: 1, force: must, cite: { 第三条（二）',
  'atLeast: 2, force: must, cite: { 第三条（二）',
)
const covering = samplePolicy
  .replace(
    'record: {',
    '  - { id: coverage, label: 全覆盖, bearer: person, of: { listed: 党外代表人士, unit: 二级党组织 }, count: pairing, atLeast: 1, force: must, cite: { 第三条（一）: 全覆盖 } }\nrecord: {',
  )
  .replace('silent: [coverage]', 'silent: [requests]')

const tried = (source: string) => office.call(contract.tryPolicy, { body: { ...nothing, source } })

async function results(source: string, line: Partial<contract.WhatIfMove> & { requirement: string }) {
  const { requirement, kind = 'state', from = null, to = null } = line
  const body = { ...nothing, source, requirement, kind, from, to }
  const found = await office.call(contract.listTriedResults, { body })
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value
}

describe('试算', () => {
  it('tells how many results of today go from which state to which', async () => {
    expect(await tried(twice)).toMatchObject({
      value: {
        title: '明湖大学联谊交友办法',
        requirements: [
          {
            requirement: 'contact.semester',
            bearer: 'pairing',
            before: { label: '每学期联系', cites: [{ section: '第三条（二）' }] },
            moves: [
              { kind: 'state', from: 'met', to: 'due', results: 1, bearers: 1 },
              { kind: 'number', from: 'due', to: 'due', results: 1, bearers: 1 },
            ],
            unchanged: 0,
          },
        ],
        compared: 1,
        untouched: 0,
        changed: 2,
        unchanged: 0,
      },
    })
  })

  it('tells of a requirement that is new whom it would find short', async () => {
    const found = await tried(covering)
    expect(found).toMatchObject({
      value: {
        requirements: [{ requirement: 'coverage', bearer: 'person', before: null }],
        untouched: 1,
        changed: 7,
      },
    })
    const short = await results(covering, { requirement: 'coverage', kind: 'appears', to: 'short' })
    expect(short.total).toBe(5)
    expect(short.rows).toContainEqual({
      bearer: 'person',
      name: '商秋池',
      cadreName: null,
      unitName: '文学院',
      before: null,
      after: { state: 'short', text: '尚无人联系' },
    })
  })

  it('names who is behind a line, and audits whom it named', async () => {
    const found = await results(twice, { requirement: 'contact.semester', from: 'met', to: 'due' })
    expect(found).toEqual({
      total: 1,
      rows: [
        {
          bearer: 'pairing',
          name: '柏予安',
          cadreName: '卞怀瑾',
          unitName: '文学院',
          before: { state: 'met', text: '本学期 1/1 已达标' },
          after: { state: 'due', text: '2月20日前谈 1 次' },
        },
      ],
    })
    const [event] = await app.test.asOwner(
      'select act, subject_ids, fields from audit_event order by at desc, id desc limit 1',
    )
    expect(event).toMatchObject({ act: 'human.listed', fields: ['what-if'] })
    expect(new Set(event?.['subject_ids'] as readonly string[])).toEqual(new Set([bian, bai]))
  })

  it('is nobody where the line does not exist', async () => {
    expect(await results(twice, { requirement: 'no-such', from: 'met', to: 'due' })).toEqual({
      rows: [],
      total: 0,
    })
  })

  it('changes nothing where the same document is tried, nor with a stored version of it', async () => {
    const same = { requirements: [], compared: 0, untouched: 1, changed: 0 }
    expect(await tried(samplePolicy)).toMatchObject({ value: same })
    const versions = await office.call(listPolicyVersions, {})
    const [version] = versions.ok ? versions.value.rows : []
    const body = { ...nothing, versionId: version?.id ?? '' }
    expect(await office.call(contract.tryPolicy, { body })).toMatchObject({ value: same })
  })

  it('tries other numbers in the document in force, without a text', async () => {
    const numbers = [{ requirement: 'contact.semester', atLeast: 2 }]
    expect(await office.call(contract.tryPolicy, { body: { ...nothing, numbers } })).toMatchObject({
      value: { requirements: [{ moves: [{ from: 'met', to: 'due', results: 1 }, { kind: 'number' }] }] },
    })
    const unknown = [{ requirement: 'no-such', atLeast: 2 }]
    expect(await office.call(contract.tryPolicy, { body: { ...nothing, numbers: unknown } })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  it('runs other terms under the document in force', async () => {
    const first = { id: '2026-2027-1', from: '2026-09-01', to: '2026-11-01' }
    const second = { id: '2026-2027-2', from: '2026-11-01', to: '2027-07-10' }
    const terms = [first, second]
    expect(await office.call(contract.tryPolicy, { body: { ...nothing, terms } })).toMatchObject({
      value: {
        requirements: [
          {
            moves: [
              { from: 'met', to: 'due', results: 1 },
              { kind: 'number', results: 1 },
            ],
          },
        ],
      },
    })
    const apart = [first, { ...second, from: '2026-11-08' }]
    expect(await office.call(contract.tryPolicy, { body: { ...nothing, terms: apart } })).toMatchObject({
      refusal: { code: 'calendar-has-mistakes', mistakes: [{ kind: 'terms-apart' }] },
    })
  })

  it('stores nothing', async () => {
    const count = () =>
      app.test.asOwner(
        'select (select count(*) from policy_version) as versions, (select count(*) from audit_event) as events',
      )
    const before = await count()
    await tried(twice)
    expect(await count()).toEqual(before)
  })

  it('refuses a text with mistakes, a version that is none, and a day without any document', async () => {
    expect(await tried(`${samplePolicy}\ncolour: red`)).toMatchObject({
      refusal: { code: 'policy-has-mistakes', count: 1 },
    })
    expect(await office.call(contract.tryPolicy, { body: { ...nothing, versionId: shang } })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(empty).toMatchObject({ refusal: { code: 'no-policy-in-force' } })
  })

  it('is for those who may change the document', async () => {
    const body = { ...nothing, source: twice }
    expect(await secretary.call(contract.tryPolicy, { body })).toMatchObject({
      refusal: { code: 'forbidden' },
    })
    expect(await app.visitor.call(contract.tryPolicy, { body })).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })

  it('costs at most eight statements', async () => {
    app.test.takeCounts()
    await tried(covering)
    await results(covering, { requirement: 'coverage', kind: 'appears', to: 'short' })
    const sent = app.test.takeCounts().map(({ statements }) => statements)
    expect(Math.max(...sent)).toBeLessThanOrEqual(8)
  })
})
