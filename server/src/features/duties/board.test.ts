import { logContact } from '@tongxin/contract/contacts/contacts'
import * as contract from '@tongxin/contract/duties/duties'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { describe, expect, it } from 'vitest'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { rebuildDuties } from '../../workflows/recount.ts'

const policy = samplePolicy
  .replace(
    'record: {',
    `  - { id: coverage, label: 全覆盖, bearer: person, of: { tier: unit }, count: pairing, atLeast: 1, force: must, cite: { 第三条（一）: 全覆盖 } }
record: {`,
  )
  .replace('silent: [coverage]', 'silent: [requests]')

const app = await createTestApp()
const school = await createSampleSchool(app)
const { wen, bian, teng, tang } = school.cadres
const { bai, wenruyu, yerlan, lu } = school.persons
const office = await app.signIn('office')
const leader = await app.signIn('leader')
const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })
const cadre = await app.signIn('cadre', { humanId: bian })

const empty = await office.call(contract.showWorkbench, {})

const loaded = await office.call(loadPolicy, { body: { source: policy, effectiveOn: null }, key: 'policy' })
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
const metPair = await pairUp(app, { cadreId: bian, personId: bai })
await pairUp(app, { cadreId: teng, personId: wenruyu })
await pairUp(app, { cadreId: teng, personId: yerlan, from: '2026-11-10' })
await pairUp(app, { cadreId: tang, personId: lu, from: '2026-09-02', endedOn: '2026-11-01' })
await pairUp(app, { cadreId: wen, personId: bai, tier: 'school' })
await app.arrange((work) => rebuildDuties(work))
for (const [cadreId, heldOn] of [
  [bian, '2026-10-12'],
  [wen, '2026-11-12'],
] as const) {
  const part = { personId: bai, initiatedBy: 'cadre' as const, brief: '谈了课程', topics: [], raised: null }
  const done = await office.call(logContact, {
    body: {
      cadreId,
      heldOn,
      form: '个别谈心',
      place: '',
      parts: [{ ...part, remark: '', spoke: null, promise: null }],
    },
    key: heldOn,
  })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}

async function boardOf(client: typeof office) {
  const found = await client.call(contract.showBoard, {})
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value
}

describe('督查看板', () => {
  it('gives every person one place, so that the figures add up', async () => {
    const { total } = await boardOf(office)
    expect(total).toEqual({ due: 8, met: 1, short: 1, uncovered: 5, unclear: 0, new: 1 })
    expect(total.met + total.short + total.uncovered + total.unclear + total.new).toBe(total.due)
  })

  it('names the clauses its figures rest on, and by when', async () => {
    expect(await boardOf(office)).toMatchObject({
      contact: [
        {
          requirement: 'contact.semester',
          cite: { section: '第三条（二）' },
          dueOn: '2027-02-20',
          atLeast: 1,
        },
      ],
      coverage: [{ requirement: 'coverage', cite: { section: '第三条（一）' }, dueOn: null }],
      term: { id: '2026-2027-1', lastDay: '2027-02-20' },
    })
  })

  it('shows units with their own duties and the contacts of their cadres by month', async () => {
    const board = await boardOf(office)
    const row = (name: string) => board.rows.find(({ unitName }) => unitName === name)
    expect(board.months.slice(0, 4)).toEqual(['2026-09', '2026-10', '2026-11', '2026-12'])
    expect(row('文学院')).toMatchObject({
      counts: { met: 1, short: 1, uncovered: 1, new: 1, due: 4 },
      months: [0, 1, 0, null, null, null],
    })
    expect(row('校领导')).toMatchObject({ counts: { met: 1, due: 1 }, months: [0, 0, 1, null, null, null] })
    expect(row('机电工程学院')?.counts.uncovered).toBe(3)
    expect(board.monthTotals).toEqual([0, 1, 1, null, null, null])
  })

  it('shows a unit its own part only', async () => {
    const board = await boardOf(secretary)
    expect(board.rows.map(({ unitName }) => unitName)).toEqual(['文学院'])
    expect(board.total).toMatchObject({ met: 1, short: 1, uncovered: 1 })
  })

  it('is for those who follow the work', async () => {
    expect(await cadre.call(contract.showBoard, {})).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await app.visitor.call(contract.showBoard, {})).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })

  it('costs at most eight statements, the workbench too', async () => {
    for (const ask of [contract.showBoard, contract.showWorkbench]) {
      app.test.takeCounts()
      await office.call(ask, {})
      const sent = app.test.takeCounts().reduce((sum, { statements }) => sum + statements, 0)
      expect(sent, ask.id).toBeLessThanOrEqual(8)
    }
  })
})

