// Every change that may come to either side of a pair, entered through the product's own doors under a document with a rule for it
// and one without: the pair is listed with what is asked, and whoever is no cadre any more is reminded of nothing.
import { logContact } from '@tongxin/contract/contacts/contacts'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { grantExcuse } from '@tongxin/contract/duties/excuses'
import { enterRecord } from '@tongxin/contract/duties/records'
import type { BodyOf } from '@tongxin/contract/endpoint'
import { listAffected } from '@tongxin/contract/pairing/pairing-changes'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { changeHuman, changeUnit, listUnits, showHuman } from '@tongxin/contract/roster/roster'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { must, mustAnswer } from '../../../testing/must.ts'
import { pairUp } from '../../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { createTestApp } from '../../../testing/test-app.ts'
import { recordHuman, recordUnit } from '../../roster/commands.ts'

const source = (rule: string) => `
id: qingxi-2026
title: 清溪学院联谊交友办法
effective: 2026-03-01
extent: whole
roles: { ufwd: 统战部, unitOrg: 二级党组织 }
vocabulary: { events: [人员变动], identities: [政协委员, 民主党派基层组织职务] }
tiers:
  - id: unit
    label: 二级单位
    cadres: { body: 党组织班子, party: CPC }
    scope: ownUnit
    targets: [{ id: all-unit, is: { party: outside, employment: active }, cite: { 第二条: 党外代表人士 } }]
    list: [{ act: decide, by: unitOrg }]
    ${rule === '' ? '' : 'adjust: [{ after: 人员变动, force: must, cite: { 第五条: 人员变动时，应及时调整 } }]'}
requirements:
  - { id: contact, label: 每学期联系, bearer: pairing, every: semester, count: contact, atLeast: 1, force: must, cite: { 第三条: 每学期 1 次 } }
  ${rule}
forms: [{ id: 个别谈心, cite: { 第四条: 个别谈心 } }]
silent: [coverage]
`
const handover =
  '- { id: handover, label: 做好交接, bearer: pairing, after: 人员变动, count: handover, atLeast: 1, force: must, cite: { 第五条: 做好交接 } }'

type Side = 'cadre' | 'person'
type Facts = BodyOf<typeof changeHuman>['facts']
type World = {
  readonly unitId: string
  readonly otherUnit: string
  /** Named as no other: identities name an organisation by its name. */
  readonly branch: string
  readonly branchId: string
  readonly pairing: string
  readonly ids: Readonly<Record<Side, string>>
}
type Case = {
  readonly name: string
  readonly side: Side
  /** The date of death of that side, as exactly as it is known. */
  readonly died?: string
  /** Facts of that side from the day of the change on, sent whole by kind; or what else is entered. */
  readonly facts?: (world: World) => Facts
  readonly enter?: 're-election' | 'leave' | 'unit-ends'
  readonly told: string
  readonly footing: 'lapsed' | 'stands' | 'unclear'
  /** A leave is no change of persons: no document of ours adjusts after one. */
  readonly silent?: true
  /** The cadre is none any more. */
  readonly former?: true
}

const on = day('2026-11-01')
const until = { from: null, to: on }
const since = { from: on, to: null }
const always = { from: null, to: null }
const post = { title: '党委委员', body: '党组织班子', rank: null, isMain: true }
const seat = { word: '政协委员', role: null, level: 'provincial', organisation: null }
const officeOf = (branch: string) => ({
  ...{ word: '民主党派基层组织职务', role: '主委', level: null },
  organisation: branch,
})

const role = (side: Side, unitId: string, span: object) => ({
  role: side,
  unitId,
  sortOrder: 0,
  ...always,
  ...span,
})
const employed = (unitId: string, status: string, span: object) => ({ unitId, status, ...always, ...span })

const moved =
  (side: Side) =>
  ({ unitId, otherUnit }: World): Facts => ({
    roles: [role(side, unitId, until), role(side, otherUnit, since)],
    employments: [employed(unitId, 'active', until), employed(otherUnit, 'active', since)],
    ...(side === 'cadre' && {
      posts: [
        { ...post, unitId, ...until },
        { ...post, unitId: otherUnit, ...since },
      ],
    }),
  })
const retired = ({ unitId }: World): Facts => ({
  employments: [employed(unitId, 'active', until), employed(unitId, 'retired', since)],
})

