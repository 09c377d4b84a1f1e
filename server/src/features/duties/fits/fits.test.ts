import { showPairDuties } from '@tongxin/contract/duties/duties'
import { explainShortfall } from '@tongxin/contract/duties/records'
import { listFits } from '@tongxin/contract/fits'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { evaluate } from '@tongxin/core/duties/evaluate'
import { isEligibility } from '@tongxin/core/duties/findings/eligible-requirement'
import { fitKinds } from '@tongxin/core/duties/findings/fit-kind'
import { describe, expect, it } from 'vitest'
import { must } from '../../../testing/must.ts'
import { pairUp, samplePolicy } from '../../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../../testing/test-app.ts'
import { loadDutyFacts } from '../facts.ts'
import { loadGround } from '../ground.ts'

const policy = samplePolicy
  .replace(
    'targets: [{ id: all, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]',
    'label: 校级\n    targets: [{ id: all, is: { party: outside, employment: active }, cite: { 第二条: 在职的党外代表人士 } }]',
  )
  .replace(
    'targets: [{ id: all-unit, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]',
    `label: 二级单位
    targets: [{ id: all-unit, is: { party: outside }, soft: { title: 教授 }, cite: { 第二条: 一般具有正高级职称 } }]
    scope: [ownUnit]
    cites: { scope: { 第二条: 本单位 } }`,
  )

const app = await createTestApp()
const school = await createSampleSchool(app)
const { wen, bian, teng, tang } = school.cadres
const { bai, wenruyu, lu, jian, yuezheng } = school.persons
const office = await app.signIn('office')
must(await office.call(loadPolicy, { body: { source: policy, effectiveOn: null }, key: 'policy' }))
const pairs = {
  fits: await pairUp(app, { cadreId: bian, personId: bai }),
  unexplained: await pairUp(app, { cadreId: teng, personId: wenruyu }),
  unfit: await pairUp(app, { cadreId: teng, personId: lu }),
  unclear: await pairUp(app, { cadreId: tang, personId: jian }),
  lapsed: await pairUp(app, { cadreId: wen, personId: yuezheng, tier: 'school', from: '2026-01-10' }),
}
await pairUp(app, { cadreId: bian, personId: lu, endedOn: '2026-10-01' })

type Kind = (typeof fitKinds)[number]
type Asked = {
  readonly on?: string
  readonly knownAt?: string
  readonly kind?: Kind
  readonly unitId?: string
}

async function fitsOf(client: Client, { on, knownAt, ...rest }: Asked = {}) {
  const days = { ...(on && { on: day(on) }), ...(knownAt && { knownAt: day(knownAt) }) }
  return must(await client.call(listFits, { query: { ...rest, ...days, page: 1, size: 50 } }))
}

async function countsOf(client: Client, asked: Asked = {}) {
  const { counts } = await fitsOf(client, asked)
  return Object.fromEntries(counts.flatMap(({ kind, count }) => (count > 0 ? [[kind, count]] : [])))
}