describe('the persons behind a figure', () => {
  const listed = async (client: typeof office, query: Record<string, string>) => {
    const found = await client.call(contract.listBoardPersons, { query })
    if (!found.ok) throw new Error(JSON.stringify(found.refusal))
    return found.value
  }

  it('are as many as the figure says, of the school and of a unit', async () => {
    const { total, rows } = await boardOf(office)
    for (const figure of contract.figures) {
      expect((await listed(office, { figure })).total, figure).toBe(total[figure])
      for (const { unitId, counts } of rows)
        if (unitId !== null) expect((await listed(office, { figure, unitId })).total).toBe(counts[figure])
    }
  })

  it('are shown with their pairings and how each stands', async () => {
    const { rows } = await listed(office, { figure: 'met' })
    expect(rows).toMatchObject([
      {
        personId: bai,
        name: '柏予安',
        unitName: '文学院',
        pairings: [
          { cadreName: expect.any(String), state: 'met', counted: 1 },
          { state: 'met', counted: 1 },
        ],
      },
    ])
  })

  it('are masked to leaders, and named to their own unit', async () => {
    expect((await listed(leader, { figure: 'met' })).rows[0]?.name).toBe('柏＊＊')
    const own = await listed(secretary, { figure: 'met' })
    expect(own.rows).toMatchObject([{ name: '柏予安', pairings: [{ cadreName: '卞怀瑾' }] }])
  })

  it('are listed under audit', async () => {
    await listed(office, { figure: 'short' })
    const [event] = await app.test.asOwner(
      'select act, subject_ids from audit_event order by at desc, id desc limit 1',
    )
    expect(event).toMatchObject({ act: 'human.listed', subject_ids: [wenruyu] })
  })

  it('are not for cadres or visitors', async () => {
    expect(await cadre.call(contract.listBoardPersons, {})).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await app.visitor.call(contract.listBoardPersons, {})).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })
})

describe('one pair', () => {
  const show = (client: typeof office, id: string) => client.call(contract.showPairDuties, { params: { id } })

  it('shows what counted for which clause', async () => {
    const found = await show(office, metPair)
    expect(found).toMatchObject({
      value: {
        pairing: { cadre: { name: '卞怀瑾' }, person: { name: '柏予安' } },
        records: [{ heldOn: '2026-10-12', form: '个别谈心' }],
      },
    })
    expect(found.ok ? found.value.findings : []).toMatchObject([
      {
        requirement: 'contact.semester',
        turn: { id: '2026-2027-1' },
        state: 'met',
        cites: [{ section: '第三条（二）' }],
      },
      { requirement: 'eligible.unit', state: 'met' },
    ])
  })

  it('is open to its cadre, and does not exist for others', async () => {
    expect(await show(cadre, metPair)).toMatchObject({ ok: true })
    const other = await app.signIn('cadre', { humanId: tang })
    expect(await show(other, metPair)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await show(office, lu)).toMatchObject({ refusal: { code: 'not-found' } })
    const handler = await app.signIn('handler')
    expect(await show(handler, metPair)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await show(app.visitor, metPair)).toMatchObject({ refusal: { code: 'unauthenticated' } })
  })
})

describe('工作台', () => {
  it('says what to set up first', () => {
    expect(empty).toMatchObject({
      value: {
        board: { hasPolicy: false, total: { due: 0 } },
        todos: [{ kind: 'no-policy' }, { kind: 'no-pairings' }],
      },
    })
  })

  it('says what is to be done now and what changed since yesterday', async () => {
    const found = await office.call(contract.showWorkbench, {})
    expect(found).toMatchObject({
      value: {
        board: { total: { due: 8 } },
        todos: [
          { kind: 'uncovered', count: 5, names: ['图书馆', '文学院', '机电工程学院'] },
          { kind: 'awaiting-confirmation', count: 2 },
        ],
        since: '2026-11-19',
      },
    })
    expect(found.ok && found.value.changes.map(({ kind, count }) => [kind, count])).toContainEqual([
      'contacts',
      2,
    ])
  })

  it('tells a unit no figures of the school', async () => {
    expect(await secretary.call(contract.showWorkbench, {})).toMatchObject({ value: { changes: [] } })
  })

  it('is not for cadres or visitors', async () => {
    expect(await cadre.call(contract.showWorkbench, {})).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await app.visitor.call(contract.showWorkbench, {})).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })
})
