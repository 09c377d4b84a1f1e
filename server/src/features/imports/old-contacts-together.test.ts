import * as contract from '@tongxin/contract/imports/imports'
import { describe, expect, test } from 'vitest'
import { importOffice } from '../../testing/import-office.ts'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
const { cadres, persons } = await createSampleSchool(app)
await loadSamplePolicy(app)
await pairUp(app, { cadreId: cadres.bian, personId: persons.bai })
await pairUp(app, { cadreId: cadres.bian, personId: persons.wenruyu })
await pairUp(app, { cadreId: cadres.tang, personId: persons.bai })
const office = await app.signIn('office')
const { previewOf, commit } = importOffice(office)

const plain = ['时间', '领导干部', '联谊对象', '方式', '谈话内容']
const heads = [...plain, '同次联系']
/** A row of 卞怀瑾 with 柏予安 on 2 November but for what is said. */
const row = (occasion: string, over: Record<number, string> = {}) => [
  ...['2026-11-02', '卞怀瑾', '柏予安', '电话', '谈了实验室搬迁'].map((cell, at) => over[at] ?? cell),
  occasion,
]
const unsaid = (over: Record<number, string> = {}) => row('', over).slice(0, -1)

/** Standing contacts that are of a meeting with another's. */
const meetings = () =>
  app.test.asOwner(
    `select * from (select d.name, count(*) over (partition by m.meeting_id)::int as together, p.held_on::text as day
     from contact_part p join human_detail d on d.human_id = p.cadre_id and d.superseded_at is null
     join contact_meeting m on m.contact_root_id = p.root_id where p.superseded_at is null) held
     where together > 1 order by day, name`,
  )
const standing = () =>
  app.test.asOwner(
    `select c.held_on::text as day, count(*)::int as persons from contact c join contact_part p on p.contact_id = c.id
     where c.superseded_at is null group by c.id, c.held_on order by day, persons`,
  )

describe('two cadres who met one person at the same meeting', () => {
  test('are each told to have a row of their own', async () => {
    const preview = await previewOf('contacts', [plain, unsaid({ 1: '卞怀瑾、汤若谷' })])
    expect(preview.problems).toMatchObject([
      {
        column: 'B',
        reason: '一格里不止一位干部',
        fix: '几位干部一起谈的，请每位一行，各行的“同次联系”填同一个号',
      },
    ])
  })

  test('in the same words are both asked about, until the rows say whether it was one', async () => {
    const asked = await previewOf('contacts', [plain, unsaid(), unsaid({ 1: '汤若谷' })])
    expect(asked.counts).toMatchObject({ added: 0, problems: 2 })
    expect(asked.problems).toMatchObject([
      { row: 2, reason: '与第 3 行汤若谷的记录是同一天、同一位代表人士、同一形式，文字也相同' },
      { row: 3, reason: '与第 2 行卞怀瑾的记录是同一天、同一位代表人士、同一形式，文字也相同' },
    ])
    const half = await previewOf('contacts', [heads, row('9'), row('', { 1: '汤若谷' })])
    expect(half.counts).toMatchObject({ added: 0, problems: 2 })
    const apart = await previewOf('contacts', [heads, row('9'), row('10', { 1: '汤若谷' })])
    expect(apart.counts).toMatchObject({ added: 2, problems: 0 })
    const otherWords = await previewOf('contacts', [plain, unsaid(), unsaid({ 1: '汤若谷', 4: '问了住房' })])
    expect(otherWords.counts).toMatchObject({ added: 2, problems: 0 })
  })

  test('under one number are one meeting; the same again does nothing, and all of it is taken back', async () => {
    const table = [heads, row('9'), row('9', { 1: '汤若谷' })]
    const preview = await previewOf('contacts', table)
    expect(preview.counts).toMatchObject({ added: 2, problems: 0 })
    expect(await commit(preview)).toMatchObject({ ok: true, value: { added: 2 } })
    const together = [
      { name: '卞怀瑾', together: 2, day: '2026-11-02' },
      { name: '汤若谷', together: 2, day: '2026-11-02' },
    ]
    expect(await meetings()).toEqual(together)
    const again = await previewOf('contacts', table)
    expect(again.counts).toMatchObject({ added: 0, same: 2, problems: 0 })
    expect(await commit(again)).toMatchObject({ ok: true })
    expect(await meetings()).toEqual(together)
    expect(await office.call(contract.undoImport, { params: { id: preview.id } })).toMatchObject({
      ok: true,
      value: { removed: 2 },
    })
    expect([await meetings(), await standing()]).toEqual([[], []])
  })

  test('are one meeting also where the second comes in a later table, which alone is taken back', async () => {
    const first = await previewOf('contacts', [heads, row('9')])
    await commit(first)
    const unlike = await previewOf('contacts', [heads, row('9'), row('9', { 0: '2026-11-03', 1: '汤若谷' })])
    expect(unlike.problems).toMatchObject([{ row: 3, reason: '与第 2 行填的是同一次联系，日期或形式却不同' }])
    const asked = await previewOf('contacts', [plain, unsaid(), unsaid({ 1: '汤若谷' })])
    expect(asked.counts).toMatchObject({ same: 1, problems: 1 })
    const later = await previewOf('contacts', [heads, row('9'), row('9', { 1: '汤若谷' })])
    expect(later.counts).toMatchObject({ added: 1, same: 1, problems: 0 })
    expect(await meetings()).toEqual([])
    await commit(later)
    expect(await meetings()).toEqual([
      { name: '卞怀瑾', together: 2, day: '2026-11-02' },
      { name: '汤若谷', together: 2, day: '2026-11-02' },
    ])
    await office.call(contract.undoImport, { params: { id: later.id } })
    expect([await meetings(), await standing()]).toEqual([[], [{ day: '2026-11-02', persons: 1 }]])
    await office.call(contract.undoImport, { params: { id: first.id } })
    expect(await standing()).toEqual([])
  })
})

describe('one meeting of many persons', () => {
  const tea = (occasion: string, over: Record<number, string> = {}) =>
    row(occasion, { 3: '座谈', 4: '听了大家的话', ...over })
  const table = [
    heads,
    tea('1'),
    tea('1', { 2: '温如玉', 4: '问了排课' }),
    tea('1', { 1: '汤若谷', 4: '也在座' }),
  ]

  test('is one contact of each cadre with everybody, once, and is taken back whole', async () => {
    const preview = await previewOf('contacts', table)
    expect(preview.problems).toEqual([])
    expect(await commit(preview)).toMatchObject({ ok: true })
    expect(await standing()).toEqual([
      { day: '2026-11-02', persons: 1 },
      { day: '2026-11-02', persons: 2 },
    ])
    expect((await meetings()).map(({ together }) => together)).toEqual([3, 3, 3])
    expect((await previewOf('contacts', table)).counts).toMatchObject({ added: 0, same: 3, problems: 0 })
    expect(await office.call(contract.undoImport, { params: { id: preview.id } })).toMatchObject({ ok: true })
    expect(await standing()).toEqual([])
  })
})
