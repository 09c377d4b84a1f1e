import { read, utils } from '@e965/xlsx'
import { addressOf } from '@tongxin/contract/call'
import { logContact } from '@tongxin/contract/contacts/contacts'
import { showWorkbench } from '@tongxin/contract/duties/duties'
import { listRecordDuties, listRecords, withdrawRecord } from '@tongxin/contract/duties/records'
import * as contract from '@tongxin/contract/duties/summaries'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'
import { rebuildDuties } from '../../workflows/recount.ts'

// Two units, three pairs, one of which was talked to; the document asks units for a 汇总表 each term.
const paper = `  - { id: submit, label: 汇总表报送, bearer: unit, of: { unit: 二级党组织 }, every: semester, count: document, where: { kind: 汇总表, to: ufwd }, atLeast: 1, force: must, cite: { 第六条（一）: 每学期报送汇总表 } }
record: {`

// 机电工程学院 asks its own for one each quarter instead.
const own = `
id: engineering-2026
title: 机电工程学院联谊交友规定
extent: partial
effective: 2026-06-09
relation: { to: minghu-2026, as: replaces, units: [机电工程学院], requirements: [submit] }
requirements:
  - { id: submit, label: 汇总表报送, bearer: unit, of: { unit: 二级党组织 }, every: quarter, count: document, where: { kind: 汇总表, to: ufwd }, atLeast: 1, force: must, cite: { 第二条: 每季度报送 } }
`