const cases: readonly Case[] = [
  {
    name: 'transfer',
    side: 'cadre',
    facts: moved('cadre'),
    told: '单位变动：甲学院 → 乙学院',
    footing: 'lapsed',
  },
  {
    name: 'transfer',
    side: 'person',
    facts: moved('person'),
    told: '单位变动：甲学院 → 乙学院',
    footing: 'lapsed',
  },
  {
    name: 'retirement',
    side: 'cadre',
    facts: (world) => ({ ...retired(world), posts: [{ ...post, unitId: world.unitId, ...until }] }),
    told: '任职状态变动：在职 → 退休',
    footing: 'lapsed',
    former: true,
  },
  {
    name: 'retirement',
    side: 'person',
    facts: retired,
    told: '任职状态变动：在职 → 退休',
    footing: 'lapsed',
  },
  {
    name: 'leave',
    side: 'cadre',
    enter: 'leave',
    told: '起免计，到2026年12月31日为止',
    footing: 'stands',
    silent: true,
  },
  {
    name: 'leave',
    side: 'person',
    enter: 'leave',
    told: '起免计，到2026年12月31日为止',
    footing: 'stands',
    silent: true,
  },
  {
    name: 'death',
    side: 'cadre',
    died: '2026-11',
    told: '2026年11月去世',
    footing: 'lapsed',
    former: true,
  },
  {
    name: 'death',
    side: 'person',
    died: '2026-11-01',
    told: '2026年11月1日去世',
    footing: 'lapsed',
  },
  {
    name: 'joining the Party',
    side: 'person',
    facts: () => ({
      memberships: [
        { party: '05', ...until },
        { party: '01', ...since },
      ],
    }),
    told: '政治面貌变动：民盟盟员 → 中共党员',
    footing: 'lapsed',
  },
  {
    name: 'end of an identity',
    side: 'person',
    facts: ({ branch }) => ({
      identities: [
        { ...seat, ...until },
        { ...officeOf(branch), ...always },
      ],
    }),
    told: '身份变动',
    footing: 'stands',
  },
  {
    name: 'end of a post in the leading group',
    side: 'cadre',
    facts: ({ unitId }) => ({
      posts: [
        { ...post, unitId, ...until },
        { ...post, title: '调研员', body: null, unitId, ...since },
      ],
    }),
    told: '职务变动：党委委员 → 调研员',
    footing: 'lapsed',
  },
  {
    name: 're-election of the unit',
    side: 'cadre',
    enter: 're-election',
    told: '所在组织换届：甲学院',
    footing: 'stands',
  },
  {
    name: 're-election of a branch',
    side: 'person',
    enter: 're-election',
    told: '所在组织换届：民盟支部',
    footing: 'stands',
  },
  {
    name: 'a unit split up or merged',
    side: 'cadre',
    enter: 'unit-ends',
    told: '所在单位撤销或并入其他单位：甲学院',
    // Both sheets still say it: first they are settled.
    footing: 'unclear',
  },
  {
    name: 'a unit split up or merged',
    side: 'person',
    enter: 'unit-ends',
    told: '所在单位撤销或并入其他单位：甲学院',
    // Both sheets still say it: first they are settled.
    footing: 'unclear',
  },
]

