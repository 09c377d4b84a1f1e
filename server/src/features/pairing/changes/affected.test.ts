import { showWorkbench } from '@tongxin/contract/duties/duties'
import { grantExcuse } from '@tongxin/contract/duties/excuses'
import { enterRecord, withdrawRecord } from '@tongxin/contract/duties/records'
import { stateUnchanged } from '@tongxin/contract/pairing/list-unchanged'
import { listAffected } from '@tongxin/contract/pairing/pairing-changes'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { changeHuman, changeUnit, listUnits, showHuman } from '@tongxin/contract/roster/roster'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { mustAnswer } from '../../../testing/must.ts'
import { pairUp } from '../../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../../testing/test-app.ts'

// Invented: units adjust when anybody's position changes, and hand over.
const source = `
id: qingxi-2026
title: 清溪学院联谊交友办法
effective: 2026-03-01
extent: whole
roles: { ufwd: 统战部, unitOrg: 二级党组织 }
vocabulary: { events: [人员变动, 工作需要] }
tiers:
  - id: unit
    label: 二级单位
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    scope: ownUnit
    targets: [{ id: all-unit, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
    list: [{ act: decide, by: unitOrg }]
    adjust:
      - { after: 人员变动, force: must, cite: { 第五条: 人员变动时，应及时调整 } }
      - { after: 工作需要, force: may, cite: { 第六条: 根据工作需要可作调整 } }
requirements: []
silent: [coverage]
`
const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const otherSecretary = await app.signIn('unit-secretary', { unitId: units.engineering })
await office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' })
const pairing = await pairUp(app, {
  cadreId: cadres.bian,
  personId: persons.bai,
  unitId: units.literature,
  from: '2026-09-10',
})
await pairUp(app, { cadreId: cadres.tang, personId: persons.lu, unitId: units.engineering })

let keys = 0
const key = () => `key-${++keys}`
const affected = async (client: Client) => {
  const done = await client.call(listAffected, {})
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value.rows
}
const todos = async (client: Client) => {
  const bench = await client.call(showWorkbench, {})
  if (!bench.ok) throw new Error(bench.refusal.code)
  return bench.value.todos.filter(({ kind }) => kind === 'pairs-changed')
}

async function joinParty(id: string, on: string) {
  const sheet = await office.call(showHuman, { params: { id } })
  if (!sheet.ok) throw new Error(sheet.refusal.code)
  const [held] = sheet.value.facts.memberships ?? []
  const memberships = [
    { party: held?.party ?? '', from: null, to: day(on) },
    { party: '01', from: day(on), to: null },
  ]
  const changed = await office.call(changeHuman, {
    params: { id },
    body: { detail: {}, facts: { memberships } },
    version: sheet.value.version,
  })
  if (!changed.ok) throw new Error(JSON.stringify(changed.refusal))
}

describe('a change of the roster', () => {
  test('touches no pair while nothing has changed', async () => {
    expect(await affected(office)).toEqual([])
    expect(await todos(office)).toEqual([])
  })

  test('lists the pair with what changed, the clause and the remedy, to whom it belongs', async () => {
    await joinParty(persons.bai, '2026-11-01')
    const [row, ...more] = await affected(office)
    expect(more).toEqual([])
    expect(row).toMatchObject({
      pairingId: pairing,
      cadreName: '卞怀瑾',
      personName: '柏予安',
      unitName: '文学院',
      since: '2026-09-10',
      changes: ['柏予安 2026年11月1日政治面貌变动：民盟盟员 → 中共党员'],
      footing: 'lapsed',
      failing: [{ text: expect.stringContaining('不属于本层级的任何一类对象') }],
      remedies: [expect.stringContaining('文件规定应作调整')],
      cites: [{ section: '第五条', phrase: '人员变动时，应及时调整' }],
      can: { end: true },
    })
    expect(await affected(secretary)).toHaveLength(1)
    expect(await affected(otherSecretary)).toEqual([])
  })

  test('asks on the workbench, naming the cadre and never the person', async () => {
    expect(await todos(office)).toEqual([
      {
        kind: 'pairs-changed',
        count: 1,
        dueOn: null,
        missingYear: null,
        cite: { section: '第五条', phrase: '人员变动时，应及时调整' },
        names: ['卞怀瑾'],
      },
    ])
    expect(await todos(otherSecretary)).toEqual([])
  })

  test('is settled by ending the pair', async () => {
    await secretary.call(endPairing, {
      params: { id: pairing },
      body: { on: '2026-11-20', reason: '人员变动' },
      key: key(),
    })
    expect(await affected(office)).toEqual([])
    expect(await todos(office)).toEqual([])
  })

  test('or by stating that the list stands, since it was then considered', async () => {
    await joinParty(persons.lu, '2026-11-02')
    expect(await affected(otherSecretary)).toHaveLength(1)
    const stated = await office.call(stateUnchanged, {
      body: {
        tier: 'unit',
        unitId: units.engineering,
        academicYear: '2026-2027',
        on: '2026-11-20',
        body: '',
        minutesNo: '',
      },
      key: key(),
    })
    expect(stated).toMatchObject({ ok: true })
    expect(await affected(otherSecretary)).toEqual([])
  })

  test('is read by no cadre and no visitor', async () => {
    const cadre = await app.signIn('cadre', { humanId: cadres.bian })
    expect(await cadre.call(listAffected, {})).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await app.visitor.call(listAffected, {})).toMatchObject({ refusal: { code: 'unauthenticated' } })
  })
})