const app = await createTestApp()
const school = await createSampleSchool(app)
const { units, cadres, persons } = school
const office = await app.signIn('office')
const literature = await app.signIn('unit-secretary', { unitId: units.literature })
const engineering = await app.signIn('unit-secretary', { unitId: units.engineering })
const source = samplePolicy.replace('record: {', paper)
await mustAnswer(office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' }))
await mustAnswer(office.call(loadPolicy, { body: { source: own, effectiveOn: null }, key: 'own' }))
await pairUp(app, { cadreId: cadres.bian, personId: persons.bai, unitId: units.literature })
await pairUp(app, { cadreId: cadres.teng, personId: persons.yerlan, unitId: units.literature })
await pairUp(app, { cadreId: cadres.tang, personId: persons.lu, unitId: units.engineering })
// A pair of the school’s own, whose leaders hand nothing in.
await pairUp(app, { cadreId: cadres.wen, personId: persons.shang })
await app.arrange((work) => rebuildDuties(work))
await log('2026-10-28', '珊瑚色的一次谈话')

const term = '2026-2027-1'

function log(heldOn: string, brief: string) {
  const raised = { kind: 'suggestion' as const, text: '排课早些公布' }
  const promise = { text: '问教务处', dueOn: null }
  const part = { personId: persons.bai, initiatedBy: 'cadre' as const, brief, topics: [], raised, promise }
  const body = { cadreId: cadres.bian, heldOn: day(heldOn), form: '个别谈心', place: '' }
  return mustAnswer(
    office.call(logContact, {
      body: { ...body, parts: [{ ...part, acts: [], remark: '', spoke: null }] },
      key: heldOn,
    }),
  )
}

const todos = async (client: Client) =>
  (await mustAnswer(client.call(showWorkbench, {}))).todos.filter(
    (todo) => todo.kind.startsWith('summar') && todo.term === term,
  )
const list = async (client: Client) =>
  (await mustAnswer(client.call(contract.listSummaries, { query: { term } }))).rows
const show = async (client: Client, unitId: string, number?: number) =>
  mustAnswer(
    client.call(contract.showSummary, {
      params: { id: unitId },
      query: { term, ...(number !== undefined && { number: String(number) }) },
    }),
  )
const submit = (client: Client, unitId: string, key: string, asked = term) =>
  client.call(contract.submitSummary, { params: { id: unitId }, body: { term: asked }, key })
const giveBack = (id: string, reason = '缺走访') =>
  office.call(contract.returnSummary, { params: { id }, body: { reason } })
const receive = (client: Client, id: string) => client.call(contract.receiveSummary, { params: { id } })
const paperState = async (unitName: string) =>
  (await mustAnswer(office.call(listRecordDuties, {}))).rows.find(
    (duty) => duty.requirement === 'submit' && duty.bearerName === unitName && duty.period === term,
  )?.state ?? 'nothing to do'

describe('the 汇总表 of a unit', () => {
  it('counts what the document asks, clause by clause, how contact was kept, what was raised and promised', async () => {
    const { sheet, state, deadline } = await show(literature, units.literature)
    expect(state).toBe('missing')
    expect(deadline).toMatchObject({
      title: '汇总表报送',
      cite: { section: '第六条（一）' },
      dueOn: '2027-02-20',
    })
    expect(sheet).toMatchObject({ unitName: '文学院', on: '2026-11-20', settled: false })
    expect(sheet.requirements).toContainEqual({
      requirement: 'contact.semester',
      title: '每学期联系',
      bearer: 'pairing',
      section: '第三条（二）',
      phrase: '每学期不少于 1 次',
      counts: { done: 1, due: 1, short: 0, unclear: 0, beside: 0 },
    })
    expect(sheet).toMatchObject({
      occasions: 1,
      cadres: 1,
      persons: 1,
      forms: [{ form: '个别谈心', occasions: 1 }],
      raised: { suggestion: 1, difficulty: 0, question: 0 },
      promises: { made: 1, kept: 0 },
    })
  })

  it('is a workbook under an official head, merged over all columns, and names nobody', async () => {
    const address = addressOf(contract.exportSummary, { params: { id: units.literature }, query: { term } })
    const file = await literature.download(address)
    const sheet = Object.values(read(file.bytes).Sheets)[0]
    if (!sheet) throw new Error('no sheet')
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' })
    expect(rows[0]?.[0]).toBe('文学院联谊交友情况汇总表')
    expect(rows[1]?.[0]).toBe(
      '2026–2027 学年第一学期（2026年9月1日至2027年2月20日）　截至2026年11月20日　未报送',
    )
    expect(rows[3]).toEqual([
      '类别',
      '项目',
      '依据',
      '计量单位',
      '总数',
      '已达标',
      '未到期',
      '未达标',
      '待定',
      '不判定',
    ])
    expect(rows).toContainEqual([
      '应办事项',
      '每学期联系',
      '第三条（二）“每学期不少于 1 次”',
      '对',
      2,
      1,
      1,
      0,
      0,
      0,
    ])
    const merges = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range))
    expect(merges).toEqual(expect.arrayContaining(['A1:J1', 'A2:J2', 'A3:J3', 'A5:A6', 'A7:A10', 'A11:A15']))
    const words = JSON.stringify(rows)
    for (const name of ['卞怀瑾', '柏予安', '滕望舒', '珊瑚色', '排课早些公布'])
      expect(words).not.toContain(name)
  })

  it('of every unit stand in one table of the office, a block each, below what all come to', async () => {
    const address = addressOf(contract.exportSummaries, { query: { term } })
    const file = await office.download(address)
    const sheet = Object.values(read(file.bytes).Sheets)[0]
    if (!sheet) throw new Error('no sheet')
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' })
    expect(rows[0]?.[0]).toBe('各单位联谊交友情况汇总表')
    expect(rows[1]?.[0]).toBe(
      '2026–2027 学年第一学期（2026年9月1日至2027年2月20日）　截至2026年11月20日　2 个单位，已接收 0 个',
    )
    const talks = ['应办事项', '每学期联系', '第三条（二）“每学期不少于 1 次”', '对']
    expect(rows.filter((row) => row[3] === '每学期联系')).toEqual([
      ['合计', '', ...talks, 4, 1, 3, 0, 0, 0],
      ['文学院', '未报送', ...talks, 2, 1, 1, 0, 0, 0],
      ['机电工程学院', '未报送', ...talks, 1, 0, 1, 0, 0, 0],
      ['校领导等其他单位', '不报送', ...talks, 1, 0, 1, 0, 0, 0],
    ])
    const occasions = rows.filter((row) => row[3] === '联系次数').map((row) => row[6])
    expect(occasions).toEqual([1, 1, 0, 0])
    const words = JSON.stringify(rows)
    for (const name of ['卞怀瑾', '柏予安', '汤若谷', '珊瑚色', '排课早些公布'])
      expect(words).not.toContain(name)
    const own = utils.sheet_to_json<unknown[]>(
      Object.values(read((await engineering.download(address)).bytes).Sheets)[0] ?? {},
      { header: 1, defval: '' },
    )
    expect(own.map(([unit]) => unit)).not.toContain('文学院')
  })
})

