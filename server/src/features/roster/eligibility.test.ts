import * as contract from '@tongxin/contract/pairing/eligibility'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { describe, expect, it } from 'vitest'
import { pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

const source = `
id: minghu-2026
title: 明湖大学联谊交友办法
effective: 2026-09-01
roles: { unitOrg: 二级党组织 }
tiers:
  - id: school
    label: 校级
    cadres: { body: 学校党委班子, party: CPC }
    cite: { 第三条: 校领导班子成员 }
    targets:
      - { id: seats, label: 政协委员, is: { party: outside, identity: 政协委员 }, cite: { 第二条（一）: 各级政协委员 } }
  - id: unit
    label: 二级单位
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    cite: { 第三条: 二级单位班子成员 }
    scope: ownUnit
    cites: { scope: { 第三条: 本单位 } }
    targets:
      - { id: democratic, label: 民主党派成员, is: { party: democratic }, cite: { 第二条（二）: 民主党派成员 } }
      - { id: none, label: 无党派人士, is: { party: none }, cite: { 第二条（二）: 无党派人士 } }
requirements:
  - { id: quota, label: 每人人数, bearer: cadre, of: { tier: unit }, count: pairing, atLeast: 1, atMost: 2, force: must, cite: { 第三条（一）: 一至二名 } }
  - { id: coverage, label: 全覆盖, bearer: person, of: { tier: unit }, count: pairing, atLeast: 1, force: must, cite: { 第三条（一）: 全覆盖 } }
`

const app = await createTestApp()
const school = await createSampleSchool(app)
const { bian, tang, wen } = school.cadres
const { bai, wenruyu, yerlan, lu, yuezheng } = school.persons
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })
const friend = await app.signIn('cadre', { humanId: bian })

const before = await office.call(contract.showScope, { params: { id: bai } })
const loaded = await office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' })
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
await pairUp(app, { cadreId: bian, personId: bai })

async function scopeOf(id: string, client = office, on?: '2026-08-31' | '2026-10-01') {
  const found = await client.call(contract.showScope, { params: { id }, query: on ? { on } : {} })
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value
}

async function eligibleFor(id: string, client = office) {
  const found = await client.call(contract.showEligible, { params: { id } })
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value
}

describe('in whose scope a person is', () => {
  it('is told tier by tier, with the target and its clause, and who is paired already', async () => {
    const { tiers } = await scopeOf(bai)
    expect(tiers).toMatchObject([
      {
        tierName: '校级',
        cadres: [{ id: wen, name: '闻远山', paired: false }],
        targets: [{ label: '政协委员', cites: [{ section: '第二条（一）' }] }],
        reasons: [],
      },
      {
        tierName: '二级单位',
        cadres: [
          { id: bian, name: '卞怀瑾', unitName: '文学院', paired: true },
          { name: '滕望舒', paired: false },
        ],
        targets: [{ label: '民主党派成员' }],
      },
    ])
  })

  it('or why in nobody’s, with the clause', async () => {
    const [schoolTier, unitTier] = (await scopeOf(yerlan)).tiers
    expect(schoolTier).toMatchObject({
      cadres: [],
      hasCadres: true,
      reasons: [{ text: expect.stringContaining('不是政协委员'), cites: [{ phrase: '各级政协委员' }] }],
    })
    expect(unitTier).toMatchObject({ cadres: [], reasons: [{ text: expect.stringContaining('不是') }] })
    expect((await scopeOf(yuezheng)).tiers[1]).toMatchObject({
      cadres: [],
      reasons: [{ cites: [{ phrase: '本单位' }] }],
    })
  })

  it('with what the coverage rule says', async () => {
    expect((await scopeOf(bai)).numbers).toMatchObject([{ state: 'met', text: '已有 1 位干部联系' }])
    expect((await scopeOf(lu)).numbers).toMatchObject([{ state: 'short', text: '尚无人联系' }])
  })

  it('on the day asked about', async () => {
    expect(
      await office.call(contract.showScope, { params: { id: bai }, query: { on: '2026-08-31' } }),
    ).toMatchObject({
      refusal: { code: 'no-policy-in-force' },
    })
    expect((await scopeOf(bai, office, '2026-10-01')).on).toBe('2026-10-01')
  })

  it('is read by a unit of its own persons, with cadres of others counted only', async () => {
    const { tiers } = await scopeOf(bai, secretary)
    expect(tiers[0]).toMatchObject({ cadres: [], hidden: 1, targets: [{ label: '政协委员' }] })
    expect(tiers[1]).toMatchObject({ cadres: [{ name: '卞怀瑾' }, { name: '滕望舒' }], hidden: 0 })
  })

  it('tells who may not read party and identity only that the person is within, or is not', async () => {
    const { tiers } = await scopeOf(bai, friend)
    expect(tiers[0]).toMatchObject({ targets: [{ label: '符合联系范围', cites: [] }] })
    expect(JSON.stringify(tiers)).not.toMatch(/政协|民主党派|民盟/)
    await pairUp(app, { cadreId: bian, personId: yerlan })
    const [schoolTier] = (await scopeOf(yerlan, friend)).tiers
    expect(schoolTier?.reasons).toEqual([{ text: '不在联系范围', cites: [] }])
  })

  it('leaves its row in the audit', async () => {
    await scopeOf(bai)
    const [event] = await app.test.asOwner(
      'select act, subject_ids, fields from audit_event order by at desc, id desc limit 1',
    )
    expect(event).toMatchObject({ act: 'human.read', fields: ['eligibility'] })
    expect(event?.['subject_ids']).toContain(wen)
  })
})