describe('pairs that stand and no longer fit', () => {
  it('are counted by what there is to do; a pair that has ended is not spoken of', async () => {
    expect(await countsOf(office)).toEqual({ fits: 1, unexplained: 1, unfit: 1, unclear: 1, lapsed: 1 })
  })

  it('are those that evaluating the whole school finds', async () => {
    const evaluated = await app.arrange(async (work) => {
      const { policies, calendar } = await loadGround(work)
      const asOf = { on: work.today, knownAt: work.today }
      return evaluate(policies, calendar, await loadDutyFacts(work), asOf).filter(isEligibility)
    })
    const listed = []
    for (const kind of fitKinds) listed.push(...(await fitsOf(office, { kind })).rows)
    expect(listed.map(({ pairingId, state }) => [pairingId, state]).sort()).toEqual(
      evaluated.map(({ bearer, state }) => [bearer.id, state]).sort(),
    )
  })

  it('are listed with who, why, by which clause, and what to do', async () => {
    const { rows } = await fitsOf(office, { kind: 'unfit' })
    expect(rows).toMatchObject([
      {
        pairingId: pairs.unfit,
        cadreName: '滕望舒',
        personName: '陆知行',
        tierName: '二级单位',
        unitName: '文学院',
        state: 'short',
        grounds: [{ text: expect.stringContaining('不在联系范围内'), cites: [{ phrase: '本单位' }] }],
        remedies: [expect.stringContaining('起草名单调整另行安排')],
        hasCard: true,
      },
    ])
    expect((await fitsOf(office, { kind: 'unexplained' })).rows).toMatchObject([
      { personName: '温如玉', grounds: [{ cites: [{ phrase: '一般具有正高级职称' }] }] },
    ])
    expect((await fitsOf(office, { kind: 'lapsed' })).rows).toMatchObject([
      { personName: '乐正书', state: 'met', grounds: [{ cites: [{ phrase: '在职的党外代表人士' }] }] },
    ])
  })

  it('are judged as of any day: what lapsed in March had not in February', async () => {
    expect(await countsOf(office, { on: '2026-07-01' })).toEqual({ lapsed: 1 })
    // The document is in force from 9 June on; before, nothing is judged.
    expect(await countsOf(office, { on: '2026-02-20' })).toEqual({})
    // Nothing was in the books before 1 September.
    expect(await countsOf(office, { on: '2026-07-01', knownAt: '2026-08-31' })).toEqual({})
    expect(
      await office.call(listFits, { query: { on: day('2030-01-01'), page: 1, size: 50 } }),
    ).toMatchObject({ refusal: { code: 'day-in-future' } })
  })

  it('are no more than a reader may see, masked where names are', async () => {
    const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })
    expect(await countsOf(secretary)).toEqual({ fits: 1, unexplained: 1, unfit: 1 })
    expect(await countsOf(office, { unitId: school.units.engineering })).toEqual({ unclear: 1 })
    const leader = await app.signIn('leader')
    const { rows } = await fitsOf(leader, { kind: 'unexplained' })
    expect(rows).toMatchObject([{ personName: '温＊＊' }])
    const cadre = await app.signIn('cadre', { humanId: bian })
    const asked = { query: { page: 1, size: 50 } }
    expect(await cadre.call(listFits, asked)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await app.visitor.call(listFits, asked)).toMatchObject({ refusal: { code: 'unauthenticated' } })
  })

  it('are listed under audit with the two of them, counting alone is not', async () => {
    const last = async () => {
      const [event] = await app.test.asOwner(
        'select act, subject_ids from audit_event order by at desc, id desc limit 1',
      )
      return event
    }
    await fitsOf(office, { kind: 'unfit' })
    expect(await last()).toMatchObject({ act: 'human.listed', subject_ids: [teng, lu] })
    const before = await last()
    await fitsOf(office)
    expect(await last()).toEqual(before)
  })

  it('are told on the card of the pair', async () => {
    const shown = async (id: string) =>
      must(await office.call(showPairDuties, { params: { id } })).findings.filter(isEligibility)
    expect(await shown(pairs.unfit)).toMatchObject([
      { title: '二级单位结对资格', state: 'short', reasons: ['outside-scope'] },
    ])
    expect(await shown(pairs.lapsed)).toMatchObject([{ state: 'met', reasons: ['basis-lapsed'] }])
    const own = await app.signIn('cadre', { humanId: teng })
    const seen = must(await own.call(showPairDuties, { params: { id: pairs.unexplained } }))
    expect(seen.findings.filter(isEligibility)).toMatchObject([{ state: 'advice' }])
  })
})

describe('文件未规定', () => {
  it('is told in words with its document', async () => {
    const { silent } = await fitsOf(office)
    expect(silent).toEqual([{ title: '全覆盖', documentTitle: '明湖大学联谊交友办法' }])
  })
})

describe('a pair outside a 一般 whose reason is written down', () => {
  it('is 已说明, and is refused where nothing asks for a reason', async () => {
    const explain = (bearerId: string) =>
      office.call(explainShortfall, {
        body: { requirement: 'eligible.unit', bearerId, period: 'standing' },
        key: `explain ${bearerId}`,
      })
    expect(await explain(pairs.fits)).toMatchObject({ refusal: { code: 'nothing-to-explain' } })
    expect(await explain(wen)).toMatchObject({ refusal: { code: 'not-found' } })
    must(await explain(pairs.unexplained))
    expect(await countsOf(office)).toEqual({ fits: 1, explained: 1, unfit: 1, unclear: 1, lapsed: 1 })
  })
})