describe('报送', () => {
  it('is asked of a unit by its own document, where it has one, with its day and clause', async () => {
    const asked = (await list(office)).map(({ unitName, deadline }) => [
      unitName,
      deadline?.cite?.section,
      deadline?.dueOn,
    ])
    expect(asked).toEqual([
      ['文学院', '第六条（一）', '2027-02-20'],
      ['机电工程学院', '第二条', '2026-12-31'],
    ])
  })

  it('after its term counts for the term it is about, and not for the one that runs', async () => {
    await mustAnswer(submit(literature, units.literature, 'late', '2025-2026-2'))
    const { rows } = await mustAnswer(office.call(listRecords, {}))
    expect(rows.filter(({ word }) => word === '汇总表')).toMatchObject([
      { unitName: '文学院', heldOn: '2026-08-31' },
    ])
    expect(await paperState('文学院')).toBe('due')
  })

  it('is handed in once, and is the paper the document asks of the unit', async () => {
    expect(await paperState('文学院')).toBe('due')
    const { id, number } = await mustAnswer(submit(literature, units.literature, 'first'))
    expect(number).toBe(1)
    expect(await mustAnswer(submit(literature, units.literature, 'first'))).toEqual({ id, number })
    expect(await submit(literature, units.literature, 'again')).toMatchObject({
      refusal: { code: 'submission-out-of-order', act: 'submit', state: 'submitted' },
    })
    expect(await paperState('文学院')).toBe('nothing to do')
    expect((await list(office)).map(({ unitName, state }) => [unitName, state])).toEqual([
      ['文学院', 'submitted'],
      ['机电工程学院', 'missing'],
    ])
    const { rows } = await mustAnswer(office.call(listRecords, {}))
    const record = rows.find(({ word }) => word === '汇总表')
    expect(record).toMatchObject({ unitName: '文学院', heldOn: '2026-11-20' })
    const taken = { params: { id: record?.id ?? '' }, body: { reason: '记错了' } }
    expect(await office.call(withdrawRecord, taken)).toMatchObject({
      refusal: { code: 'record-of-submission' },
    })
  })

  it('is returned with the reason: the paper is owed again, and what was handed in stays as it was', async () => {
    const [first] = (await show(office, units.literature)).versions
    if (!first) throw new Error('nothing was handed in')
    expect(
      await literature.call(contract.returnSummary, { params: { id: first.id }, body: { reason: '误报' } }),
    ).toMatchObject({ refusal: { code: 'forbidden' } })
    const waiting = { count: 1, names: ['文学院'], term }
    expect(await todos(office)).toEqual([
      expect.objectContaining({ kind: 'summaries-to-receive', ...waiting }),
    ])
    expect(await todos(literature)).toEqual([])
    await mustAnswer(giveBack(first.id))
    expect(await todos(office)).toEqual([])
    expect(await todos(literature)).toEqual([
      expect.objectContaining({ kind: 'summary-returned', ...waiting }),
    ])
    expect(await todos(engineering)).toEqual([])
    expect(await giveBack(first.id)).toMatchObject({
      refusal: { code: 'submission-out-of-order', act: 'return', state: 'returned' },
    })
    expect(await paperState('文学院')).toBe('due')
    await log('2026-11-18', '又谈了一次')
    const now = await show(literature, units.literature)
    expect([now.state, now.sheet.occasions]).toEqual(['returned', 2])
    expect(now.versions).toMatchObject([
      { number: 1, on: '2026-11-20', answer: { kind: 'returned', on: '2026-11-20', reason: '缺走访' } },
    ])
    expect((await show(literature, units.literature, 1)).sheet.occasions).toBe(1)
  })

  it('is handed in again as a new version and received, after which nothing more is taken', async () => {
    const { id, number } = await mustAnswer(submit(literature, units.literature, 'second'))
    expect(number).toBe(2)
    const [first] = (await show(office, units.literature)).versions
    expect(await receive(office, first?.id ?? '')).toMatchObject({
      refusal: { code: 'submission-superseded', number: 2 },
    })
    expect(await receive(literature, id)).toMatchObject({ refusal: { code: 'forbidden' } })
    await mustAnswer(receive(office, id))
    expect([await todos(office), await todos(literature)]).toEqual([[], []])
    expect((await show(literature, units.literature)).can).toEqual({ submit: false, answer: false })
    expect(await submit(literature, units.literature, 'third')).toMatchObject({
      refusal: { code: 'submission-out-of-order', state: 'received' },
    })
    expect(await paperState('文学院')).toBe('nothing to do')
  })

  it('is the unit’s own: not for another unit, nor by the office, nor of a term to come', async () => {
    expect(await submit(engineering, units.literature, 'foreign')).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await submit(office, units.engineering, 'office')).toMatchObject({
      refusal: { code: 'forbidden' },
    })
    expect(await submit(engineering, units.engineering, 'early', '2026-2027-2')).toMatchObject({
      refusal: { code: 'term-not-begun' },
    })
    expect(await submit(engineering, units.engineering, 'none', '2031-2032-1')).toMatchObject({
      refusal: { code: 'no-term-on-day' },
    })
    expect((await list(engineering)).map(({ unitName }) => unitName)).toEqual(['机电工程学院'])
    expect(await submit(app.visitor, units.engineering, 'nobody')).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })
})