describe('whom a cadre may be paired with', () => {
  it('is told with the clause, the tier the cadre belongs to and why, and the quota', async () => {
    const { tiers, numbers } = await eligibleFor(bian)
    expect(tiers[0]).toMatchObject({
      isCadre: 'false',
      reason: {
        text: expect.stringContaining('不属于本层级的联系主体'),
        cites: [{ phrase: '校领导班子成员' }],
      },
      persons: [],
    })
    expect(tiers[1]).toMatchObject({ isCadre: 'true', total: 3, hidden: 0 })
    expect(tiers[1]?.persons).toContainEqual({
      id: wenruyu,
      name: '温如玉',
      unitName: '文学院',
      target: { label: '无党派人士', cites: [expect.objectContaining({ section: '第二条（二）' })] },
      needsReason: false,
      paired: false,
    })
    expect(numbers).toMatchObject([{ state: 'met', cites: [{ phrase: '一至二名' }] }])
  })

  it('page by page', async () => {
    const query = { page: 2, size: 2 }
    const found = await office.call(contract.showEligible, { params: { id: bian }, query })
    expect(found.ok && found.value.tiers[1]).toMatchObject({ total: 3, persons: [{}] })
  })

  it('is read by the cadre’s own unit, and nobody else’s', async () => {
    expect((await eligibleFor(bian, secretary)).tiers[1]?.total).toBe(3)
    expect(await secretary.call(contract.showEligible, { params: { id: tang } })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await friend.call(contract.showEligible, { params: { id: bian } })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })
})

describe('what is refused', () => {
  it('a human who is none, a day without a document, and strangers', async () => {
    const params = { id: crypto.randomUUID() }
    for (const ask of [contract.showScope, contract.showEligible] as const) {
      expect(await office.call(ask, { params })).toMatchObject({ refusal: { code: 'not-found' } })
      expect(await app.visitor.call(ask, { params })).toMatchObject({ refusal: { code: 'unauthenticated' } })
    }
    expect(before).toMatchObject({ refusal: { code: 'no-policy-in-force' } })
  })

  it('costs at most eight statements', async () => {
    app.test.takeCounts()
    await scopeOf(bai)
    await eligibleFor(bian)
    expect(Math.max(...app.test.takeCounts().map(({ statements }) => statements))).toBeLessThanOrEqual(8)
  })
})

describe('whose cadres a tier is of, left to units', () => {
  const load = (text: string, effectiveOn: '2026-11-01' | '2026-11-02') =>
    office.call(loadPolicy, { body: { source: text, effectiveOn }, key: `policy ${effectiveOn}` })

  it('is as the unit’s own document says, for the person and for the cadre', async () => {
    const left = source.replace(
      'cadres: { body: 二级学院（部）党组织班子, party: CPC }',
      'cadres: { delegated: unitOrg }',
    )
    expect(await load(left, '2026-11-01')).toMatchObject({ ok: true })
    expect((await scopeOf(bai)).tiers[1]?.cadres).toContainEqual(expect.objectContaining({ id: bian }))
    const own = `
id: literature-2026
title: 文学院联谊交友规定
extent: partial
effective: 2026-11-02
relation: { to: minghu-2026, as: fills, units: [文学院] }
tiers: [{ id: unit, cadres: { body: 系务会 }, cite: { 第一条: 系务会成员 } }]
`
    expect(await load(own, '2026-11-02')).toMatchObject({ ok: true })
    expect((await scopeOf(bai)).tiers[1]?.cadres).toEqual([])
    expect((await eligibleFor(bian)).tiers[1]).toMatchObject({
      isCadre: 'false',
      reason: { text: expect.stringContaining('不是系务会成员') },
    })
  })
})