describe('changes of organisations, and of somebody who is away', () => {
  const considered = async () => {
    const body = { tier: 'unit', unitId: units.literature, academicYear: '2026-2027', on: app.clock.today() }
    return office.call(stateUnchanged, { body: { ...body, body: '', minutesNo: '' }, key: key() })
  }
  const onTheNextDay = async () => {
    app.clock.set('2026-11-21T09:40:00+08:00')
    return app.signIn('office')
  }
  const from = '2026-09-10'

  test('a re-election lists the pairs of whoever holds a post there, until the list is considered anew', async () => {
    await pairUp(app, { cadreId: cadres.teng, personId: persons.yerlan, unitId: units.literature, from })
    const event = { form: 'event:reelection', word: 'reelection', heldOn: day('2026-11-19') }
    await office.call(enterRecord, { body: { ...event, unitId: units.literature }, key: key() })
    const rows = await affected(office)
    expect(rows.flatMap(({ changes }) => changes)).toEqual([
      '滕望舒 2026年11月19日所在组织换届：文学院（时任党委副书记）',
    ])
    expect(rows[0]).toMatchObject({
      footing: 'stands',
      remedies: [expect.stringContaining('文件规定应作调整')],
    })
    expect(await considered()).toMatchObject({ ok: true })
    expect(await affected(office)).toEqual([])
  })

  test('somebody who is away is told with the last day, never why', async () => {
    const pairing = await pairUp(app, {
      cadreId: cadres.tang,
      personId: persons.ning,
      unitId: units.engineering,
      from,
    })
    const tomorrow = await onTheNextDay()
    const excuse = {
      whom: 'cadre' as const,
      from: day('2026-11-21'),
      lastDay: day('2026-12-31'),
      heading: null,
    }
    const granted = await tomorrow.call(grantExcuse, {
      params: { id: pairing },
      body: { ...excuse, role: 'ufwd', approver: '祝以宁' },
      key: key(),
    })
    expect(granted).toMatchObject({ ok: true })
    const rows = (await affected(tomorrow)).filter(({ pairingId }) => pairingId === pairing)
    expect(rows).toMatchObject([
      {
        changes: ['汤若谷 自2026年11月21日起免计，到2026年12月31日为止'],
        footing: 'stands',
        remedies: [expect.stringContaining('文件未规定')],
      },
    ])
  })

  test('工作需要, entered for a cadre or for the unit, lists the pairs with what the document asks', async () => {
    const tomorrow = await onTheNextDay()
    const ofUnit = await app.signIn('unit-secretary', { unitId: units.literature })
    const pair = await pairUp(app, {
      cadreId: cadres.bian,
      personId: persons.shang,
      unitId: units.literature,
      from,
    })
    const event = { form: 'event:工作需要', word: '工作需要', heldOn: day('2026-11-21') }
    const enter = (whom: { readonly humanId: string } | { readonly unitId: string }) =>
      mustAnswer(tomorrow.call(enterRecord, { body: { ...event, ...whom }, key: key() }))
    const rowsOf = async (client: Client) =>
      (await affected(client)).filter(({ pairingId }) => pairingId === pair)
    expect(await rowsOf(tomorrow)).toEqual([])
    const { id } = await enter({ humanId: cadres.bian })
    expect(await rowsOf(ofUnit)).toMatchObject([
      {
        changes: ['卞怀瑾 2026年11月21日登记事项：工作需要'],
        footing: 'stands',
        remedies: ['文件规定可作调整；两人仍符合结对条件，调整后可以保留'],
        cites: [{ section: '第六条', phrase: '根据工作需要可作调整' }],
      },
    ])
    expect((await todos(tomorrow))[0]?.names).toContain('卞怀瑾')
    await mustAnswer(tomorrow.call(withdrawRecord, { params: { id }, body: { reason: '登记有误' } }))
    expect(await rowsOf(tomorrow)).toEqual([])
    await enter({ unitId: units.literature })
    expect((await rowsOf(tomorrow)).flatMap(({ changes }) => changes)).toEqual([
      '卞怀瑾 2026年11月21日登记事项：工作需要（文学院）',
      '商秋池 2026年11月21日登记事项：工作需要（文学院）',
    ])
  })

  test('a unit that is dissolved or merged lists its pairs, on both sides', async () => {
    const tomorrow = await onTheNextDay()
    const ended = await tomorrow.call(listUnits, {})
    if (!ended.ok) throw new Error(ended.refusal.code)
    const unit = ended.value.rows.find(({ id }) => id === units.engineering)
    if (!unit) throw new Error('no such unit')
    const { name, shortName, kind, parentId, sortOrder } = unit
    const body = { name, shortName, kind, parentId, sortOrder, from: null, to: day('2026-11-21') }
    const closed = await tomorrow.call(changeUnit, {
      params: { id: units.engineering },
      body,
      version: unit.version,
    })
    expect(closed).toMatchObject({ ok: true })
    expect((await affected(tomorrow)).flatMap(({ changes }) => changes)).toEqual(
      expect.arrayContaining([
        '汤若谷 2026年11月21日所在单位撤销或并入其他单位：机电工程学院',
        '陆知行 2026年11月21日所在单位撤销或并入其他单位：机电工程学院',
      ]),
    )
  })
})