describe.each([
  ['with a rule', handover],
  ['without one', ''],
])('under a document %s', async (_, rule) => {
  const app = await createTestApp()
  await createSampleSchool(app)
  const desk = await app.signIn('office')
  await mustAnswer(
    desk.call(loadPolicy, { body: { source: source(rule), effectiveOn: null }, key: 'policy' }),
  )
  let keys = 0
  const key = () => `key-${++keys}`

  /** A unit with one pair, entered on 2026-09-01; nothing of it is shared with another case. */
  const enterPair = async (): Promise<World> => {
    app.clock.set('2026-09-01T09:00:00+08:00')
    const branch = `民盟支部${key()}`
    const made = await app.arrange(async (work) => {
      const unit = async (name: string, kind = '二级党组织') => {
        const sent = { name, shortName: null, kind, parentId: null, sortOrder: 0, ...always }
        return must(await recordUnit(work, { id: work.ids.next(), version: null, sent })).id
      }
      const human = async (name: string, facts: Facts) =>
        must(
          await recordHuman(work, { id: work.ids.next(), version: null, sent: { detail: { name }, facts } }),
        ).id
      const unitId = await unit('甲学院')
      const employments = [employed(unitId, 'active', {})]
      const [otherUnit, branchId] = [await unit('乙学院'), await unit(branch, '民主党派基层组织')]
      const ids = {
        cadre: await human('卞干部', {
          roles: [role('cadre', unitId, {})],
          memberships: [{ party: '01', ...always }],
          posts: [{ ...post, unitId, ...always }],
          employments,
        }),
        person: await human('柏代表', {
          roles: [role('person', unitId, {})],
          memberships: [{ party: '05', ...always }],
          identities: [seat, officeOf(branch)].map((one) => ({ ...one, ...always })),
          employments,
        }),
      }
      return { unitId, otherUnit, branch, branchId, ids }
    })
    app.clock.set('2026-11-20T09:40:00+08:00')
    const pair = { cadreId: made.ids.cadre, personId: made.ids.person, unitId: made.unitId }
    return { ...made, pairing: await pairUp(app, { ...pair, from: '2026-09-10' }) }
  }

  const changed = async (world: World, { side, facts, enter, died }: Case) => {
    const id = world.ids[side]
    if (facts || died) {
      const { version } = await mustAnswer(desk.call(showHuman, { params: { id } }))
      const body = { detail: died ? { died } : {}, facts: facts?.(world) ?? {} }
      await mustAnswer(desk.call(changeHuman, { params: { id }, body, version }))
    }
    if (enter === 're-election') {
      const unitId = side === 'cadre' ? world.unitId : world.branchId
      const body = { form: 'event:reelection', word: 'reelection', heldOn: on, unitId }
      await mustAnswer(desk.call(enterRecord, { body, key: key() }))
    }
    if (enter === 'leave') {
      const body = {
        whom: side,
        from: on,
        lastDay: day('2026-12-31'),
        heading: null,
        role: 'ufwd',
        approver: '祝以宁',
      }
      await mustAnswer(desk.call(grantExcuse, { params: { id: world.pairing }, body, key: key() }))
    }
    if (enter === 'unit-ends') {
      const units = await mustAnswer(desk.call(listUnits, {}))
      const unit = units.rows.find((one) => one.id === world.unitId)
      const sent = {
        name: '甲学院',
        shortName: null,
        kind: '二级党组织',
        parentId: null,
        sortOrder: 0,
        from: null,
        to: on,
      }
      const asked = { params: { id: world.unitId }, body: sent, version: unit?.version ?? 0 }
      await mustAnswer(desk.call(changeUnit, asked))
    }
  }

  const rowOf = async (world: World) =>
    (await mustAnswer(desk.call(listAffected, {}))).rows.find(({ pairingId }) => pairingId === world.pairing)

  test.each(cases)('$name of the $side lists the pair with what is asked', async (one) => {
    const world = await enterPair()
    const cadre = await app.signIn('cadre', { humanId: world.ids.cadre })
    const promise = { text: '回复职称材料', dueOn: null }
    const part = { personId: world.ids.person, initiatedBy: 'cadre' as const, brief: '谈了职称', topics: [] }
    const said = { ...part, raised: null, remark: '', spoke: null, promise }
    const body = {
      cadreId: world.ids.cadre,
      heldOn: day('2026-10-12'),
      form: '个别谈心',
      place: '',
      parts: [said],
    }
    await mustAnswer(cadre.call(logContact, { body, key: key() }))
    expect(await rowOf(world)).toBeUndefined()

    await changed(world, one)
    const asks = rule !== '' && !one.silent
    const row = await rowOf(world)
    expect(
      row?.changes.filter((text) => text.startsWith(one.side === 'cadre' ? '卞干部' : '柏代表')),
    ).toEqual(expect.arrayContaining([expect.stringContaining(one.told)]))
    expect(row?.footing).toBe(one.footing)
    expect(row?.unitName).toBe('甲学院')
    expect(row?.remedies[0]).toMatch(asks ? /^文件规定应作调整/ : /^文件未规定这种变动后怎样调整/)
    // Who has died is not handed over; of a cadre who has the office states it.
    const isPassedOn = !(one.died && one.side === 'person')
    expect(row?.remedies.some((text) => text.includes('做好交接'))).toBe(asks && isPassedOn)
    expect(row?.remedies.some((text) => text.includes('说明交接情况'))).toBe(
      one.died !== undefined && one.side === 'cadre',
    )
    expect(row?.cites.map(({ section }) => section)).toEqual(asks ? ['第五条', '第五条'] : [])

    if (one.died && one.side === 'cadre') {
      // Nobody acts in the name of somebody who has died.
      expect(await cadre.call(listFriends, {})).toMatchObject({
        ok: false,
        refusal: { code: 'unauthenticated' },
      })
      return
    }
    const [friend] = (await mustAnswer(cadre.call(listFriends, {}))).rows
    expect(friend?.promises).toHaveLength(one.former || one.died ? 0 : 1)
    expect(friend?.died).toBe(one.died ?? null)
    if (one.former || one.died) expect(friend?.duties).toEqual([])
    else expect(friend?.duties.map(({ requirement }) => requirement)).toContain('contact')
  })
})
